import { expect, test } from 'vitest'
import { estimate } from '../../src/compare/estimate.js'
import type { Sample } from '../../src/model/sample.js'
import { count, durations, near, ratings, score, share } from './making.js'

function known(sample: Sample) {
  const it = estimate(sample)
  if ('unknown' in it) throw new Error(it.unknown)
  return it
}

test('a mean with the t interval of scipy', () => {
  const it = known(ratings(6, 5, 9, 22, 58))
  expect(it.n).toBe(100)
  near(it.value, 4.21)
  near(it.low, 4.014969620118414)
  near(it.high, 4.405030379881586)
  expect(it).not.toHaveProperty('median')
})

test('a duration has its median and slowest tenth beside it', () => {
  expect(known(durations([100, 200, 600]))).toMatchObject({ n: 3, value: 300, median: 200, p90: 600 })
})

test('no time is shorter than nothing', () => {
  expect(known(durations([1, 1000]))).toMatchObject({ value: 500.5, low: 0 })
})

test('a share with the Wilson interval of scipy', () => {
  const it = known(share(80, 100))
  expect(it.value).toBe(0.8)
  near(it.low, 0.7266961911903832)
  near(it.high, 0.8574981763397121)
})

test('a count is per period, with the exact Poisson interval', () => {
  const it = known(count(120, 2, 59))
  expect([it.n, it.value]).toEqual([120, 60])
  near(it.low, 51.2838450642774)
  near(it.high, 69.82191106623014)
})

test('no records counted is a 0 with an interval', () => {
  expect(known(count(0, 1, 31))).toMatchObject({ n: 0, value: 0, low: 0 })
})

test('a score stands between -100 and 100', () => {
  const it = known(score(120, 70, 60))
  near(it.value, 24)
  near(it.low, 24 - 1.6448536269514722 * 5.147426541486532)
})

test('what has no number says why', () => {
  expect(estimate({ unknown: 'no input carries a wait' })).toEqual({ unknown: 'no input carries a wait' })
  expect(estimate(durations([60]))).toEqual({ unknown: 'one record only' })
  expect(estimate(ratings(0, 1))).toEqual({ unknown: 'one record only' })
  for (const empty of [share(0, 0), score(0, 0, 0), durations([]), ratings()]) expect(estimate(empty)).toEqual({ unknown: 'no records' })
})
