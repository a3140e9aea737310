import { defineOutput } from '../output.js'
import { gone } from '../table/gone.js'
import { guardRails } from '../table/guard-rails.js'
import { headline } from '../table/headline.js'
import { inkFor } from '../table/ink.js'
import { comparesNothing } from '../table/lookup.js'
import { measured } from '../table/measured.js'
import { melons } from '../table/melons.js'
import { next } from '../table/next.js'
import { page } from '../table/page.js'
import { shown } from '../table/shown.js'
import { sideBySide } from '../table/side-by-side.js'
import { hasBars } from '../table/trend.js'
import { untoldBrief } from '../table/untold.js'

export default defineOutput({
  id: 'table',
  title: 'The answer on one screen of a terminal',
  extensions: [],
  about:
    'The answer in one sentence, what was found with both its sides, before beside after where something moved, what could not be told and how long it takes, and what to type next. All that lies behind it is told by `details`.',
  render(report, look) {
    const ink = inkFor(look)
    const [window] = report.question.windows
    const found = shown(report, ink)
    const extent = { terse: true, explained: found.flat().some(hasBars) }
    return page(look, [
      headline(report, ink, extent),
      ...found,
      gone(report, ink),
      guardRails(report, ink),
      melons(report, ink),
      comparesNothing(report) || window === undefined ? measured(report, ink, extent) : sideBySide(report, window, ink, extent),
      untoldBrief(report, ink),
      next(report, look, ink),
    ])
  },
})
