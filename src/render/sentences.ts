import type { Finding, Leg, Report } from '../model/report.js'
import { periodName } from './periods.js'
import { plain, upperFirst } from './plain.js'
import { amount, changed, percent, scaleFor, scaleName } from './values.js'

// A finding in whole sentences (method 5): sizes and intervals, how sure, what was held alike, and what it does not show.

/** `handle time fell 18 % (6:13 to 5:06) while mean satisfaction fell 0.57 (4.23 to 3.66, on 1–5)` and what that comes to. */
export function movedSentence(finding: Finding, report: Report): string {
  const window = report.question.windows.find(it => it.name === finding.window)
  if (isFact(finding)) return `${upperFirst(plain(finding.says))}.`
  const when = window === undefined ? '' : `In ${periodName(window.after)} `
  const [gains, costs] = sidesOf(finding).map(legs => legs.map(it => legSentence(it, report)).join(' and '))
  const unhappy = finding.size.unhappy ?? finding.size.answered
  const people =
    unhappy === undefined
      ? ''
      : `: about ${amount(unhappy.value)} (${amount(unhappy.low)} to ${amount(unhappy.high)}) more unhappy customers a month`
  const said = `${when}${gains}, while ${costs}${people}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** What is set against what: operation against perception, and where both are of one side, what got better against the rest. */
function sidesOf({ operation, perception }: Finding): [Leg[], Leg[]] {
  if (operation.length > 0 && perception.length > 0) return [operation, perception]
  const legs = [...operation, ...perception]
  return [legs.filter(it => it.claim === 'better'), legs.filter(it => it.claim !== 'better')]
}

/** What is so, where nothing needs to have moved. */
const isFact = ({ figures }: Finding): boolean => figures !== undefined

/** What the numbers do not say. Every finding ends with it. */
export const limitOf = (finding: Finding): string =>
  isFact(finding)
    ? 'This is what the records hold; they do not say why.'
    : 'This shows that the two moved apart, not that one made the other.'

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
  const title = plain(metric.title)
  return `${title.charAt(0).toLowerCase()}${title.slice(1)} ${leg.change.value < 0 ? 'fell' : 'rose'} ${size} (${sides})`
}

/** `like for like −17 %`: what is left of a change with the mix of contacts held alike. */
export function likeForLike(leg: Leg, report: Report): string | undefined {
  const metric = report.metrics.find(it => it.id === leg.metric)
  if (metric === undefined || leg.standardised === undefined) return undefined
  const { value, unit } = changed(metric.unit, leg.standardised, leg.before.value)
  const merged = leg.standardised.merged > 0 ? `, ${percent(leg.standardised.merged)} too rare to tell apart` : ''
  return `like for like by ${leg.standardised.by.map(plain).join(' and ')} ${value}${unit === '' ? '' : ` ${unit}`}${merged}`
}
