import { defineOutput } from '../output.js'
import { findings } from '../table/findings.js'
import { foot } from '../table/foot.js'
import { gone } from '../table/gone.js'
import { guardRails } from '../table/guard-rails.js'
import { headline } from '../table/headline.js'
import { inkFor } from '../table/ink.js'
import { comparesNothing } from '../table/lookup.js'
import { measured } from '../table/measured.js'
import { melons } from '../table/melons.js'
import { page } from '../table/page.js'
import { sideBySide } from '../table/side-by-side.js'
import { untold } from '../table/untold.js'

export default defineOutput({
  id: 'details',
  title: 'The table with all that lies behind it',
  extensions: ['.txt'],
  about:
    'What the table shows, and then all of it: every segment, each finding with its figures, the tickets to read first and what came of each check, every silence with its reason, every file with its rows.',
  render(report, look) {
    const ink = inkFor(look)
    const { windows } = report.question
    const tables = comparesNothing(report)
      ? [measured(report, ink)]
      : windows.map((it, at) => sideBySide(report, it, ink, { explained: at > 0 }))
    return page(look, [
      headline(report, ink),
      ...tables,
      ...findings(report, ink),
      gone(report, ink),
      guardRails(report, ink),
      melons(report, ink),
      untold(report, ink),
      foot(report, ink),
    ])
  },
})
