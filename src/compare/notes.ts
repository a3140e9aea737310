import type { MetricCard } from '../model/metric.js'
import { cutsOf, type Scale } from '../model/record.js'
import type { Bin, Sample } from '../model/sample.js'
import { moments } from '../stats/mean.js'
import type { Difference } from './difference.js'
import { marginOf, verdictOn } from './verdict.js'

/** One comparison, as records came and like for like. */
interface Seen {
  readonly crude: Difference
  readonly alike: Difference | undefined
  readonly before: Sample
  readonly after: Sample
}

/** What the one number for a change would hide. `undecided` where it therefore is neither better nor worse. */
export interface Note {
  readonly says?: string
  readonly undecided: boolean
}

/** A share that moved by less is not worth a word about how opinions parted. */
const PARTED = 0.02

/** The shape of the distribution changed rather than its place, or the mix of contacts did. */
export function noteOn(card: MetricCard, seen: Seen, alpha: number, scale?: Scale): Note {
  const { crude, alike } = seen
  const found = alike ?? crude
  const apart = card.unit === 'second' ? typicalAndAverage(card, found, alpha) : undefined
  if (apart) return { says: apart, undecided: true }
  const says = [polarised(seen, scale), alike && mixed(card, crude, alike, alpha)].filter(it => it !== undefined)
  return says.length > 0 ? { says: says.join('; '), undecided: false } : { undecided: false }
}

/** Ranks say what a typical contact did, the mean what they all cost together; an improvement needs both. */
function typicalAndAverage(card: MetricCard, { change, base, pLower, pHigher }: Difference, alpha: number): string | undefined {
  if (Math.min(pLower, pHigher) > alpha) return undefined
  const [typical, opposite] = pLower < pHigher ? ['shorter', 'longer'] : ['longer', 'shorter']
  if (typical === 'shorter' ? change.value < 0 : change.value > 0) return undefined
  const average = Math.abs(change.value) < marginOf(card.margin, base) ? 'unchanged' : opposite
  return `typical contact ${typical}, average ${average}: more very short and more very long ones`
}

/** More at the top and more at the bottom of a rating, or a mean that went against the satisfied: told with all its points. */
function polarised({ crude, before, after }: Seen, scale?: Scale): string | undefined {
  if (before.kind !== 'rating' || after.kind !== 'rating' || !scale) return undefined
  // What is looked at in passing has no distribution.
  if (before.bins.length === 0 || after.bins.length === 0) return undefined
  const { satisfied, unhappy } = cutsOf(scale)
  const shift = (kept: (value: number) => boolean) => shareOf(after.bins, kept) - shareOf(before.bins, kept)
  const top = shift(value => value >= satisfied)
  const bottom = shift(value => value <= unhappy)
  const parted = top * bottom > 0 && Math.min(Math.abs(top), Math.abs(bottom)) >= PARTED
  const against = crude.change.value * top < 0 && Math.abs(top) >= PARTED
  if (!parted && !against) return undefined
  const what = top > 0 ? 'polarised: more satisfied and more unhappy' : 'less polarised: fewer satisfied and fewer unhappy'
  return `${parted ? what : against && top > 0 ? 'mean lower, more satisfied' : 'mean higher, fewer satisfied'} (${pointsOf(before.bins, after.bins)})`
}

const shareOf = (bins: readonly Bin[], kept: (value: number) => boolean): number =>
  moments(bins.filter(it => kept(it.value))).n / moments(bins).n

/** `1: 6 to 10 %, 2: ...` */
function pointsOf(before: readonly Bin[], after: readonly Bin[]): string {
  const values = [...new Set([...before, ...after].map(it => it.value))].sort((a, b) => a - b)
  const percent = (bins: readonly Bin[], at: number) => Math.round(100 * shareOf(bins, value => value === at))
  return `${values.map(at => `${at}: ${percent(before, at)} to ${percent(after, at)}`).join(', ')} %`
}

/** Where the kinds of contacts alone make a verdict, or hide one. */
function mixed(card: MetricCard, crude: Difference, alike: Difference, alpha: number): string | undefined {
  const [came, like] = [verdictOn(card, crude, alpha), verdictOn(card, alike, alpha)]
  const decided = (it: string) => it === 'better' || it === 'worse'
  if (came === like || !(decided(came) || decided(like))) return undefined
  return `like for like ${like}, as the contacts came ${came}: the kinds of contacts changed`
}
