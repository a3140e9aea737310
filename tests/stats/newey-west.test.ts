import { expect, test } from 'vitest'
import { leastSquares } from '../../src/stats/least-squares.js'
import { neweyWest } from '../../src/stats/newey-west.js'
import { DRIVERS, NILE } from './series.js'
import { near } from './support.js'

const trend = NILE.map((_, t) => [1, t + 1])

test('the trend of the Nile at a lag of 4, as sandwich of R has it', () => {
  const [level, slope] = neweyWest(trend, leastSquares(trend, NILE), 4)
  near(level ?? 0, 43.831206531501905)
  near(slope ?? 0, 0.695619938184031)
})

test('drivers over time, law and month at a lag of 12, as sandwich of R has them', () => {
  const rows = DRIVERS.map((_, t) => [1, t + 1, t >= 169 ? 1 : 0, ...Array.from({ length: 11 }, (_, m) => (t % 12 === m + 1 ? 1 : 0))])
  const fit = leastSquares(rows, DRIVERS.map(Math.log))
  near(fit.coefficients[2] ?? 0, -0.16403364974531939)
  const variance = fit.residuals.reduce((sum, it) => sum + it ** 2, 0) / (192 - 14)
  near(Math.sqrt(variance * (fit.inverse[2]?.[2] ?? 0)), 0.023757031246640557)
  const errors = neweyWest(rows, fit, 12)
  near(errors[0] ?? 0, 0.043901799672234183)
  near(errors[1] ?? 0, 0.000286259121988123)
  near(errors[2] ?? 0, 0.031178427934545)
})

test('without a lag it is the squared residuals that count, by hand', () => {
  const rows = [[1], [1], [1], [1]]
  near(neweyWest(rows, leastSquares(rows, [1, 3, 5, 7]), 0)[0] ?? 0, Math.sqrt(9 + 1 + 1 + 9) / 4)
})

test('a negative lag is refused', () => {
  expect(() => neweyWest(trend, leastSquares(trend, NILE), -1)).toThrow(new RangeError('neweyWest requires a lag of zero or more'))
})
