import type { Finding, Report } from '../../model/report.js'
import { grainName, periodName, periodsName } from '../periods.js'
import { lowerFirst, plain, upperFirst, wrap } from '../plain.js'
import { count, counted, percent, portion, scaleName, stepOf } from '../values.js'
import { isShort } from './findings.js'
import { fewOf, type Ink, metricName, nameOf } from './ink.js'
import { blindSides, comparesNothing, isEverybody, isKnown, perceptionMetric, SIDES, worsening } from './lookup.js'
import { oneReason } from './reasons.js'
import type { Extent } from './side-by-side.js'

/** The answer in one sentence, then what it speaks of: periods, contacts, answers. */
export function headline(report: Report, ink: Ink, { terse = false }: Extent = {}): string[] {
  const [first = '', ...rest] = verdictOf(report)
  const facts = [
    ...periodsOf(report, terse),
    ...partOf(report),
    ...amountsOf(report),
    ...(terse ? [...lostOf(report), ...intervalsOf(report)] : []),
  ]
  return [
    ...wrap(first, ink.width).map(ink.strong),
    ...rest.flatMap(it => wrap(it, ink.width)),
    ...wrap(facts.join(' · '), ink.width).map(ink.quiet),
  ]
}

export function verdictOf(report: Report): string[] {
  if (comparesNothing(report)) {
    const answers = report.join.answers === 0 ? 'no answers' : counted(report.join.answers, 'answer')
    return [`${counted(contactsOf(report), 'contact')} and ${answers} measured; nothing compared`, sentence(report.question.why)]
  }
  const graded = report.findings.filter(it => it.grade === 'confirmed' || it.grade === 'likely')
  const melons = graded.filter(it => it.rule === 'watermelon')
  const others = graded.filter(it => it.rule !== 'watermelon')
  const watched = report.findings.filter(it => it.grade === 'watch')
  const explained = report.findings.filter(it => it.grade === 'explained')
  const beside = [
    ...(watched.length > 0 ? [`To watch: ${fewOf(watched.map(titleOf), 3)}`] : []),
    ...(explained.length > 0 ? [`Explained: ${fewOf(explained.map(explainedOf), 3)}`] : []),
  ]
  const otherwise = fewOf(others.map(titleOf), 3)
  if (melons.length > 0) {
    const more = others.length > 0 ? [`${counted(others.length, 'other finding')}: ${otherwise}`] : []
    return [melonSentence(report, melons), ...more, ...beside]
  }
  const [only] = others
  if (only === undefined) return [...nothingShown(report), ...beside]
  const said = others.length === 1 ? [sentence(only.says)] : []
  return [`No watermelon, ${counted(others.length, 'other finding')}: ${otherwise}`, ...said, ...beside]
}

/** With the checks that account for it. */
function explainedOf(it: Finding): string {
  const checks = it.caveats.filter(({ effect }) => effect === 'explains').map(({ check }) => plain(check))
  return checks.length === 0 ? titleOf(it) : `${titleOf(it)} (by ${fewOf(checks, 3)})`
}

const titleOf = (it: Finding): string => `${plain(it.rule).replaceAll('-', ' ')} in ${nameOf(it.segment)}`

function melonSentence(report: Report, melons: readonly Finding[]): string {
  const inTime = (id: string) => report.metrics.find(it => it.id === id)?.unit === 'second'
  const faster = melons.every(it => it.operation.some(leg => inTime(leg.metric)))
  const names = melons.map(it => (isEverybody(it.segment) ? 'the desk as a whole' : nameOf(it.segment)))
  const whose = melons.length === 1 ? 'its' : 'their'
  const moved = faster ? 'got faster' : `improved ${whose} numbers`
  const sure = melons.some(it => it.grade === 'confirmed') ? 'watermelon' : 'likely watermelon'
  return `${counted(melons.length, sure)}: ${fewOf(names, 3)} ${moved} while ${whose} customers got unhappier`
}

