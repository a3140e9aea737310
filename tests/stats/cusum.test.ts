import { describe, expect, test } from 'vitest'
import { cusum, ewma } from '../../src/stats/cusum.js'
import { leastSquares } from '../../src/stats/least-squares.js'
import { normalUpper } from '../../src/stats/tails.js'
import { chance } from './chance.js'
import { near } from './support.js'

const values = [0.2, 1.1, -0.4, 0.9, 1.6, 2.2, 0.3, 1.9, 1.4, -0.2, 1.2, 2.5]

test('the path of twelve values by hand: over 5 with the ninth, after a rise from the fourth on', () => {
  const it = cusum(values, 0.5, 5)
  const byHand = [0, 0.6, 0, 0.4, 1.5, 3.2, 3, 4.4, 5.3, 4.6, 5.3, 7.3]
  byHand.forEach((sum, i) => {
    expect(it.path[i]).toBeCloseTo(sum, 12)
  })
  expect([it.start, it.alarm]).toEqual([3, 8])
})

test('no shift, no alarm and no start', () => {
  expect(cusum([0.1, -2, 0.4], 0.5, 5)).toEqual({ path: [0, 0, 0], alarm: null, start: null })
  expect(cusum([], 0.5, 5)).toEqual({ path: [], alarm: null, start: null })
})

test('a rise from the first value on starts with it', () => {
  expect(cusum([3, 3, 3], 0.5, 5)).toMatchObject({ alarm: 2, start: 0 })
})

/**
 * How many values it takes on average to an alarm of a one-sided sum that begins at zero, by Page's integral equation,
 * solved on a fine grid by Simpson's rule.
 */
function averageRunLength(limit: number, shift: number): number {
  const cells = 200
  const step = limit / cells
  const bell = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)
  const simpson = (j: number) => (step / 3) * (j === 0 || j === cells ? 1 : j % 2 === 1 ? 4 : 2)
  const nodes = Array.from({ length: cells + 1 }, (_, i) => i * step)
  const rows = nodes.map((from, i) =>
    nodes.map((to, j) => {
      const backToZero = j === 0 ? normalUpper(from - 0.5 + shift) : 0
      return (i === j ? 1 : 0) - backToZero - simpson(j) * bell(to - from + 0.5 - shift)
    }),
  )
  return (
    leastSquares(
      rows,
      nodes.map(() => 1),
    ).coefficients[0] ?? Number.NaN
  )
}

/** The same by letting the chart run until it has given that many alarms. */
function simulatedRunLength(limit: number, shift: number, alarms: number): number {
  const { bell } = chance(21)
  let periods = 0
  for (let run = 0; run < alarms; run++) {
    const drawn: number[] = []
    while (cusum(drawn, 0.5, limit).alarm === null) drawn.push(...Array.from({ length: 1 + drawn.length }, () => bell() + shift))
    periods += 1 + (cusum(drawn, 0.5, limit).alarm ?? 0)
  }
  return periods / alarms
}

describe('how long it runs to an alarm', () => {
  test.each([
    [4, 0, 335.3676],
    [5, 0, 930.887],
    [4, 1, 8.3832],
    [5, 1, 10.376],
  ])('limit %d, shift %d: %d periods, as Montgomery tabulates it', (limit, shift, length) => {
    near(averageRunLength(limit, shift), length, 1e-5)
  })

  test('and that is how long the chart runs', () => {
    near(simulatedRunLength(4, 1, 4000), 8.3832, 0.03)
    near(simulatedRunLength(4, 0, 1000), 335.3676, 0.08)
  })
})

test('the moving average of the twelve values and its limit, as numpy has them', () => {
  const it = ewma(values, 0.2, 2.962)
  near(it.path.at(-1) ?? 0, 1.21404088852, 1e-11)
  near(it.limits.at(-1) ?? 0, 0.984999299611, 1e-11)
  near(it.limits[0] ?? 0, 2.962 * 0.2)
  expect(it.alarm).toBe(7)
})

test('a fall gives alarm as well, and a weight of one is the chart of Shewhart', () => {
  expect(ewma([0, 0, -5], 0.2, 2.962).alarm).toBe(2)
  expect(ewma([0, 2.9, 0, 3.1], 1, 3)).toEqual({ path: [0, 2.9, 0, 3.1], limits: [3, 3, 3, 3], alarm: 3 })
})

test('a weight that weighs nothing is refused', () => {
  expect(() => ewma(values, 0, 3)).toThrow(new RangeError('ewma requires a weight above zero and up to one'))
})
