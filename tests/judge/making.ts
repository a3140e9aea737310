import type { Docket, Draft } from '../../src/judge/judge.js'
import { judge } from '../../src/judge/judge.js'
import watermelon from '../../src/judge/rules/watermelon.js'
import { metrics } from '../../src/measure/metrics/index.js'
import type { Window } from '../../src/model/period.js'
import type { Comparison, ComparisonSide, Verdict } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison } from '../support/build-report.js'

const months = (count: number) => Array.from({ length: count }, (_, i) => ({ from: `2026-0${i + 1}-01`, to: `2026-0${i + 2}-01` }))

/** The month after so many reference months, the first of them January. */
export function aWindow(reference = 6): Window {
  return { name: 'month', before: months(reference), after: months(reference + 1).at(-1) ?? { from: '', to: '' } }
}

const cards = new Map(metrics.map(it => [it.id, it]))

/** So sure of its direction, and nothing said of how large it is. */
const P: Readonly<Record<Verdict, { better: number; worse: number }>> = {
  better: { better: 0.001, worse: 0.999 },
  worse: { better: 0.999, worse: 0.001 },
  steady: { better: 0.5, worse: 0.5 },
  unclear: { better: 0.2, worse: 0.8 },
}

/** One metric that moved as the verdict says, from 100 to 90 or 110, 200 records before and 50 after. */
export function moved(metric: string, verdict: Verdict, overrides: Partial<Comparison> = {}): Comparison {
  const card = cards.get(metric)
  const step = verdict === 'steady' ? 0 : (card?.better === 'lower') === (verdict === 'better') ? -10 : 10
  return aComparison({
    metric,
    before: { n: 200, value: 100, low: 98, high: 102, periods: 6 },
    after: { n: 50, value: 100 + step, low: 97 + step, high: 103 + step, periods: 1 },
    change: { value: step, low: step - 4, high: step + 4 },
    p: P[verdict],
    verdict,
    ...overrides,
  })
}

/** A metric that cannot be known, on both sides for the same reason. */
export function unknown(metric: string, why: string, segment: Segment = {}): Comparison {
  const side: ComparisonSide = { unknown: why }
  return { window: 'month', metric, segment, before: side, after: side, verdict: 'unclear' }
}

export const aDocket = (comparisons: readonly Comparison[], overrides: Partial<Docket> = {}): Docket => ({
  rules: [watermelon],
  windows: [aWindow()],
  comparisons,
  cards,
  refused: [],
  fdr: 0.05,
  alpha: 0.05,
  fewest: 30,
  ...overrides,
})

/** Handle time better, satisfaction worse. */
export const MELON = [moved('handle-time', 'better'), moved('csat-mean', 'worse')]

/** The divergence of one segment, as the rule finds it. */
export function aDraft(segment: Segment = { team: 'Payments' }, comparisons = MELON, window = aWindow()): Draft {
  const own = comparisons.map(it => ({ ...it, segment }))
  const [draft] = judge(aDocket(own, { windows: [window] })).drafts
  if (!draft) throw new Error('nothing diverged')
  return draft
}
