import { expect, test } from 'vitest'
import { moments } from '../../src/stats/mean.js'
import { dispersionIndex, quasiPoisson } from '../../src/stats/overdispersion.js'
import { tUpper } from '../../src/stats/tails.js'
import { binned, mirrored, near } from './support.js'

// Insects counted in twelve plots a spray, the data set `InsectSprays` of R.
const a = moments(binned([10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13]))
const c = moments(binned([0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4]))

test('insects under spray A scatter half as much again as Poisson counts', () => {
  near(a.sum / a.n, 14.5)
  near(dispersionIndex(a), 1.53605015674, 1e-11)
})

test('spray C against A, as glm of R with a quasi-Poisson family has it', () => {
  const it = quasiPoisson(a, c, 0.9)
  near(Math.log(it.ratio), -1.94017947434554)
  near(it.se, 0.2792326165676191, 1e-6)
  near(it.dispersion, 1.70438989260026, 1e-6)
  near(it.statistic, -6.94825517947938, 1e-6)
  near(it.pLower, tUpper(6.948255179, 22), 1e-5)
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
