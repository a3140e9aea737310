import { describe, expect, test } from 'vitest'
import { type Docket, judge } from '../../../src/judge/judge.js'
import hiddenTail from '../../../src/judge/rules/hidden-tail.js'
import type { MetricCard } from '../../../src/model/metric.js'
import type { Comparison, Verdict } from '../../../src/model/report.js'
import { aDocket, aDraft, moved, unknown } from '../making.js'

const slow = (id: string): MetricCard => ({
  id: `${id}-slowest`,
  title: `Slow by ${id}`,
  side: 'operation',
  unit: 'share',
  better: 'lower',
  margin: { absolute: 0.02 },
  basis: 'ended',
})
const cards: Docket['cards'] = new Map([
  ...aDocket([]).cards,
  ...['resolution-time', 'wait-time', 'handle-time'].map(it => [`${it}-slowest`, slow(it)] as const),
])

/** The tail of a time: of a made metric no card tells which way is good. */
const tail = (id: string, verdict: Verdict): Comparison => {
  const likeTime = moved('handle-time', verdict)
  return { ...likeTime, metric: `${id}-slowest` }
}
const older = (p: number): Comparison => {
  const { p: _, ...neither } = moved('open-age', 'steady', { change: { value: 10, low: 5, high: 15 } })
  return { ...neither, tails: { lower: 1 - p, higher: p } }
}

const said = (...comparisons: readonly Comparison[]) => judge(aDocket(comparisons, { rules: [hiddenTail], cards }))
const divergence = (...comparisons: readonly Comparison[]) => said(...comparisons).drafts[0]?.divergence

const VERDICTS: readonly Verdict[] = ['better', 'worse', 'steady', 'unclear']

test.each(VERDICTS.flatMap(whole => VERDICTS.map(slowest => [whole, slowest] as const)))(
  'on the whole %s, the slowest %s',
  (whole, slowest) => {
    const found = divergence(moved('resolution-time', whole), tail('resolution-time', slowest))
    expect(found !== undefined).toBe(whole === 'better' && slowest === 'worse')
  },
)

test('a mean that rose is no improvement on the whole, whatever the ranks say', () => {
  const ranksAlone = moved('resolution-time', 'better', { change: { value: 3, low: -1, high: 7 } })
  expect(divergence(ranksAlone, tail('resolution-time', 'worse'))).toBeUndefined()
})

test('what is open and got older counts as a tail of the resolution time, and of no other', () => {
  const steady = tail('resolution-time', 'steady')
  expect(divergence(moved('resolution-time', 'better'), steady, older(0.001))).toMatchObject({
    says: 'resolution time got better on the whole while what is open got older',
    p: 0.002,
  })
  expect(divergence(moved('resolution-time', 'better'), steady, older(0.999))).toBeUndefined()
  expect(divergence(moved('handle-time', 'better'), tail('handle-time', 'steady'), older(0.001))).toBeUndefined()
})

describe('the times', () => {
  const pair = (id: string) => [moved(id, 'better'), tail(id, 'worse')]
  const named = (...comparisons: readonly Comparison[]) => divergence(...comparisons)?.gains.map(it => it.metric)

  test('are looked at in fixed order, a time with its own tail', () => {
    expect(named(...pair('handle-time'), ...pair('wait-time'), ...pair('resolution-time'))).toEqual(['resolution-time'])
    expect(named(...pair('handle-time'), ...pair('wait-time'))).toEqual(['wait-time'])
    expect(named(moved('resolution-time', 'better'), ...pair('handle-time'))).toEqual(['handle-time'])
    expect(named(moved('resolution-time', 'steady'), tail('resolution-time', 'worse'), ...pair('handle-time'))).toBeUndefined()
  })

  test('that are missing are named with their reason', () => {
    const none = ['resolution-time', 'wait-time', 'handle-time'].map(it => unknown(it, 'no time'))
    expect(said(...none).silences).toMatchObject([
      { rule: 'hidden-tail', missing: ['resolution-time', 'wait-time', 'handle-time'], why: 'no time' },
    ])
  })
})

test('it asks for all that it declares, and for nothing else', () => {
  const asked = new Set<string>()
  const none = (metric: string) => void asked.add(metric)
  hiddenTail.sides({ ...aDraft(), of: none, questions: [], refused: () => undefined, whyNot: () => '' })
  for (const id of ['resolution-time', 'wait-time', 'handle-time']) {
    const there = (metric: string) => {
      asked.add(metric)
      return metric.startsWith(id) ? { ...moved('handle-time', 'better'), card: slow(id) } : undefined
    }
    hiddenTail.sides({ ...aDraft(), of: there, questions: [], refused: () => undefined, whyNot: () => '' })
  }
  expect([...asked].sort()).toEqual([...hiddenTail.needs].sort())
})
