import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ending, kaplanMeier, logRank } from '../../src/stats/kaplan-meier.js'
import { near } from './support.js'

const event = (...times: number[]): Ending[] => times.map(time => ({ time, events: 1, censored: 0 }))
const censored = (...times: number[]): Ending[] => times.map(time => ({ time, events: 0, censored: 1 }))

/** Weeks of remission with and without maintenance chemotherapy (Miller 1981; aml in R survival). */
const MAINTAINED = [...event(9, 13, 18, 23, 31, 34, 48), ...censored(13, 28, 45, 161)]
const NOT_MAINTAINED = [...event(5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45), ...censored(16)]

test('remission under maintenance, as R survfit has it', () => {
  const steps = kaplanMeier(MAINTAINED, 0.95)
  const expected = [
    [9, 11, 0.909090909090909, 0.0866784172041448, 0.5080802057699297, 0.986673822667823],
    [13, 10, 0.818181818181818, 0.1162912998303329, 0.4474286146821814, 0.951162228582492],
    [18, 8, 0.715909090909091, 0.1396649705572278, 0.3501903859079384, 0.899023974191053],
    [23, 7, 0.613636363636364, 0.152632331027312, 0.2657520400012861, 0.835299243250221],
    [31, 5, 0.490909090909091, 0.1641932672211358, 0.1673309097768508, 0.753399790370811],
    [34, 4, 0.368181818181818, 0.1626688858270948, 0.0928295749369852, 0.657040832398164],
    [48, 2, 0.184090909090909, 0.1534927457862937, 0.0117384801231896, 0.525014842726641],
  ] as const
  expect(steps).toHaveLength(7)
  for (const [i, [time, atRisk, survival, se, low, high]] of expected.entries()) {
    expect(steps[i]).toMatchObject({ time, atRisk })
    near(steps[i]?.survival ?? 0, survival)
    near(steps[i]?.se ?? 0, se)
    near(steps[i]?.low ?? 0, low)
    near(steps[i]?.high ?? 0, high)
  }
})

test('days to the next contact, most of them not seen within the week, as R survfit has it', () => {
  const steps = kaplanMeier([...event(1, 2, 3, 5, 6), ...censored(2, 4, 7, 7, 7, 7, 7)], 0.95)
  const expected = [
    [0.916666666667, 0.079785592313],
    [0.833333333333, 0.107582870728],
    [0.740740740741, 0.129482573848],
    [0.634920634921, 0.148040129068],
    [0.529100529101, 0.156687395724],
  ] as const
  for (const [i, [survival, se]] of expected.entries()) {
    near(steps[i]?.survival ?? 0, survival)
    near(steps[i]?.se ?? 0, se)
  }
  near(steps.at(-1)?.low ?? 0, 0.205093382564)
  near(steps.at(-1)?.high ?? 0, 0.774312106149)
})

test('remission ends later under maintenance, as R survdiff has it', () => {
  const it = logRank(NOT_MAINTAINED, MAINTAINED)
  near(it.z ** 2, 3.39638869898)
  expect(it.z).toBeLessThan(0)
  near(2 * it.pLower, 0.0653393220405)
})

test('counts of one time may come in one row or in several, in any order', () => {
  const rows = [...event(2, 1, 2), ...censored(2, 3)]
  const counted = [
    { time: 1, events: 1, censored: 0 },
    { time: 2, events: 2, censored: 1 },
    { time: 3, events: 0, censored: 1 },
  ]
  expect(kaplanMeier(rows, 0.9)).toEqual(kaplanMeier(counted, 0.9))
  expect(logRank(rows, MAINTAINED)).toEqual(logRank(counted, MAINTAINED))
})

test('where nobody is censored, it is the share without the event', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 20 }), times => {
      const steps = kaplanMeier(event(...times), 0.9)
      for (const step of steps) {
        expect(step.survival).toBeCloseTo(times.filter(it => it > step.time).length / times.length, 12)
        expect(step.low <= step.survival && step.survival <= step.high && step.low >= 0 && step.high <= 1).toBe(true)
      }
      expect(steps.at(-1)?.survival).toBe(0)
    }),
  )
})

test('a share of 0 keeps the error of the step before', () => {
  const steps = kaplanMeier(event(1, 2), 0.9)
  expect(steps[1]).toEqual({ time: 2, atRisk: 1, survival: 0, se: steps[0]?.se, low: 0, high: steps[0]?.high })
  expect(kaplanMeier(event(1), 0.9)).toEqual([{ time: 1, atRisk: 1, survival: 0, se: 0, low: 0, high: 1 }])
})

test('no endings, and none with the event, give no steps and show nothing', () => {
  expect(kaplanMeier([], 0.9)).toEqual([])
  expect(kaplanMeier(censored(1, 2), 0.9)).toEqual([])
  expect(logRank(censored(1, 2), censored(3))).toEqual({ z: 0, pLower: 1, pHigher: 1 })
  expect(logRank(event(1, 2), [])).toEqual({ z: 0, pLower: 1, pHigher: 1 })
})

test('swapped sides are the mirror image', () => {
  const ending = fc.record({ time: fc.integer({ min: 1, max: 6 }), events: fc.nat(3), censored: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(ending, { maxLength: 8 }), fc.array(ending, { maxLength: 8 }), (before, after) => {
      const [there, back] = [logRank(before, after), logRank(after, before)]
      expect(back.z).toBeCloseTo(-there.z, 10)
      expect(back.pLower).toBeCloseTo(there.pHigher, 10)
    }),
  )
})

test('less than nobody is refused', () => {
  expect(() => kaplanMeier([{ time: 1, events: -1, censored: 2 }], 0.9)).toThrow(new RangeError('endings require counts of zero or more'))
})
