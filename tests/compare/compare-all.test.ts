import { describe, expect, test } from 'vitest'
import { compareAll, type Terms } from '../../src/compare/compare-all.js'
import { contrastKey, contrastsOf } from '../../src/compare/contrasts.js'
import { lookedAt } from '../../src/compare/looks.js'
import type { Period, Window } from '../../src/model/period.js'
import type { Sample, Sampled } from '../../src/model/sample.js'
import type { Segment } from '../../src/model/segment.js'
import type { Tallied } from '../../src/model/tally.js'
import { near, share } from './making.js'
import { hits, monthAfter, months, series, tally } from './tallied.js'

const terms: Terms = { alpha: 0.05, scales: new Map() }
const window = monthAfter(6)
const [BEFORE, AFTER] = [400, 100]

/** The satisfied of one segment: eight in ten of 400 in six months, then so many of 100; as samples of periods and of both sides. */
function satisfied(segment: Segment, after: number, over: readonly Window[] = [window]): Sampled[] {
  const metric = 'csat'
  const at = (stretch: Sampled['stretch'], sample: Sample): Sampled => ({ metric, segment, stretch, sample })
  return [
    ...months(7).map((_, period) => at({ period }, period < 6 ? share(320, BEFORE) : share(after, AFTER))),
    ...over.flatMap(({ name }) => [
      at({ window: name, side: 'before' }, share(6 * 320, 6 * BEFORE)),
      at({ window: name, side: 'after' }, share(after, AFTER)),
    ]),
  ]
}

test('every metric of every segment is compared in every window, by its single periods', () => {
  const other = { ...window, name: 'other' }
  const sampled = [...satisfied({}, 80, [window, other]), ...satisfied({ team: 'A' }, 60, [window, other])]
  const measured = series(7, [], sampled)
  const { comparisons, contrasts } = compareAll(measured, [window, other], terms)
  expect(comparisons.map(it => [it.window, it.segment])).toEqual([
    ['month', {}],
    ['other', {}],
    ['month', { team: 'A' }],
    ['other', { team: 'A' }],
  ])
  expect(comparisons.map(it => it.test)).toEqual(Array(4).fill('contrast'))
  const expected = contrastsOf(measured, [window, other]).found.get(contrastKey('month', 'csat', { team: 'A' }))
  expect(comparisons[2]?.p).toEqual({ better: expected?.crude.tested.pHigher, worse: expected?.crude.tested.pLower })
  expect(comparisons.map(it => it.verdict)).toEqual(['unclear', 'unclear', 'worse', 'worse'])
  expect(contrasts.found.size).toBe(4)
})

test('what has only one side, or is of no known metric or window, is not compared', () => {
  const whole = satisfied({}, 80)
  const compared = (sampled: readonly Sampled[]) => compareAll(series(7, [], sampled), [window], terms).comparisons.length
  expect(compared(whole)).toBe(1)
  expect(compared(whole.slice(0, -1))).toBe(0)
  expect(compared(whole.map(it => ({ ...it, metric: 'nothing-known' })))).toBe(0)
  expect(compareAll(series(7, [], whole), [], terms).comparisons).toEqual([])
})

test('among many segments a change has to be larger to be seen: at a tenth of them, as a rate of false ones lets', () => {
  const detectable = (segments: number) => {
    const sampled = Array.from({ length: segments }, (_, i) => satisfied({ team: `T${i}` }, 80)).flat()
    const { comparisons, contrasts } = compareAll(series(7, [], sampled), [window], terms)
    const { se = Number.NaN } = contrasts.found.get(contrastKey('month', 'csat', { team: 'T0' }))?.crude.told ?? {}
    return (comparisons[0]?.detectable ?? Number.NaN) / se
  }
  near(detectable(1), 1.6448536269514722 + 0.8416212335729143)
  near(detectable(10), 1.6448536269514722 + 0.8416212335729143)
  near(detectable(200), 2.8070337683438042 + 0.8416212335729143)
})

test('wobbles of an earlier look are taken as they are', () => {
  const [calm, restless] = [0, 1].map(i => {
    const metric = 'csat'
    const of = (at: number) => tally(hits(320 + (at < 6 ? i * (at % 2 === 0 ? 40 : -40) : -40), BEFORE))
    const all: Tallied = { metric, segment: {}, periods: months(7).map((_, at) => of(at)) }
    return series(7, [all], satisfied({}, 70))
  })
  if (!calm || !restless) throw new Error('two series are made')
  const first = compareAll(restless, [window], terms)
  const again = compareAll(calm, [window], { ...terms, wobbles: first.contrasts.wobbles })
  expect(again.contrasts.wobbles).toEqual(first.contrasts.wobbles)
  expect(again.comparisons[0]?.p?.worse).toBeGreaterThan(compareAll(calm, [window], terms).comparisons[0]?.p?.worse ?? 1)
})

describe('a period that is not over', () => {
  const running = { ...window, name: 'to-date', running: true as const }
  const days: Period[] = Array.from({ length: 10 }, (_, i) => ({ from: `2026-07-${i + 1}`, to: `2026-07-${i + 2}` }))
  const daily: Tallied = { metric: 'csat', segment: {}, periods: days.map(() => tally(hits(2, 10))) }
  const monthly: Tallied = {
    metric: 'csat',
    segment: {},
    periods: months(7).map((_, i) => tally(i < 6 ? hits(320, BEFORE) : hits(20, AFTER))),
  }
  const measured = series(7, [monthly], satisfied({}, 20, [running]))

  test('is tested by what its days say, however often one looks', () => {
    const { comparisons, contrasts } = compareAll(measured, [running], terms, [daily])
    const looked = lookedAt(measured, running, [daily], contrasts).get(contrastKey('to-date', 'csat', {}))
    expect(comparisons).toMatchObject([{ test: 'contrast', verdict: 'worse', p: { worse: looked?.crude.tested.pLower } }])
    const closed = compareAll(series(7, [monthly], satisfied({}, 20)), [window], terms).comparisons[0]
    expect(closed?.p?.worse).toBeLessThan(comparisons[0]?.p?.worse ?? 0)
  })

  test('is not tested where it was not looked at day by day, and that is said', () => {
    const [only] = compareAll(measured, [running], terms).comparisons
    expect(only).toMatchObject({ verdict: 'unclear', note: 'the period is not over', change: { value: expect.closeTo(-0.6, 12) } })
    expect(only).not.toHaveProperty('p')
    expect(only).not.toHaveProperty('test')
  })
})
