import type { Finding, Leg, Report } from '../model/report.js'
import { periodName } from './periods.js'
import { lowerFirst, plain, upperFirst } from './plain.js'
import { amount, changed, percent, scaleFor, scaleName } from './values.js'

// A finding in whole sentences (method 5): sizes and intervals, how sure, what was held alike, and what it does not show.

/**
 * `handle time fell 18 % (6:13 to 5:06), while mean satisfaction fell 0.57 (4.23 to 3.66, on 1–5)` and what that comes to: first what
 * got better or looks it, then what it is set against.
 */
export function movedSentence(finding: Finding, report: Report): string {
  const window = report.question.windows.find(it => it.name === finding.window)
  if (isFact(finding)) return `${upperFirst(plain(finding.says))}.`
  const when = window === undefined ? '' : `In ${periodName(window.after)} `
  const legs = legsOf(finding)
  const [gains, costs] = [legs.filter(it => it.role === 'gain'), legs.filter(it => it.role !== 'gain')].map(all =>
    listed(all.map(it => legSentence(it, report))),
  )
  const unhappy = finding.size.unhappy ?? finding.size.answered
  const people = unhappy === undefined ? '' : `: ${moreOrFewer(unhappy, 'unhappy customers a month')}`
  const said = `${when}${[gains, costs].filter(it => it !== '').join(', while ')}${people}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** All that a finding claims, on either side of the house. */
const legsOf = ({ operation, perception }: Finding): Leg[] => [...operation, ...perception]

const listed = (all: readonly string[]): string => (all.length < 3 ? all.join(' and ') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`)

/** `about 38 (15 to 61) more unhappy customers a month`; of a change downwards `fewer`, by its size. */
export function moreOrFewer({ value, low, high }: { value: number; low: number; high: number }, noun: string): string {
  const down = value < 0
  const [from, to] = down ? [-high, -low] : [low, high]
  return `about ${amount(Math.abs(value))} (${amount(from)} to ${amount(to)}) ${down ? 'fewer' : 'more'} ${noun}`
}

/** What the numbers do not say. Every finding ends with it. */
export function apartSentence(finding: Finding): string {
  if (isFact(finding)) return 'This is what the records hold; they do not say why.'
  if (legsOf(finding).every(it => it.role !== 'gain')) return 'This shows that it moved, not why.'
  if (finding.operation.length > 0 && finding.perception.length > 0)
    return 'This shows that the two moved apart, not that one made the other.'
  return 'This shows that both came together, not that one made the other.'
}

/** What is so, where nothing needs to have moved. */
const isFact = ({ figures }: Finding): boolean => figures !== undefined

/** How sure a finding is, as a property of the list it stands in, never of itself; of what needs no test nothing is said. */
export function sureSentence({ r }: Finding, { checks }: Report): string | undefined {
  if (r === undefined) return undefined
  const share = `1 in ${Math.round(1 / checks.fdr)}`
  if (r <= checks.fdr) return `of findings like this, at most about ${share} is expected to be chance (r ${rounded(r)})`
  return `among ${checks.segments} segments chance may show one like this (r ${rounded(r)}, above ${checks.fdr})`
}

const rounded = (r: number): string => (r < 0.0001 ? '< 0.0001' : r < 0.001 ? r.toFixed(4) : r < 0.1 ? r.toFixed(3) : r.toFixed(2))

function legSentence(leg: Leg, report: Report): string {
  const metric = report.metrics.find(it => it.id === leg.metric)
  if (metric === undefined) return plain(leg.metric)
  const { full } = scaleFor(metric.unit, [leg.before.value, leg.after.value])
  const { value, unit } = changed(metric.unit, leg.change, leg.before.value)
  const size = `${value.replace(/^[+−±]/, '')}${unit === '' ? '' : ` ${unit}`}`
  const scale = scaleName(metric)
  const sides = `${full(leg.before.value)} to ${full(leg.after.value)}${scale === '' ? '' : `, on ${scale}`}`
  const title = lowerFirst(plain(metric.title))
  // What is said not to have moved is told by its sides alone: the change itself is within what chance does.
  if (leg.claim === 'not-better') return `${title} did not get ${BETTER[metric.unit === 'second' ? 'second' : metric.better]} (${sides})`
  return `${title} ${leg.change.value < 0 ? 'fell' : 'rose'} ${size} (${sides})`
}

const BETTER = { second: 'shorter', lower: 'lower', higher: 'higher', neither: 'better' } as const

/** `like for like −17 %`: what is left of a change with the mix of contacts held alike. */
export function likeForLike(leg: Leg, report: Report): string | undefined {
  const metric = report.metrics.find(it => it.id === leg.metric)
  if (metric === undefined || leg.standardised === undefined) return undefined
  const { value, unit } = changed(metric.unit, leg.standardised, leg.before.value)
  const merged = leg.standardised.merged > 0 ? `, ${percent(leg.standardised.merged)} too rare to tell apart` : ''
  return `like for like by ${leg.standardised.by.map(plain).join(' and ')} ${value}${unit === '' ? '' : ` ${unit}`}${merged}`
}
