import { expect, test } from 'vitest'
import { eBenjaminiHochberg, mixtureEValue } from '../../src/stats/e-value.js'
import { near } from './support.js'

test.each([
  [2.5, 150, 0.25, 10.365310744726],
  [0.3, 40, 0.25, 0.66246415168],
  [-1.2, 80, 0.25, 0.20331767873],
  [3.5, 400, 0.25, 141.63062067294],
])('z %d on %d of information, as numerical quadrature has it', (z, information, tau, e) => {
  near(mixtureEValue(z, information, tau), e, 1e-10)
})

test('far below, as scipy has it', () => {
  near(mixtureEValue(-20, 400, 0.25), 0.007958260354306945)
  near(mixtureEValue(-38.5, 400, 0.25), 0.0041419527818987514)
})

test('no information wins and loses nothing, and a loss without end is one', () => {
  expect(mixtureEValue(2, 0, 0.25)).toBe(1)
  expect(mixtureEValue(-60, 400, 0.25)).toBe(0)
})

test('four of ten e-values stand at thresholds of 200, 100, 66.67 and 50', () => {
  const e = [210, 130, 70, 55, 30, 8, 4, 2, 1, 0.5]
  expect(eBenjaminiHochberg(e, 0.05)).toEqual(e.map((_, i) => i < 4))
})

test('none of ten stands where each falls short of its threshold', () => {
  expect(eBenjaminiHochberg([60, 30, 22, 4, 1, 0.5, 0.2, 100, 8, 0.1], 0.05)).not.toContain(true)
  expect(eBenjaminiHochberg([], 0.05)).toEqual([])
})
