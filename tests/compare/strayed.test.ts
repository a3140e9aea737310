import { describe, expect, test } from 'vitest'
import { compare, type Settings } from '../../src/compare/compare.js'
import type { Contrasted } from '../../src/compare/contrasts.js'
import type { MetricCard } from '../../src/model/metric.js'
import type { Sample, Unknown } from '../../src/model/sample.js'
import { type Contrast, contrast } from '../../src/stats/contrast.js'
import { tQuantile } from '../../src/stats/tails.js'
import type { Wobble } from '../../src/stats/wobble.js'
import { cards, count, durations, near, ratings, score, share } from './making.js'
import { monthAfter } from './tallied.js'

/** A contrast of one reference and one current value with this error, on ten degrees of freedom. */
function contrastOf(before: number, after: number, se: number): Contrast {
  const wobble: Wobble = { tau2: 0, d0: Number.POSITIVE_INFINITY, scale: 1, pooled: 10, segments: 2 }
  return contrast({ values: [before], variances: [se ** 2 / 2] }, { values: [after], variances: [se ** 2 / 2] }, wobble)
}

const both = (tested: Contrast, told = tested) => ({ tested, told })
const contrasted = (tested: Contrast, told = tested): Contrasted => ({ crude: both(tested, told), periods: 6 })
const compared = (card: MetricCard, before: Sample | Unknown, after: Sample | Unknown, it: Contrasted, more: Settings = {}, months = 6) =>
  compare(card, {}, monthAfter(months), before, after, { contrasted: it, ...more })

const REACH = -tQuantile(0.05, 10)

describe('with enough reference periods', () => {
  // 80 of 100 before, told by single months as 0.79.
  const it = contrasted(contrastOf(0.79, 0.65, 0.04))
  const found = compared(cards.share, share(480, 600), share(65, 100), it)

  test('the change is after minus before, as people reckon it', () => {
    near(found.change?.value, -0.15)
    near(found.change?.relative, -0.15 / 0.8)
    near('value' in found.before ? found.before.value : undefined, 0.8)
  })

  test('its interval is as wide as that of the contrast, around it', () => {
    near(found.change?.low, -0.15 - REACH * 0.04)
    near(found.change?.high, -0.15 + REACH * 0.04)
  })

  test('the tests are those of the contrast', () => {
    expect(found.test).toBe('contrast')
    expect(found.p).toEqual({ better: it.crude.tested.pHigher, worse: it.crude.tested.pLower })
    expect(found).not.toHaveProperty('crude')
    expect(found.verdict).toBe('worse')
  })

  test('less than the margin is neither better nor worse, however sure', () => {
    const sure = contrasted(contrastOf(0.8, 0.775, 0.001))
    expect(compared(cards.share, share(480, 600), share(775, 1000), sure).verdict).toBe('steady')
    const large = contrasted(contrastOf(0.8, 0.765, 0.001))
    expect(compared(cards.share, share(480, 600), share(765, 1000), large).verdict).toBe('worse')
  })

  test('what would have been seen is that of the error with the wobble in it, at the level of many tests', () => {
    near(found.detectable, 0.04 * (1.6448536269514722 + 0.8416212335729143))
    const among = compared(cards.share, share(480, 600), share(65, 100), it, { seenAt: 0.0025 })
    near(among.detectable, 0.04 * (2.8070337683438042 + 0.8416212335729143))
    expect(among.verdict).toBe('worse')
  })

  test('a side that is unknown leaves nothing to compare', () => {
    expect(compared(cards.share, share(480, 600), { unknown: 'no records' }, it)).not.toHaveProperty('change')
  })
})

test('with three reference periods, or nothing that scatters, two heaps of records are compared', () => {
  const it = contrasted(contrastOf(0.8, 0.65, 0.04))
  expect(compared(cards.share, share(80, 100), share(65, 100), it, {}, 3).test).toBe('agresti-caffo')
  expect(compared(cards.share, share(80, 100), share(65, 100), it, {}, 4).test).toBe('contrast')
  const still = contrasted(contrastOf(5, 5, 0))
  expect(compared(cards.rating, ratings(0, 0, 0, 0, 30), ratings(0, 0, 0, 1, 30), still).test).toBe('brunner-munzel')
})

