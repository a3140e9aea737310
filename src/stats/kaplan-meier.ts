import { type Interval, normalReach, type OneSided, oneSidedNormal } from './interval.js'

/** What happened at one time since each record's start: how many had the event, how many were last seen without it. */
export interface Ending {
  /** In any unit; the order of the list does not matter. */
  readonly time: number
  readonly events: number
  readonly censored: number
}

/** The share still without the event just after a time, from 1 down to 0. */
export interface SurvivalStep extends Interval {
  readonly time: number
  /** How many were still being watched just before it. */
  readonly atRisk: number
  readonly survival: number
  /** Greenwood's standard error. */
  readonly se: number
}

/**
 * How the share without the event falls over time where many could not be watched to the end: Kaplan and Meier (1958,
 * JASA 53:457), one step for every time with events. Who is last seen at the time of an event was still at risk of it.
 * The interval is the one on log minus log, which stays within 0 and 1. Where nobody is left the share is 0 and has no
 * error of its own; it keeps that of the step before, and the upper end of its interval. No endings give no steps.
 */
export function kaplanMeier(endings: readonly Ending[], confidence: number): SurvivalStep[] {
  const z = normalReach(confidence)
  const steps: SurvivalStep[] = []
  let [survival, greenwood] = [1, 0]
  for (const { time, atRisk, events } of risks(endings)) {
    if (events === 0) continue
    survival *= 1 - events / atRisk
    if (events === atRisk) {
      const { se, high } = steps.at(-1) ?? { se: 0, high: 1 }
      steps.push({ time, atRisk, survival: 0, se, low: 0, high })
      break
    }
    greenwood += events / (atRisk * (atRisk - events))
    const reach = Math.exp((z * Math.sqrt(greenwood)) / Math.log(survival))
    steps.push({ time, atRisk, survival, se: survival * Math.sqrt(greenwood), low: survival ** (1 / reach), high: survival ** reach })
  }
  return steps
}

/** Whether events come sooner on one side; `pHigher` that they come sooner after, `pLower` later. */
export interface LogRank extends OneSided {
  /** Above 0 where the side after had more events than its share of those at risk. */
  readonly z: number
}

/**
 * Do events come at the same pace on both sides? The log-rank test (Mantel 1966, Cancer Chemotherapy Reports 50:163);
 * `z` squared is its chi-square of one degree. Where one side alone was ever at risk nothing is shown: 0 and both p 1.
 */
export function logRank(before: readonly Ending[], after: readonly Ending[]): LogRank {
  const side = (endings: readonly Ending[], later: boolean) => endings.map(it => ({ ...it, later }))
  const watched = { before: totalOf(before), after: totalOf(after) }
  let [excess, variance] = [0, 0]
  for (const now of byTime([...side(before, false), ...side(after, true)])) {
    const n = watched.before + watched.after
    const [events, mine] = [sum(now, it => it.events), sum(now, it => (it.later ? it.events : 0))]
    excess += mine - (events * watched.after) / n
    if (n > 1) variance += (events * (n - events) * watched.after * watched.before) / (n ** 2 * (n - 1))
    for (const it of now) watched[it.later ? 'after' : 'before'] -= it.events + it.censored
  }
  if (variance === 0) return { z: 0, pLower: 1, pHigher: 1 }
  const z = excess / Math.sqrt(variance)
  return { z, ...oneSidedNormal(z) }
}

/** How many are at risk at each time. */
function risks(endings: readonly Ending[]): { time: number; atRisk: number; events: number }[] {
  let left = totalOf(endings)
  return byTime(endings).map(now => {
    const atRisk = left
    left -= totalOf(now)
    return { time: now[0]?.time ?? 0, atRisk, events: sum(now, it => it.events) }
  })
}

/** Endings of the same time together, in the order of time; those of nobody left out. */
function byTime<T extends Ending>(endings: readonly T[]): T[][] {
  const times = new Map<number, T[]>()
  for (const it of endings) {
    if (!(it.events >= 0 && it.censored >= 0)) throw new RangeError('endings require counts of zero or more')
    if (it.events + it.censored === 0) continue
    const now = times.get(it.time)
    if (now) now.push(it)
    else times.set(it.time, [it])
  }
  return [...times].sort(([a], [b]) => a - b).map(([, all]) => all)
}

const totalOf = (endings: readonly Ending[]): number => sum(endings, it => it.events + it.censored)

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
