import type { Evidence, Finding, Report } from '../../model/report.js'
import { pad, place, plain, shorten, wrap } from '../plain.js'
import { count, counted, points, scaleFor } from '../values.js'
import { fileNamer } from './files.js'
import { frame, gridWidth, widest } from './frame.js'
import { behind, type Ink, labelled, labelledWidth } from './ink.js'
import { command } from './shell.js'

/** Tickets to read first: enough to see a pattern, few enough to be read. */
const MOST_TICKETS = 5

/** Columns of an id, or of what a customer is called where they are not named: `customer 3f9a1c07`. */
const LONGEST_ID = 17

/** The tickets to read first, each with the line of the file it stands on, and how to see all. */
export function readFirst(finding: Finding, report: Report, ink: Ink): string[] {
  const shown = finding.evidence.slice(0, MOST_TICKETS)
  if (shown.length === 0) return labelled(ink, 'Rests on', restsOn(finding))
  const rest = (finding.behind?.records ?? finding.evidence.length) - shown.length
  const all = `and ${count(rest)} more: ${commandOf(finding)} --all`
  return behind(ink, 'Read first', [
    ...linesOf(shown, report, ink, inALine),
    ...(rest > 0 ? wrap(all, labelledWidth(ink)).map(ink.quiet) : []),
  ])
}

/** Every record that is at hand, with what customers wrote as they wrote it; and which records these are. */
export function recordsOf(finding: Finding, report: Report, ink: Ink): string[] {
  const { evidence, behind: whole } = finding
  const rest = (whole?.records ?? evidence.length) - evidence.length
  const which =
    whole === undefined ? [] : [`${count(whole.records)} ${plain(whole.says)}${rest > 0 ? `; ${count(rest)} more with --all` : ''}`]
  if (evidence.length === 0) return labelled(ink, 'Rests on', restsOn(finding))
  return [...labelled(ink, 'Rests on', which), ...behind(ink, '', linesOf(evidence, report, ink, wrap))]
}

/** What a finding rests on, in a line: how many records, which, and how they are seen. */
export function restsOn(finding: Finding): string[] {
  const { behind: whole } = finding
  if (whole === undefined) return []
  if (whole.records === 0) return [`no record: ${plain(whole.says)}`]
  return [`${counted(whole.records, 'record')} (${plain(whole.says)}): ${commandOf(finding)}`]
}

/** The same of what is told in short. */
export const restsShortlyOn = (finding: Finding): string[] =>
  finding.behind === undefined ? [] : [`${counted(finding.behind.records, 'record')}: ${commandOf(finding)}`]

/** How a finding is asked for. */
const commandOf = ({ id }: Finding): string => (command(['rind', 'explain', plain(id), 'FILES'], Number.POSITIVE_INFINITY) ?? []).join(' ')

/** What a customer wrote, in as many lines as are to be shown of it. */
type Comments = (comment: string, room: number) => readonly string[]

const inALine: Comments = (comment, room) => [shorten(comment, room)]

/** A line each where every line counts. */
export function tersely(evidence: readonly Evidence[], report: Report, ink: Ink, most: number): string[] {
  return behind(
    ink,
    'Read first',
    linesOf(evidence.slice(0, most), report, ink, (comment, room) => (room < 8 ? [] : inALine(comment, room)), true),
  )
}

function linesOf(shown: readonly Evidence[], report: Report, ink: Ink, comments: Comments, terse = false): string[] {
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
  return shown.flatMap((it, index) => {
    const fact = facts[index] ?? ''
    const comment = it.answer?.comment === undefined ? '' : plain(it.answer.comment)
    const said = comment === '' ? [] : comments(`“${comment}”`, beside ? room - width - 2 : room - 2)
    const again = terse || it.again === undefined ? [] : [`  came back with ${place(short(it.again.file), it.again.line, room - 17)}`]
    if (beside) {
      const [first = '', ...rest] = said
      const lead = first === '' ? fact : `${pad(fact, width)}  ${ink.quiet(first)}`
      return [lead, ...rest.map(line => `${pad('', width)}  ${ink.quiet(line)}`), ...again.map(ink.quiet)]
    }
    return [fact, ...said.map(line => ink.quiet(`  ${line}`)), ...again.map(ink.quiet)]
  })
}
