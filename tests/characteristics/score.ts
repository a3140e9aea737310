import { type Contrasts, contrastKey, contrastsOf, type Series } from '../../src/compare/contrasts.js'
import { familyOf, type SidesOfP } from '../../src/judge/family.js'
import type { Window } from '../../src/model/period.js'
import type { Segment } from '../../src/model/segment.js'
import { nameable } from '../../src/stats/replication.js'
import { type Company, MONTH, QUARTER, seriesOf, type Truth } from './company.js'
import type { MetricId } from './heap.js'

export const Q = 0.05

/** Which metrics enter the test on each side. */
export interface Alerting {
  readonly name: string
  readonly operation: readonly MetricId[]
  readonly perception: readonly MetricId[]
}

/** The family of the method's simulations, and the one the tool has unless told otherwise. */
export const SIX: Alerting = {
  name: '3x2',
  operation: ['handle-time', 'first-contact-resolution', 'resolved'],
  perception: ['csat-mean', 'nps'],
}
export const FOUR = {
  name: '2x2',
  operation: ['handle-time', 'first-contact-resolution'],
  perception: ['csat-mean', 'nps'],
} as const satisfies Alerting

/** The figures of one run, by name. One that a run cannot give (a power where nothing is true) is left out. */
export type Figures = Readonly<Record<string, number>>

/** One-sided p of every segment in a window: that its operation got better, and its perception worse. */
export function sidesOfP({ found }: Contrasts, segments: readonly Segment[], window: Window, alerting: Alerting): SidesOfP[] {
  return segments.map(segment => {
    const tested = (metric: MetricId) => {
      const it = found.get(contrastKey(window.name, metric, segment))
      if (!it) throw new Error(`${metric} was not contrasted`)
      return (it.standardised ?? it.crude).tested
    }
    return {
      gains: alerting.operation.map(it => (it === 'handle-time' ? tested(it).pLower : tested(it).pHigher)),
      costs: alerting.perception.map(it => tested(it).pLower),
    }
  })
}

/** What flagging these segments got right. */
export function scoreOf(flagged: readonly boolean[], truths: readonly Truth[], name: string): Figures {
  const isTrue = truths.map(it => it.operation && it.perception)
  const [found, there] = [flagged.filter(it => it).length, isTrue.filter(it => it).length]
  const right = flagged.filter((it, at) => it && isTrue[at]).length
  return {
    [`${name} any`]: Number(found > right),
    [`${name} false share`]: found === 0 ? 0 : (found - right) / found,
    ...(there > 0 ? { [`${name} power`]: right / there } : {}),
  }
}

/** The segments that the tool would tell, by r. */
export const flaggedBy = (sides: readonly SidesOfP[]): boolean[] => familyOf(sides, Q).r.map(it => it <= Q)

/** One window and family of contrasts scored; by the tool, and by Benjamini and Hochberg on the larger p, the plain thing to do. */
export function scored(contrasts: Contrasts, company: Company, window: Window, alerting: Alerting, label = ''): Figures {
  const sides = sidesOfP(contrasts, company.segments, window, alerting)
  const family = familyOf(sides, Q)
  const name = `${window.name} ${alerting.name}${label}`
  return {
    ...scoreOf(
      family.r.map(it => it <= Q),
      company.truths,
      name,
    ),
    ...scoreOf(nameable(family.p, Q), company.truths, `${name} larger p`),
  }
}

/** A company looked at as the tool looks at it, in both windows and both families. */
export function scoredBothWays(company: Company, { sampling = false, label = '' } = {}, series: Series = seriesOf(company)): Figures {
  const windows = [MONTH, QUARTER]
  const contrasts = contrastsOf(series, windows, undefined, sampling)
  return Object.assign({}, ...windows.flatMap(window => [SIX, FOUR].map(alerting => scored(contrasts, company, window, alerting, label))))
}
