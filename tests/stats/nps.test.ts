import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nps, npsDifference, type Recommendations } from '../../src/stats/nps.js'
import { confidence, mirrored, near } from './support.js'

const of = (promoters: number, passives: number, detractors: number): Recommendations => ({
  n: promoters + passives + detractors,
  promoters,
  detractors,
})

test('250 answers: Wald, as numpy has it', () => {
  const it = nps(of(120, 70, 60), 0.95)
  near(it.value, 0.24)
  near(it.se, 0.05147426541486532)
  near(it.low, 0.13911229365620825)
  near(it.high, 0.34088770634379173)
})

test('15 answers: the adjusted Wald of Rocks (2016), as numpy has it', () => {
  const it = nps(of(3, 10, 2), 0.95)
  near(it.value, 1 / 15)
  near(it.low, -0.220863722257815)
  near(it.high, 0.3319748333689261)
})

test('nothing but promoters: the adjusted interval has a width, and ends at 1', () => {
  const it = nps(of(20, 0, 0), 0.95)
  expect(it).toMatchObject({ value: 1, high: 1 })
  near(it.low, 0.6968334402543936)
})

test('answers of one kind have an interval with a width even when they are many', () => {
  for (const it of [of(200, 0, 0), of(0, 200, 0), of(0, 0, 200)]) expect(nps(it, 0.9).se).toBeGreaterThan(0)
})

test('two times 250 answers: the z, as scipy has it', () => {
  const it = npsDifference(of(120, 70, 60), of(95, 75, 80), 0.9)
  near(it.value, -0.18)
  near(it.se, 0.07372380890865582)
  near(it.z, -2.4415450403955785)
  near(it.pLower, 0.007312281965425365)
})

test('beside a small side the large one is adjusted too, so that equal shares stay nearly equal', () => {
  const it = npsDifference(of(85, 10, 5), of(17, 2, 1), 0.9)
  expect(it.value).toBeCloseTo(0, 12)
  near(it.z * it.se, 16 / 23 - 80 / 103)
})

test('250 answers beside 20 promoters, each adjusted, as numpy has them', () => {
  const it = npsDifference(of(20, 0, 0), of(120, 70, 60), 0.95)
  near(it.z * it.se, 0.23715415019762848 - 0.8695652173913043)
  const widths = [0.3373471946490244 - 0.13696110574623255, 2 * (0.8695652173913043 - 0.6968334402543936)]
  near(it.se, Math.hypot(...widths) / 2 / 1.959963984540054)
})

const answers = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).filter(([a, b, c]) => a + b + c > 0)

test('a score lies in its interval, and that in -1 to 1', () => {
  fc.assert(
    fc.property(answers, confidence, (kinds, level) => {
      const { value, low, high } = nps(of(...kinds), level)
      expect([-1, low, value, high, 1]).toEqual([-1, low, value, high, 1].toSorted((a, b) => a - b))
    }),
  )
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(answers, answers, confidence, (before, after, level) => {
      const there = npsDifference(of(...before), of(...after), level)
      const back = npsDifference(of(...after), of(...before), level)
      expect(back.value).toBeCloseTo(-there.value, 12)
      expect(back.low).toBeCloseTo(-there.high, 12)
      expect(there.low).toBeGreaterThanOrEqual(-2)
      expect(there.high).toBeLessThanOrEqual(2)
      mirrored(there, back)
    }),
  )
})

test('no answers, and more kinds than answers, are refused', () => {
  expect(() => nps(of(0, 0, 0), 0.9)).toThrow(new RangeError('nps requires at least one answer'))
  expect(() => npsDifference(of(1, 1, 1), of(0, 0, 0), 0.9)).toThrow(RangeError)
  expect(() => nps({ n: 3, promoters: 2, detractors: 2 }, 0.9)).toThrow(
    new RangeError('nps requires no more promoters and detractors than answers'),
  )
})
