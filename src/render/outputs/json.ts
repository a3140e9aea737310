import { jsonText } from '../json.js'
import { defineOutput } from '../output.js'

export default defineOutput({
  id: 'json',
  title: 'The whole report, for other programs',
  extensions: ['.json'],
  about:
    'Durations are in seconds, shares from 0 to 1, NPS from −100 to 100, nothing is rounded. `rind schema report` prints its JSON Schema.',
  render: report => `${jsonText(report, 2)}\n`,
})
