import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePoints, segmentations } from '../../src/stats/change-point.js'
import { DRIVERS, NEW_HAVEN, NILE } from './series.js'
import { near } from './support.js'

test('the Nile broke after 28 years, in 1898, as breakpoints of R has it', () => {
  const it = changePoints(NILE, 15, 5)
  expect(it.breaks).toEqual([28])
  near(it.means[0] ?? 0, 1097.75)
  near(it.means[1] ?? 0, 849.972222222)
})

test.each([
  ['the Nile', NILE, 15, [2835156.75, 1597457.1944444445, 1552923.6157754012], [1318.24180687618, 1270.08373573957, 1276.46670075535]],
  ['New Haven', NEW_HAVEN, 9, [94.504, 66.854285714286, 60.212638655462], [205.71916907445, 193.140253154509, 195.050954107913]],
  [
    'drivers',
    DRIVERS.map(Math.log),
    28,
    [5.6063388146158, 4.3050517700554, 3.8536794664642, 3.6829001548982],
    [-123.0633292905696, -163.2572138232153, -174.0082901306042, -172.1962504465888],
  ],
])('what is left of %s with ever more breaks, as breakpoints of R has it', (_, series, shortest, squares, criteria) => {
  const found = segmentations(series, shortest, squares.length - 1)
  squares.forEach((left, i) => {
    near(found[i]?.squares ?? 0, left)
    near(found[i]?.bic ?? 0, criteria[i] ?? 0)
  })
})

test('drivers broke after 72 and 156 months, as breakpoints of R has it', () => {
  expect(changePoints(DRIVERS.map(Math.log), 28, 5).breaks).toEqual([72, 156])
})

/** Every way to cut a series, gone through one by one. */
function bestCut(values: readonly number[], shortest: number, breaks: number): number {
  const squares = (stretch: readonly number[]) => {
    const mean = stretch.reduce((sum, it) => sum + it, 0) / stretch.length
    return stretch.reduce((sum, it) => sum + (it - mean) ** 2, 0)
  }
  if (breaks === 0) return values.length >= shortest ? squares(values) : Infinity
  let best = Infinity
  for (let at = shortest; at < values.length; at++) {
    best = Math.min(best, squares(values.slice(0, at)) + bestCut(values.slice(at), shortest, breaks - 1))
  }
  return best
}

test('no other cut leaves less', () => {
  const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 11 })
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 3 }), (values, shortest) => {
      segmentations(values, shortest, 3).forEach(({ breaks, squares }, i) => {
        expect(breaks.length).toBe(i)
        expect(squares).toBeCloseTo(bestCut(values, shortest, i), 9)
        const ends = [...breaks, values.length]
        ends.forEach((end, j) => {
          expect(end - (ends[j - 1] ?? 0)).toBeGreaterThanOrEqual(shortest)
        })
      })
    }),
  )
})

test('a series too short for more breaks is cut as often as it can be', () => {
  expect(segmentations([1, 2, 3, 4, 5], 2, 9).map(it => it.breaks.length)).toEqual([0, 1])
})

test('nothing to cut is refused', () => {
  const refusal = new RangeError('segmentations requires a stretch of one value or more, and as many values')
  expect(() => segmentations([], 1, 1)).toThrow(refusal)
  expect(() => segmentations([1, 2], 0, 1)).toThrow(refusal)
})