/** Silence is said with what would have been seen; where nothing could be seen, it says that instead. */
function nothingShown(report: Report): string[] {
  const blind = blindSides(report)
  const metric = perceptionMetric(report)
  const nothing = 'No divergence can be shown or ruled out'
  if (blind.length > 0) return [nothing, ...blind.map(it => sentence(whyBlind(report, it)))]
  const few = report.checks.segments === 0 ? mostOf(report.checks.excluded) : undefined
  if (few !== undefined)
    return [nothing, `Too few answers: ${nameOf(few.segment)} has ${count(few.n)} of the ${count(few.needed)} that a judgement needs.`]
  const own = report.comparisons.filter(it => it.metric === metric?.id && isEverybody(it.segment))
  const sizes = own.flatMap(it => it.detectable ?? [])
  if (metric === undefined || sizes.length === 0) return ['No divergence shown', 'How small a fall would have been seen cannot be told.']
  const scale = scaleName(metric)
  const of = `(${lowerFirst(metricName(metric))}${scale === '' ? '' : ` on ${scale}`}, everybody)`
  return [
    'No divergence shown',
    `A ${worsening(metric)} of ${stepOf(metric.unit, Math.max(...sizes))} would have been seen 4 times in 5 ${of}.`,
  ]
}

/** Why one side of the house is dark: what its metrics lack, for everybody. */
function whyBlind(report: Report, side: keyof typeof SIDES): string {
  const dark = report.comparisons.filter(it => isEverybody(it.segment) && SIDES[side].includes(it.metric))
  const whys = dark.flatMap(it => [it.before, it.after]).flatMap(it => (isKnown(it) ? [] : [it.unknown]))
  return `nothing could be compared on the side of ${side}${whys.length === 0 ? '' : `: ${oneReason(whys)}`}`
}

const mostOf = (all: Report['checks']['excluded']) => all.reduce((most, it) => (most !== undefined && most.n >= it.n ? most : it), all[0])

const sentence = (text: string): string => upperFirst(plain(text)).replace(/[^.!?…]$/, '$&.')

/** What the brackets of this screen are. */
const intervalsOf = ({ findings, question }: Report): string[] =>
  findings.some(it => !isShort(it)) ? [`${percent(question.interval)} intervals in brackets`] : []

/** What could not be read, and files that say nothing here: for where no list of files follows. */
function lostOf({ inputs }: Report): string[] {
  const sum = (of: (it: Report['inputs'][number]) => number) => inputs.reduce((all, it) => all + of(it), 0)
  const [rows, cells, unused] = [sum(it => it.rejected), sum(it => it.badCells), inputs.filter(it => it.kind === 'unused').length]
  const lost = [...(rows > 0 ? [counted(rows, 'row')] : []), ...(cells > 0 ? [counted(cells, 'cell')] : [])]
  return [
    ...(lost.length > 0 ? [`${lost.join(' and ')} could not be read`] : []),
    ...(unused > 0 ? [`${counted(unused, 'file')} not used`] : []),
  ]
}

function periodsOf(report: Report, terse: boolean): string[] {
  const { windows, grain, period } = report.question
  if (comparesNothing(report)) return period === undefined ? [] : [periodName(period)]
  return windows.map(({ before, after }, index) => {
    const against = `${periodName(after)} against ${periodsName(before)}`
    if (terse) return against
    const long = `${against} (${counted(before.length, grainName(grain))})`
    return index === 0 ? long : `and ${long}`
  })
}

const partOf = (report: Report): string[] => (report.question.where.length === 0 ? [] : [`only ${plain(report.question.where.join(', '))}`])

const contactsOf = (report: Report): number =>
  report.inputs.filter(it => it.kind !== 'survey' && it.kind !== 'unused').reduce((sum, it) => sum + it.records, 0)

/** How much there was to look at; where the first line has counted it already, how much of it was joined. */
export function amountsOf(report: Report): string[] {
  const { answers, joined, by } = report.join
  const how = { id: ' by id', row: ' in the same row', customer: ' by customer and date', mixed: ' by row, id or customer', none: '' }[by]
  const isJoined = answers > 0 && by !== 'none'
  const share = isJoined ? portion(joined, answers) : ''
  if (comparesNothing(report)) return isJoined ? [`${share} of the answers joined${how}`] : []
  return [`${counted(contactsOf(report), 'contact')}, ${counted(answers, 'answer')}${isJoined ? ` (${share} joined${how})` : ''}`]
}
