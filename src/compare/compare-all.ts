import type { Window } from '../model/period.js'
import type { Scale } from '../model/record.js'
import type { Comparison } from '../model/report.js'
import type { Sampled } from '../model/sample.js'
import { segmentKey } from '../model/segment.js'
import type { Tallied } from '../model/tally.js'
import { compare } from './compare.js'
import { type Contrasts, contrastKey, contrastsOf, type Series, type Wobbles } from './contrasts.js'
import { lookedAt } from './looks.js'

/** What comparisons are made with: the level of each one-sided test, and the scales of ratings by metric. */
export interface Terms {
  readonly alpha: number
  readonly scales: ReadonlyMap<string, Scale>
  /** Of an earlier look at all segments, for looking again at some of the records. */
  readonly wobbles?: Wobbles | undefined
}

/**
 * Every metric of every segment in every window, and what the single periods said of it. Of a window that is not over only
 * what was looked at day by day (`days`) is tested: see `lookedAt`.
 */
export function compareAll(
  series: Series,
  windows: readonly Window[],
  terms: Terms,
  days: readonly Tallied[] = [],
): { comparisons: Comparison[]; contrasts: Contrasts } {
  const contrasts = contrastsOf(series, windows, terms.wobbles)
  const looked = new Map(windows.filter(it => it.running).flatMap(it => [...lookedAt(series, it, days, contrasts)]))
  const pairs = new Map<string, { before?: Sampled; after?: Sampled }>()
  for (const it of series.sampled) {
    if (!('window' in it.stretch)) continue
    const key = contrastKey(it.stretch.window, it.metric, it.segment)
    pairs.set(key, { ...pairs.get(key), [it.stretch.side]: it })
  }
  const seenAt = levelAmong(terms.alpha, new Set(series.sampled.map(it => segmentKey(it.segment))).size)
  const byName = new Map(windows.map(it => [it.name, it]))
  const comparisons = [...pairs].flatMap(([key, { before, after }]) => {
    const card = series.cards.get(before?.metric ?? '')
    const window = before && 'window' in before.stretch ? byName.get(before.stretch.window) : undefined
    if (!before || !after || !card || !window) return []
    const contrasted = window.running ? looked.get(key) : contrasts.found.get(key)
    const settings = { alpha: terms.alpha, seenAt, scale: terms.scales.get(card.id), contrasted }
    const compared = compare(card, before.segment, window, before.sample, after.sample, settings)
    return [window.running && !contrasted ? untested(compared) : compared]
  })
  return { comparisons, contrasts }
}

/** So many of the segments a false-discovery rate is thought to flag when it says what one change has to reach. */
const ONE_IN = 10

/** The level that one change has to reach where so many segments are looked at: for what would have been seen (method 5). */
const levelAmong = (alpha: number, segments: number): number => alpha / Math.max(1, segments / ONE_IN)

/** Of a period that is not over, what was looked at once a day may be tested, and nothing else. */
function untested({ p: _, test: __, tails: ___, ...compared }: Comparison): Comparison {
  return { ...compared, verdict: 'unclear', note: 'the period is not over' }
}
