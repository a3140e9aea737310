import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastSquares } from '../../src/stats/least-squares.js'
import { near } from './support.js'

const years = Array.from({ length: 16 }, (_, i) => 1947 + i)

// The certified data set of NIST, Longley (1967): columns of which each is nearly a mixture of the others.
const longley = [
  [83.0, 234289, 2356, 1590, 107608],
  [88.5, 259426, 2325, 1456, 108632],
  [88.2, 258054, 3682, 1616, 109773],
  [89.5, 284599, 3351, 1650, 110929],
  [96.2, 328975, 2099, 3099, 112075],
  [98.1, 346999, 1932, 3594, 113270],
  [99.0, 365385, 1870, 3547, 115094],
  [100.0, 363112, 3578, 3350, 116219],
  [101.2, 397469, 2904, 3048, 117388],
  [104.6, 419180, 2822, 2857, 118734],
  [108.4, 442769, 2936, 2798, 120445],
  [110.8, 444546, 4681, 2637, 121950],
  [112.6, 482704, 3813, 2552, 123366],
  [114.2, 502601, 3931, 2514, 125368],
  [115.7, 518173, 4806, 2572, 127852],
  [116.9, 554894, 4007, 2827, 130081],
].map((row, i) => [1, ...row, years[i] ?? 0])
const employed = [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551]

test('Longley, as NIST certifies it', () => {
  const { coefficients, residuals, inverse } = leastSquares(longley, employed)
  const certified = [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355,
  ]
  certified.forEach((value, k) => {
    near(coefficients[k] ?? 0, value, 1e-8)
  })
  const variance = residuals.reduce((sum, it) => sum + it ** 2, 0) / 9
  near(Math.sqrt(variance), 304.854073561965)
  near(Math.sqrt(variance * (inverse[0]?.[0] ?? 0)), 890420.383607373, 1e-8)
  near(Math.sqrt(variance * (inverse[6]?.[6] ?? 0)), 455.478499142212, 1e-8)
})

test('one column of ones is the mean', () => {
  const { coefficients, residuals, inverse } = leastSquares([[1], [1], [1]], [2, 3, 7])
  near(coefficients[0] ?? 0, 4)
  near(inverse[0]?.[0] ?? 0, 1 / 3)
  near(residuals[2] ?? 0, 3)
})

test('what is left stands square on every column', () => {
  const number = fc.integer({ min: -20, max: 20 })
  const data = fc.array(fc.tuple(number, number, number), { minLength: 6, maxLength: 12 })
  fc.assert(
    fc.property(data, lines => {
      const rows = lines.map(([a, b]) => [1, a, b])
      const values = lines.map(([, , y]) => y)
      // The columns are independent where the points (a, b) do not lie on one line.
      const [first] = lines
      const crossed = lines.some(([a, b]) =>
        lines.some(([c, d]) => (a - (first?.[0] ?? 0)) * (d - (first?.[1] ?? 0)) !== (c - (first?.[0] ?? 0)) * (b - (first?.[1] ?? 0))),
      )
      if (!crossed) return expect(() => leastSquares(rows, values)).toThrow(RangeError)
      const { residuals } = leastSquares(rows, values)
      for (const k of [0, 1, 2]) expect(rows.reduce((sum, row, i) => sum + (row[k] ?? 0) * (residuals[i] ?? 0), 0)).toBeCloseTo(0, 8)
    }),
  )
})

test('columns that are mixtures of others, and too few rows, are refused', () => {
  const mixed = [1, 2, 3, 5].map(x => [1, x, 2 * x - 3])
  expect(() => leastSquares(mixed, [1, 2, 3, 4])).toThrow(new RangeError('leastSquares requires columns that are not mixtures of others'))
  expect(() => leastSquares([[0], [0]], [1, 2])).toThrow(RangeError)
  expect(() => leastSquares([[1, 2]], [1])).toThrow(RangeError)
  expect(() => leastSquares([[1], [1]], [1])).toThrow(RangeError)
})
