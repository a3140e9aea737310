import type { Evidence, Report } from '../../model/report.js'
import { pad, place, plain, shorten } from '../plain.js'
import { count, points, scaleFor } from '../values.js'
import { fileNamer } from './files.js'
import { frame, gridWidth, widest } from './frame.js'
import { behind, type Ink, labelledWidth } from './ink.js'

/** Tickets to read first: enough to see a pattern, few enough to be read. */
const MOST_TICKETS = 5

/** Columns of an id, or of what a customer is called where they are not named: `customer 3f9a1c07`. */
const LONGEST_ID = 17

/** The tickets to read first, each with the line of the file it stands on; a line each where every line counts. */
export function ticketsOf(evidence: readonly Evidence[], report: Report, ink: Ink, { most = MOST_TICKETS, terse = false } = {}): string[] {
  const shown = evidence.slice(0, most)
  if (shown.length === 0) return []
  const room = labelledWidth(ink)
  const short = fileNamer(report)
  const scaleTop = report.metrics.find(it => it.id === 'csat-mean')?.scale?.high
  const ofScale = scaleTop === undefined || shown.some(it => (it.answer?.points ?? 0) > scaleTop) ? '' : ` of ${points(scaleTop)}`
  const unitOf = (id: string) => report.metrics.find(it => it.id === id)?.unit ?? 'count'
  const scale = scaleFor(
    unitOf(shown[0]?.operation?.metric ?? ''),
    shown.flatMap(it => it.operation?.value ?? []),
  )
  const cells = shown.map(it => [
    shorten(plain(it.customer ?? it.interaction ?? ''), LONGEST_ID),
    it.answer === undefined ? 'not rated' : `rated ${points(it.answer.points)}${ofScale}`,
    it.operation === undefined ? '' : scale.full(it.operation.value),
  ])
  const aligns = ['left', 'left', 'right'] as const
  const forPlace = room - gridWidth({ head: [], rows: cells, aligns })
  const rows = shown.map((it, index) => [place(short(it.file), it.line, forPlace - 2), ...(cells[index] ?? [])])
  const facts = frame({ head: [], rows, aligns: ['left', ...aligns] })
  const width = widest(facts)
  const beside = terse || room - width - 2 >= 24
  const lines = shown.flatMap((it, index) => {
    const fact = facts[index] ?? ''
    const comment = it.answer?.comment === undefined ? '' : plain(it.answer.comment)
    if (comment === '' || (terse && room - width - 2 < 8)) return [fact]
    if (beside) return [`${pad(fact, width)}  ${ink.quiet(shorten(`“${comment}”`, room - width - 2))}`]
    return [fact, ink.quiet(shorten(`  “${comment}”`, room))]
  })
  const rest = evidence.length - shown.length
  const all = rest > 0 && !terse ? [...lines, ink.quiet(`and ${count(rest)} more in the JSON`)] : lines
  return behind(ink, 'Read first', all)
}
