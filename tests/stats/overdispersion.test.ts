import { expect, test } from 'vitest'
import { moments } from '../../src/stats/mean.js'
import { dispersionIndex, quasiPoisson } from '../../src/stats/overdispersion.js'
import { binned, mirrored, near } from './support.js'

// Insects counted in twelve plots a spray, the data set `InsectSprays` of R.
const a = moments(binned([10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13]))
const c = moments(binned([0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4]))

test('insects under spray A scatter half as much again as Poisson counts', () => {
  near(a.sum / a.n, 14.5)
  near(dispersionIndex(a), 1.53605015674, 1e-11)
  near(dispersionIndex(a) * 14.5, 22.2727272727)
})

// By itself glm stops at the sixth digit of what the counts scatter; these are with an `epsilon` of 1e-16.
test('spray C against A, as glm of R with a quasi-Poisson family has it', () => {
  const it = quasiPoisson(a, c, 0.9)
  near(Math.log(it.ratio), -1.94017947434554)
  near(it.se, 0.27923267364389665)
  near(it.dispersion, 1.704388714734286)
  near(it.statistic, -6.9482537592309983)
  near(it.pLower, 2.8184114338023114e-7)
})

test('swapped sides are the mirror image', () => {
  const [there, back] = [quasiPoisson(a, c, 0.9), quasiPoisson(c, a, 0.9)]
  near(back.ratio, 1 / there.ratio)
  near(back.low, 1 / there.high)
  mirrored(there, back)
})

test('no event, and too few counts, are refused', () => {
  const none = moments(binned([0, 0, 0]))
  expect(() => quasiPoisson(a, none, 0.9)).toThrow(new RangeError('quasiPoisson requires an event on each side'))
  expect(() => quasiPoisson(moments(binned([3])), moments(binned([4])), 0.9)).toThrow(
    new RangeError('quasiPoisson requires at least three counts'),
  )
  expect(() => dispersionIndex(none)).toThrow(new RangeError('dispersionIndex requires at least two counts and an event among them'))
})