describe('on logarithms', () => {
  test('times are tested by their places and told in seconds', () => {
    const [places, log] = [contrastOf(0.5, 0.3, 0.05), contrastOf(Math.log(300), Math.log(240), 0.06)]
    const [before, after] = [durations([200, 300, 400]), durations([140, 240, 340])]
    const found = compared(cards.time, before, after, contrasted(places, log))
    near(found.change?.value, -60)
    near(found.change?.low, 300 * 0.8 * Math.exp(-REACH * 0.06) - 300)
    near(found.change?.high, 300 * 0.8 * Math.exp(REACH * 0.06) - 300)
    expect(found.p).toEqual({ better: places.pLower, worse: places.pHigher })
    near(found.detectable, 300 * Math.expm1(0.06 * (1.6448536269514722 + 0.8416212335729143)))
    expect(found).toMatchObject({ test: 'contrast', verdict: 'better' })
  })

  test('times of which no distribution is there are not compared where single periods say nothing', () => {
    const bare = { ...durations([200, 300, 400]), bins: [] }
    const found = compare(cards.time, {}, monthAfter(6), bare, bare)
    expect(found).toMatchObject({ verdict: 'unclear' })
    expect(found).not.toHaveProperty('change')
  })

  test('typically shorter and no shorter on average is unclear', () => {
    const [places, log] = [contrastOf(0.5, 0.3, 0.05), contrastOf(Math.log(300), Math.log(330), 0.06)]
    const found = compared(cards.time, durations([200, 300, 400]), durations([140, 240, 610]), contrasted(places, log))
    expect(found).toMatchObject({ verdict: 'unclear', note: expect.stringMatching(/^typical contact shorter, average longer/) })
  })

  test('counts are told per period, against what the days after would have brought', () => {
    const log = contrastOf(Math.log(60.5 / 30), Math.log(28.5 / 28), 0.2)
    const found = compared(cards.count, count(360, 6, 180), count(28, 1, 28), contrasted(log))
    near(found.change?.value, 28 - 56)
    near(found.change?.relative, -0.5)
    expect(found.p).toEqual({ better: log.pHigher, worse: log.pLower })
  })

  test('counts from 0 have a change and an interval, and are no share of it', () => {
    const log = contrastOf(Math.log(0.5 / 180), Math.log(9.5 / 28), 0.9)
    const { change } = compared(cards.count, count(0, 6, 180), count(9, 1, 28), contrasted(log))
    near(change?.value, 9)
    for (const it of [change?.low, change?.high]) expect(Number.isFinite(it)).toBe(true)
    expect(change).not.toHaveProperty('relative')
  })
})

test('scores are told from -100 to 100, without a share of a score', () => {
  const found = compared(cards.nps, score(60, 20, 20), score(30, 30, 40), contrasted(contrastOf(40, -10, 9)))
  near(found.change?.value, -50)
  near(found.change?.high, -50 + REACH * 9)
  expect(found.change).not.toHaveProperty('relative')
})

describe('like for like', () => {
  const alike = { ...both(contrastOf(0.8, 0.72, 0.03)), by: ['channel'], merged: 0.1 }
  const it: Contrasted = { ...contrasted(contrastOf(0.8, 0.65, 0.04)), standardised: alike }
  const found = compared(cards.share, share(480, 600), share(65, 100), it)

  test('the change stands beside the crude one, with how contacts were told apart', () => {
    near(found.change?.value, -0.15)
    near(found.standardised?.value, -0.08)
    near(found.standardised?.low, -0.08 - REACH * 0.03)
    near(found.standardised?.relative, -0.08 / 0.8)
    expect(found.standardised).toMatchObject({ by: ['channel'], merged: 0.1 })
  })

  test('p is like for like, and that of the contacts as they came beside it', () => {
    expect(found.p).toEqual({ better: alike.tested.pHigher, worse: alike.tested.pLower })
    expect(found.crude).toEqual({ better: it.crude.tested.pHigher, worse: it.crude.tested.pLower })
  })

  test('the verdict and what would have been seen are like for like', () => {
    near(found.detectable, 0.03 * (1.6448536269514722 + 0.8416212335729143))
    const still = { ...both(contrastOf(0.8, 0.8, 0.01)), by: ['channel'], merged: 0 }
    expect(compared(cards.share, share(480, 600), share(65, 100), { ...it, standardised: still }).verdict).toBe('steady')
  })

  test('times are told in seconds', () => {
    const log = { tested: contrastOf(0.5, 0.4, 0.05), told: contrastOf(Math.log(300), Math.log(270), 0.06), by: ['channel'], merged: 0 }
    const crude = contrasted(contrastOf(0.5, 0.3, 0.05), contrastOf(Math.log(300), Math.log(240), 0.06))
    const times = compared(cards.time, durations([200, 300, 400]), durations([140, 240, 340]), { ...crude, standardised: log })
    near(times.standardised?.value, -30)
    near(times.standardised?.relative, -0.1)
  })

  test('has a p of either tail where no direction is good, and none of better or worse', () => {
    const neither = compared(cards.gate, share(480, 600), share(65, 100), it)
    near(neither.standardised?.value, -0.08)
    expect((neither.tails?.lower ?? 0) + (neither.tails?.higher ?? 0)).toBeCloseTo(1, 9)
    for (const key of ['p', 'crude']) expect(neither).not.toHaveProperty(key)
  })
})
