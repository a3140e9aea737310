import { describe, expect, test } from 'vitest'
import { caveatsOf, type Grounds } from '../../src/judge/caveats.js'
import { gradeOf } from '../../src/judge/grades.js'
import { FEWEST_REFERENCE } from '../../src/model/period.js'
import type { Caveat, Comparison } from '../../src/model/report.js'
import { aComparison } from '../support/build-report.js'
import { aDraft, aWindow, MELON } from './making.js'

/** Handle time went from 100 to 90 and satisfaction too: these lie on the innocent side of both. */
const STEADY = [100, 101, 99, 100, 102, 98]

const grounds = (overrides: Partial<Grounds> = {}): Grounds => ({
  segments: 10,
  alpha: 0.05,
  earlier: () => STEADY,
  parts: [],
  answered: undefined,
  ...overrides,
})

const check = (name: string, overrides: Partial<Grounds> = {}, draft = aDraft()): Caveat | undefined =>
  caveatsOf(draft, grounds(overrides)).find(it => it.check === name)

test('every check is told, whatever came of it', () => {
  expect(caveatsOf(aDraft(), grounds()).map(it => it.check)).toEqual([
    'chance',
    'earlier periods',
    'same parts',
    'who answered',
    'wobble',
    'mix',
  ])
})

describe('chance', () => {
  const at = (p: number, segments: number) => {
    const draft = aDraft()
    return check('chance', { segments }, { ...draft, divergence: { ...draft.divergence, p } })
  }

  test('is held to the level shared by all segments that were looked at', () => {
    expect(at(0.005, 10)?.effect).toBe('holds')
    expect(at(0.0051, 10)?.effect).toBe('uncertain')
    expect(at(0.05, 1)).toMatchObject({ effect: 'holds', says: expect.stringContaining('one segment was') })
  })
})

describe('earlier periods', () => {
  const name = 'earlier periods'

  test('hold where both sides lie outside every one of them', () => {
    expect(check(name)).toMatchObject({ effect: 'holds', says: expect.stringContaining('6 reference periods') })
  })

  test.each(['handle-time', 'csat-mean'])('are uncertain where %s was as far out already', metric => {
    const earlier = (of: string) => (of === metric ? [...STEADY.slice(1), 90] : STEADY)
    expect(check(name, { earlier })).toMatchObject({ effect: 'uncertain', says: expect.stringContaining('was as far out') })
  })

  test('are uncertain where there are fewer than four', () => {
    const few = aDraft({}, MELON, aWindow(3))
    expect(check(name, { earlier: () => [100, 101, 99] }, few)).toMatchObject({
      effect: 'uncertain',
      says: expect.stringContaining('only 3'),
    })
    expect(check(name, { earlier: () => [100] }, few)?.says).toContain('only 1 reference period:')
    expect(check(name, { earlier: () => STEADY.slice(0, FEWEST_REFERENCE) })?.effect).toBe('holds')
  })

  test('are uncertain where a side is known in fewer than four of them', () => {
    const earlier = (of: string) => (of === 'csat-mean' ? [100, 101] : STEADY)
    expect(check(name, { earlier })).toMatchObject({ effect: 'uncertain', says: expect.stringContaining('only 2') })
    expect(check(name, { earlier: () => [] })?.effect).toBe('uncertain')
  })

  test('count a rise as far out when it lies above all', () => {
    const longer = [
      MELON[0],
      { ...MELON[1], change: { value: 10, low: 6, high: 14 }, after: { n: 50, value: 110, low: 107, high: 113, periods: 1 } },
    ]
    const draft = aDraft({}, longer as Comparison[])
    expect(check(name, {}, draft)?.effect).toBe('holds')
    expect(check(name, { earlier: it => (it === 'csat-mean' ? [...STEADY, 111] : STEADY) }, draft)?.effect).toBe('uncertain')
  })
})

describe('who answered', () => {
  const answered = (value: number, low: number, high: number): Comparison =>
    aComparison({ metric: 'coverage', before: { n: 1000, value: 0.4, low: 0.37, high: 0.43, periods: 6 }, change: { value, low, high } })

  test.each([
    ['is not checked where it is not known how many were asked', undefined, 'not-checked'],
    ['is not checked where one side is unknown', aComparison({ before: { unknown: 'no records' } }), 'not-checked'],
    ['holds where about as many answered', answered(-0.01, -0.05, 0.03), 'holds'],
    ['holds where a surely smaller share is nearly as large', answered(-0.03, -0.05, -0.01), 'holds'],
    ['holds where a smaller share may be chance', answered(-0.1, -0.21, 0.01), 'holds'],
    ['is uncertain where fewer answered', answered(-0.1, -0.15, -0.05), 'uncertain'],
    ['is uncertain where more answered', answered(0.1, 0.05, 0.15), 'uncertain'],
  ] as const)('%s', (_, comparison, effect) => {
    expect(check('who answered', { answered: comparison })?.effect).toBe(effect)
  })
})

describe('the grade', () => {
  const EFFECTS = ['holds', 'uncertain', 'not-checked'] as const
  const graded = (chance: Caveat['effect'], earlier: Caveat['effect'], ...others: readonly Caveat['effect'][]) =>
    gradeOf([
      { check: 'chance', effect: chance, says: '' },
      { check: 'earlier periods', effect: earlier, says: '' },
      ...others.map((effect, i) => ({ check: `other ${i}`, effect, says: '' })),
    ])

  // Each row: what the two required checks gave, and the grade for every pair that two other checks can give.
  test.each(EFFECTS.flatMap(a => EFFECTS.map(b => [a, b] as const)))('with two others that are %s and %s', (a, b) => {
    const uncertain = [a, b].filter(it => it === 'uncertain').length
    const all = a === 'holds' && b === 'holds'
    expect(graded('holds', 'holds', a, b)).toBe(all ? 'confirmed' : uncertain === 2 ? 'watch' : 'likely')
    for (const [chance, earlier] of [
      ['uncertain', 'holds'],
      ['holds', 'uncertain'],
      ['uncertain', 'uncertain'],
    ] as const) {
      expect(graded(chance, earlier, a, b)).toBe('watch')
    }
  })

  test('cannot be confirmed while a check is not made', () => {
    expect(gradeOf(caveatsOf(aDraft(), grounds({ answered: aComparison() })))).toBe('likely')
  })

  test('is watch with too few reference periods, and inside the earlier range', () => {
    expect(gradeOf(caveatsOf(aDraft(), grounds({ earlier: () => [100, 101, 99] })))).toBe('watch')
    expect(gradeOf(caveatsOf(aDraft(), grounds({ earlier: () => [...STEADY, 89] })))).toBe('watch')
  })
})
