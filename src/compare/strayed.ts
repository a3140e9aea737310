import { cutsOf, type Scale } from '../model/record.js'
import type { Bin, Sample } from '../model/sample.js'
import { type Contrast, intervalOf } from '../stats/contrast.js'
import { detectable } from '../stats/detectable.js'
import { moments } from '../stats/mean.js'
import type { Both } from './contrasts.js'
import type { Difference } from './difference.js'
import { CONFIDENCE, estimate } from './estimate.js'

/**
 * The change between two sides as their single periods tell it: the value is after minus before, as people reckon it; the
 * interval and the tests are those of the contrast, wobble included.
 */
export function strayed(before: Sample, after: Sample, { tested, told }: Both, alpha: number, scale?: Scale): Difference {
  const { value, base, logBase } = basicsOf(before, after)
  const change = changeOf(told, logBase)
  // The contrast weighs the reference periods by their certainty, so its middle may lie a little off.
  const shift = value - change.value
  const top =
    before.kind === 'rating' && after.kind === 'rating' && scale && before.bins.length > 0 && after.bins.length > 0
      ? { topBox: topOf(after, scale) - topOf(before, scale) }
      : {}
  return {
    test: 'contrast',
    pLower: tested.pLower,
    pHigher: tested.pHigher,
    change: { value, low: change.low + shift, high: change.high + shift },
    base,
    ...visible(told, logBase, alpha),
    ...top,
  }
}

/** The change with the mix of contacts held alike, in place of the crude one. */
export function likeForLike(crude: Difference, before: Sample, { tested, told }: Both, alpha: number): Difference {
  const base = isLogged(before) ? crude.base : undefined
  const { topBox: _, ...rest } = crude
  return { ...rest, pLower: tested.pLower, pHigher: tested.pHigher, change: changeOf(told, base), ...visible(told, base, alpha) }
}

/** Times and counts are contrasted as logarithms. */
const isLogged = ({ kind }: Sample): boolean => kind === 'duration' || kind === 'count'

function changeOf(told: Contrast, base: number | undefined): Difference['change'] {
  const interval = intervalOf(told, CONFIDENCE)
  if (base === undefined) return interval
  const of = (log: number) => base * Math.expm1(log)
  return { value: of(interval.value), low: of(interval.low), high: of(interval.high) }
}

function visible({ se }: Contrast, base: number | undefined, alpha: number): { detectable?: number } {
  if (!(se > 0)) return {}
  const size = detectable(se, alpha)
  return { detectable: base === undefined ? size : base * Math.expm1(size) }
}

/**
 * After minus before, and the value before; counts against what the days after would have brought at the old rate. A change of
 * logarithms is one of `logBase`: for a count of 0 that of half an event.
 */
function basicsOf(before: Sample, after: Sample): { value: number; base: number; logBase?: number } {
  if (before.kind === 'count' && after.kind === 'count') {
    const expected = (count: number) => ((count / before.days) * after.days) / after.periods
    const base = expected(before.n)
    return { value: after.n / after.periods - base, base, logBase: expected(before.n > 0 ? before.n : 0.5) }
  }
  const [first, second] = [estimate(before), estimate(after)]
  if ('unknown' in first || 'unknown' in second) throw new Error('a change was asked for of what is not known')
  return { value: second.value - first.value, base: first.value, ...(isLogged(before) ? { logBase: first.value } : {}) }
}

const topOf = ({ bins }: { readonly bins: readonly Bin[] }, scale: Scale): number =>
  moments(bins.filter(bin => bin.value >= cutsOf(scale).satisfied)).n / moments(bins).n
