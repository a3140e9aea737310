import { defineOutput } from '../output.js'

export default defineOutput({
  id: 'html',
  title: 'A page to look at, to print or to send',
  extensions: ['.html', '.htm'],
  about:
    'One file that opens from a mail without a network and runs no script: the answer, each finding with its two sides over time, every segment before beside after, who meets a target and is rated under the floor, the contacts to read first, what each figure counts, and what could not be told. Light or dark as the reader prefers, and fit for A4. Whatever stood in the exports is text there, never markup.',
  // What pictures are drawn with is loaded where one is drawn.
  render: async report => (await import('../html/report.js')).reportPage(report),
})
