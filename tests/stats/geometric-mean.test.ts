import { expect, test } from 'vitest'
import { geometricMeanRatio, logMoments } from '../../src/stats/geometric-mean.js'
import { binned, near } from './support.js'

const before = logMoments(binned([300, 180, 95, 640, 410, 220, 1290, 75, 330, 505]))
const after = logMoments(binned([210, 160, 88, 300, 350, 145, 900, 60, 240, 410]))

test('the sums of the logarithms of ten handle times a side, as numpy has them', () => {
  near(before.sum, 56.8254057941793)
  near(before.sumSquares, 329.58891096538446)
  near(after.sum, 53.831602940576495)
  near(after.sumSquares, 295.2796691422524)
})

test('a quarter shorter, as scipy has it', () => {
  const it = geometricMeanRatio(before, after, 0.9)
  near(it.ratio, 0.7412774588620596)
  near(it.statistic, -0.8140813287685443)
  near(it.pLower, 0.2131681754561155)
  near(Math.log(it.high / it.ratio), Math.log(it.ratio / it.low))
})

test('a time of nothing has no logarithm', () => {
  expect(() => logMoments(binned([0, 1]))).toThrow(new RangeError('logMoments requires values above zero'))
})
