import { daysOfEvent } from '../../model/event.js'
import type { Input, Report } from '../../model/report.js'
import { sumOf } from '../account.js'
import { grainName, periodName } from '../periods.js'
import { pad, place, plain, shortenStart, wrap } from '../plain.js'
import { count, counted, percent, stepOf } from '../values.js'
import { commonFolder, fileNamer } from './files.js'
import { isShort } from './findings.js'
import { widest } from './frame.js'
import { groupBy } from './group.js'
import { fewOf, type Ink, nameOf } from './ink.js'
import { comparesNothing } from './lookup.js'

/** Rejections told one by one. */
const MOST_REJECTIONS = 5

/** What was read: every row of every file is accounted for, and the first that could not be read are shown. */
export function foot(report: Report, ink: Ink): string[] {
  const folder = plain(commonFolder(report))
  const title = folder === '' ? 'Files' : `Files in ${shortenStart(folder, ink.measure - 9)}`
  const body = [...files(report, ink), ...rejections(report, ink), ...looksOf(report).flatMap(it => wrap(it, ink.measure))]
  return [ink.strong(title), ...body.map(ink.quiet)]
}

/** Names in a column with their accounts beside them; where they would take too much of it, above them. */
function files(report: Report, ink: Ink): string[] {
  const short = fileNamer(report)
  const names = report.inputs.map(it => shortenStart(plain(short(it.file)), ink.measure))
  const beside = widest(names) <= ink.measure / 3
  const indent = beside ? widest(names) + 2 : 4
  return report.inputs.flatMap((it, index) => {
    const name = names[index] ?? ''
    const account = wrap(accountOf(it), ink.measure - indent)
    const notes = it.notes.flatMap(note => hanging(`note: ${plain(note)}`, ink.measure - indent))
    const lines = [...account, ...notes].map(line => ' '.repeat(indent) + line)
    if (!beside) return [name, ...lines]
    return lines.map((line, at) => (at === 0 ? pad(name, indent) + line.slice(indent) : line))
  })
}

/** Lines of which all but the first stand two columns further in. */
const hanging = (text: string, width: number): string[] => wrap(text, width - 2).map((line, at) => (at === 0 ? line : `  ${line}`))

/** `9,542 rows = 9,540 records + 1 duplicate + 1 rejected · 3 cells unreadable · zendesk-tickets (tickets)` */
export function accountOf(input: Input): string {
  const rows = sumOf(input)
  const cells = input.badCells > 0 ? [`${counted(input.badCells, 'cell')} unreadable`] : []
  const span = input.from !== undefined && input.to !== undefined ? [`${input.from} to ${input.to}`] : []
  const as = input.kind === 'unused' ? 'not used' : `${plain(input.format)} (${input.kind}s)`
  return [rows, ...cells, as, ...span].join(' · ')
}

function rejections(report: Report, ink: Ink): string[] {
  const { first, count: all } = report.rejections
  if (all === 0) return []
  const short = fileNamer(report)
  const lines = first.slice(0, MOST_REJECTIONS).map(({ file, line, column, expected, got }) => {
    const where = place(short(file), line, ink.measure - 4)
    return `${where}${column === undefined ? '' : ` ${plain(column)}`}: expected ${plain(expected)}, got ${plain(got)}`
  })
  const rest = all - lines.length
  const more = rest > 0 ? [`and ${count(rest)} more`] : []
  return ['Could not be read:', ...[...lines, ...more].flatMap(it => hanging(it, ink.measure - 2)).map(line => `  ${line}`)]
}

const BASES = {
  opened: 'Contacts are counted when they were opened, and answers with them, wherever a metric can be',
  ended: 'Contacts are counted when they ended, and answers with them, wherever a metric can be',
  answered: 'Answers are counted when they were given',
} as const

/** How the periods were chosen, how much was judged, and which clock the times are in. */
export function looksOf(report: Report): string[] {
  const { checks, question } = report
  const times = question.timezone === 'as written' ? 'times as the exports write them' : `times in ${plain(question.timezone)}`
  const basis = question.basis === undefined ? [] : [BASES[question.basis]]
  if (comparesNothing(report)) return [...basis, `T${times.slice(1)}`]
  const asked = question.by.length > 0 ? ` by ${plain(fewOf(question.by, 5))}` : ''
  const judged = `${counted(checks.segments, 'segment')}${asked} judged; of what is told, at most ${percent(checks.fdr)} is expected to be chance`
  return [`Periods: ${plain(question.why)}`, ...basis, ...eventsOf(report), ...wobbleOf(report), `${judged} · ${times}`]
}

/** What was told of the desk: `Events: the truck (outage, 9–10 July 2026)`. */
function eventsOf({ question: { events = [] } }: Report): string[] {
  const told = events.map(it => {
    const whom = Object.keys(it.segment).length === 0 ? [] : [nameOf(it.segment)]
    return `${plain(it.label)} (${[plain(it.kind), ...whom, periodName(daysOfEvent(it))].join(', ')})`
  })
  return told.length === 0 ? [] : [`Events: ${told.join('; ')}`]
}

/** How far the metrics that decide stray by themselves, in the first window: the estimate that everything is held against. */
function wobbleOf({ checks, metrics, question, findings }: Report): string[] {
  const [first] = question.windows
  const told = new Set(
    findings
      .filter(it => !isShort(it))
      .flatMap(it => [...it.operation, ...it.perception])
      .map(it => it.metric),
  )
  const shown = checks.wobble.filter(
    it => it.window === first?.name && (told.size > 0 ? told.has(it.metric) : DECIDING.includes(it.metric)),
  )
  const lines = [...groupBy(shown, it => it.metric)].map(([metric, all]) => {
    const title = plain(metrics.find(it => it.id === metric)?.title ?? metric).toLowerCase()
    const parts = all.map(({ by, tau, unit }) => `${by.length === 0 ? 'everybody' : plain(by.join(' and '))} ${strays(unit, tau)}`)
    return `${title} ${parts.join(', ')}`
  })
  const grain = grainName(question.grain)
  return lines.length === 0 ? [] : [`Strays by itself from ${grain} to ${grain}: ${lines.join('; ')}`]
}

/** Told where there is no finding: call times and satisfaction. */
const DECIDING: readonly string[] = ['handle-time', 'csat-mean']

const strays = (unit: Report['checks']['wobble'][number]['unit'], tau: number): string =>
  unit === 'relative' ? `${(100 * tau).toFixed(1)} %` : stepOf(unit, tau)
