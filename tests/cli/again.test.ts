import { expect, test } from 'vitest'
import { wordsAgain } from '../../src/cli/again.js'
import { Grammar } from '../../src/cli/grammar.js'
import { layQuestion, layReading, layReport, type QuestionOptions, type ReadingOptions } from '../../src/cli/options.js'

/** The options as the command line reads them, and the paths before them. */
function read(argv: readonly string[]) {
  const grammar = new Grammar('rind').argument('[path...]')
  layQuestion(grammar)
  layReading(grammar)
  layReport(grammar)
  grammar.parse(argv, { from: 'user' })
  return { paths: grammar.args, options: grammar.opts<QuestionOptions & ReadingOptions>() }
}
const again = (argv: readonly string[]): string[] => {
  const { paths, options } = read(argv)
  return wordsAgain(paths, options)
}

test('paths come first, then what is asked; where the answer goes and how it looks is left out', () => {
  const typed = [
    '--format',
    'table',
    '--by',
    'priority,team',
    'exports/',
    '--quiet',
    '--to-date',
    '--fail-on',
    'likely',
    '--rejects',
    'lost.csv',
    '--no-color',
  ]
  expect(again(typed)).toEqual(['exports/', '--by', 'priority,team', '--to-date'])
})

test('every option that bears on the findings is read again as it was', () => {
  const typed = [
    ...['a.csv', 'b c.csv', '--period', 'week', '--by', 'priority', '--where', 'team=A, B,channel!=chat', '--where', 'queue=x'],
    ...[
      '--metrics',
      'csat,nps',
      '--as-of',
      '2026-10-01',
      '--basis',
      'ended',
      '--business-hours',
      'hours.yaml',
      '--active-customers',
      'c.csv',
    ],
    ...[
      '--events',
      'events.csv',
      '--target',
      'csat=80%',
      '--target',
      'nps=20',
      '--floor',
      'csat-mean=3.5',
      '--name-agents',
      '--fdr',
      '10%',
    ],
    ...[
      '--min-answers',
      '40',
      '--to-date',
      '--map',
      'csat=How was it?',
      '--map',
      'id=Ref',
      '--date-order',
      'dmy',
      '--timezone',
      'Europe/Berlin',
    ],
    ...['--config', 'rind.yaml', '--max-rejected', '2%'],
  ]
  const first = read(typed)
  const second = read(again(typed))
  expect(second.paths).toEqual(first.paths)
  const { maxRejected: _, ...told } = first.options
  expect(second.options).toEqual(told)
})
