import { defineOutput } from '../output.js'
import { goneOf } from '../standing.js'
import { findings } from '../table/findings.js'
import { foot } from '../table/foot.js'
import { guardRails } from '../table/guard-rails.js'
import { headline } from '../table/headline.js'
import { inkFor, labelled } from '../table/ink.js'
import { comparesNothing } from '../table/lookup.js'
import { measured } from '../table/measured.js'
import { melons } from '../table/melons.js'
import { sideBySide } from '../table/side-by-side.js'
import { untold } from '../table/untold.js'

export default defineOutput({
  id: 'table',
  title: 'Side by side, for a terminal',
  extensions: ['.txt'],
  about: 'The answer in one sentence, before beside after for every segment, then each finding with the tickets to read first.',
  render(report, look) {
    const ink = inkFor(look)
    const { windows } = report.question
    const tables = comparesNothing(report) ? [measured(report, ink)] : windows.map(it => sideBySide(report, it, ink))
    const blocks = [
      headline(report, ink),
      ...tables,
      ...findings(report, ink),
      labelled(ink, 'No longer found', goneOf(report)),
      guardRails(report, ink),
      melons(report, ink),
      untold(report, ink),
      foot(report, ink),
    ]
    const told = blocks.filter(it => it.length > 0)
    return `${told.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
  },
})
