import { expect, test } from 'vitest'
import { negativeBinomial } from '../../src/stats/negative-binomial.js'
import { rateRatio } from '../../src/stats/rate.js'
import { binned, mirrored, near } from './support.js'

// Days of absence from school in Walgett, New South Wales, the data set `quine` of R's MASS, by sex.
const girls = binned([
  3, 5, 11, 24, 45, 5, 6, 6, 9, 13, 23, 25, 32, 53, 54, 5, 5, 11, 17, 19, 8, 13, 14, 20, 47, 48, 60, 81, 2, 0, 2, 3, 5, 10, 14, 21, 36, 40,
  25, 10, 11, 20, 33, 5, 7, 0, 1, 5, 5, 5, 5, 7, 11, 15, 5, 14, 6, 6, 7, 28, 0, 5, 14, 2, 2, 3, 8, 10, 12, 1, 1, 9, 22, 3, 3, 5, 15, 18, 22,
  37,
])
const boys = binned([
  2, 11, 14, 5, 5, 13, 20, 22, 6, 6, 15, 7, 14, 6, 32, 53, 57, 14, 16, 16, 17, 40, 43, 46, 8, 23, 23, 28, 34, 36, 38, 6, 17, 67, 0, 0, 2, 7,
  11, 12, 0, 0, 5, 5, 5, 11, 17, 3, 4, 22, 30, 36, 8, 0, 1, 5, 7, 16, 27, 0, 30, 10, 14, 27, 41, 69,
])

test('boys against girls, as glm.nb of R has them', () => {
  const it = negativeBinomial(girls, boys, 0.9)
  near(Math.log(girls.reduce((sum, it) => sum + it.value * it.count, 0) / 80), 2.7229388136)
  near(Math.log(it.ratio), 0.164904497946845)
  near(it.shape, 1.07411652383711)
  near(it.se, 0.165554814445465)
  near(it.z, 0.996071896182553)
})

test('counts that scatter no more than Poisson counts have no shape, and the error of a rate', () => {
  const [before, after] = [binned([4, 5, 5, 6]), binned([3, 4, 4, 4])]
  const it = negativeBinomial(before, after, 0.9)
  expect(it.shape).toBe(Infinity)
  near(it.se, Math.sqrt(1 / 20 + 1 / 15))
  near(it.se, rateRatio({ count: 19.5, exposure: 4 }, { count: 14.5, exposure: 4 }, 0.9).se)
})

test('swapped sides are the mirror image', () => {
  const [there, back] = [negativeBinomial(girls, boys, 0.9), negativeBinomial(boys, girls, 0.9)]
  near(back.ratio, 1 / there.ratio)
  near(back.low, 1 / there.high)
  mirrored(there, back)
})

test('no event on a side is refused', () => {
  expect(() => negativeBinomial(girls, binned([0, 0]), 0.9)).toThrow(new RangeError('negativeBinomial requires an event on each side'))
})
