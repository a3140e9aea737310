import type { MetricCard } from '../model/metric.js'
import { type Period, partsOf, type Window } from '../model/period.js'
import type { Sample, Sampled } from '../model/sample.js'
import { type Segment, segmentKey } from '../model/segment.js'
import type { Tallied } from '../model/tally.js'
import { type Contrast, contrast } from '../stats/contrast.js'
import { NO_WOBBLE, type Track, type Wobble, wobbleOf } from '../stats/wobble.js'
import { alikeOf, type Mix } from './like-for-like.js'
import { type Scales, scalesOf } from './sides.js'

/** What was measured period by period. Samples and tallies are by place in `periods`. */
export interface Series {
  readonly periods: readonly Period[]
  readonly cards: ReadonlyMap<string, MetricCard>
  readonly sampled: readonly Sampled[]
  readonly tallied: readonly Tallied[]
}

/** A change on the scale it is tested on and on the one it is told on. */
export interface Both {
  readonly tested: Contrast
  readonly told: Contrast
}

/** One metric of one segment in one window: the records as they came and, where kinds of contacts can be told, like for like. */
export interface Contrasted {
  readonly crude: Both
  readonly standardised?: Both & Mix
  /** Reference periods with records. */
  readonly periods: number
}

export type View = 'crude' | 'standardised'

/** How far a metric strays from period to period, at one level of segments (teams, agents, everybody). */
export interface LevelWobble {
  readonly window: string
  readonly metric: string
  /** The facets that tell the segments apart; empty for everybody. */
  readonly level: readonly string[]
  /** Of the records as they came, or like for like. */
  readonly view: View
  readonly tested: Wobble
  readonly told: Wobble
}

/** Wobbles by what they are of: see `wobbleKey`. */
export type Wobbles = ReadonlyMap<string, LevelWobble>

/** Everything that was contrasted, by window, metric and segment: see `contrastKey`. */
export interface Contrasts {
  readonly found: ReadonlyMap<string, Contrasted>
  readonly wobbles: Wobbles
}

export const contrastKey = (window: string, metric: string, segment: Segment): string =>
  JSON.stringify([window, metric, segmentKey(segment)])

const levelOf = (segment: Segment): string[] => Object.keys(segment).sort()
export const wobbleKey = (window: string, metric: string, level: readonly string[], view: View): string =>
  JSON.stringify([window, metric, level, view])

interface Views {
  readonly metric: string
  readonly segment: Segment
  readonly crude: Scales
  readonly standardised?: (Scales & Mix) | undefined
}

/**
 * Sets the current periods of every window against its reference periods, for all metrics and segments: the t of a contrast
 * that pays for sampling, for customers who come several times, and for how much the metric strays from period to
 * period by itself, estimated at each level of segments from the reference periods alone (method 1.6). `known` wobbles
 * are taken as they are, for looking again at a part of the records. `sampling` leaves the wobble out: for simulations.
 */
export function contrastsOf(series: Series, windows: readonly Window[], known?: Wobbles, sampling = false): Contrasts {
  const found = new Map<string, Contrasted>()
  const wobbles = new Map<string, LevelWobble>(known)
  const sampled = sampledBy(series)
  for (const window of windows) {
    const all = viewsOf(series, sampled, window)
    if (!known) for (const [key, wobble] of estimated(window, all, sampling)) wobbles.set(key, wobble)
    for (const it of all) {
      const wobbled = (view: View) => wobbles.get(wobbleKey(window.name, it.metric, levelOf(it.segment), view))
      const crude = bothOf(it.crude, wobbled('crude'))
      const { standardised: alike } = it
      found.set(contrastKey(window.name, it.metric, it.segment), {
        crude,
        ...(alike ? { standardised: { ...bothOf(alike, wobbled('standardised')), by: alike.by, merged: alike.merged } } : {}),
        periods: it.crude.tested.reference.values.length,
      })
    }
  }
  return { found, wobbles }
}

/** Most metrics are told on the scale that they are tested on: that contrast is made once. */
function bothOf({ tested, told }: Scales, wobble: LevelWobble | undefined): Both {
  const found = contrast(tested.reference, tested.current, wobble?.tested ?? NO_WOBBLE)
  if (told === tested && wobble?.told === wobble?.tested) return { tested: found, told: found }
  return { tested: found, told: contrast(told.reference, told.current, wobble?.told ?? NO_WOBBLE) }
}

function estimated(window: Window, all: readonly Views[], sampling: boolean): [string, LevelWobble][] {
  const groups = new Map<string, { it: Views; view: View; tested: Track[]; told: Track[] }>()
  for (const it of all) {
    for (const view of ['crude', 'standardised'] as const) {
      const scales = it[view]
      if (!scales) continue
      const key = wobbleKey(window.name, it.metric, levelOf(it.segment), view)
      const group = groups.get(key) ?? { it, view, tested: [], told: [] }
      group.tested.push(scales.tested.reference)
      group.told.push(scales.told.reference)
      groups.set(key, group)
    }
  }
  return [...groups].map(([key, { it, view, tested, told }]) => {
    const of = (tracks: readonly Track[]) => (sampling ? NO_WOBBLE : (wobbleOf(tracks) ?? NO_WOBBLE))
    const own = of(tested)
    return [
      key,
      {
        window: window.name,
        metric: it.metric,
        level: levelOf(it.segment),
        view,
        tested: own,
        told: tested.every((it, at) => it === told[at]) ? own : of(told),
      },
    ]
  })
}

/** The periods of a window, by their place in the asked list. */
function placesOf(series: Series, window: Window): { reference: number[]; current: number[] } {
  const place = ({ from }: Period) => series.periods.findIndex(it => it.from === from)
  return { reference: window.before.map(place), current: partsOf(window).map(place) }
}

function viewsOf(series: Series, sampled: ReturnType<typeof sampledBy>, window: Window): Views[] {
  const { reference, current } = placesOf(series, window)
  const views = new Map<string, Views>()
  for (const [key, { metric, segment, samples }] of sampled) {
    const of = (places: readonly number[]) => places.map(at => samples.get(at))
    const crude = scalesOf(of(reference), of(current))
    if (crude) views.set(key, { metric, segment, crude })
  }
  for (const { metric, segment, periods } of series.tallied) {
    const of = (places: readonly number[]) => places.map(at => periods[at])
    const alike = alikeOf(of(reference), of(current), series.cards.get(metric)?.unit)
    if (alike) views.set(keyOf(metric, segment), { metric, segment, ...alike })
  }
  return [...views.values()]
}

const keyOf = (metric: string, segment: Segment): string => `${metric} ${segmentKey(segment)}`

function sampledBy(series: Series) {
  const found = new Map<string, { metric: string; segment: Segment; samples: Map<number, Sample> }>()
  for (const { metric, segment, stretch, sample } of series.sampled) {
    if (!('period' in stretch) || 'unknown' in sample) continue
    const key = keyOf(metric, segment)
    const entry = found.get(key) ?? { metric, segment, samples: new Map<number, Sample>() }
    entry.samples.set(stretch.period, sample)
    found.set(key, entry)
  }
  return found
}
