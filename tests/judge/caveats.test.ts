import { describe, expect, test } from 'vitest'
import { caveatsOf, type Grounds } from '../../src/judge/caveats.js'
import { gradeOf } from '../../src/judge/grades.js'
import type { Divergence } from '../../src/judge/rule.js'
import type { Caveat, Comparison } from '../../src/model/report.js'
import { allClear } from './grounds.js'
import { aDraft, moved } from './making.js'

const alike = { standardised: { value: -10, low: -14, high: -6, by: ['channel', 'category'], merged: 0.1 } }
/** A melon that was held like for like. */
const ALIKE = [moved('handle-time', 'better', alike), moved('csat-mean', 'worse', alike)]

/** A melon with something else about it. */
function draftOf(divergence: Partial<Divergence> = {}, comparisons: readonly Comparison[] = ALIKE, segment = { team: 'Payments' }) {
  const draft = aDraft(segment, [...comparisons])
  return { ...draft, divergence: { ...draft.divergence, ...divergence } }
}

const check = (name: string, grounds: Partial<Grounds> = {}, draft = draftOf()): Caveat | undefined =>
  caveatsOf(draft, allClear(grounds)).find(it => it.check === name)

test('every check is told, whatever came of it, and with nothing against it a divergence is confirmed', () => {
  const caveats = caveatsOf(draftOf(), allClear())
  expect(caveats.map(it => it.check)).toEqual([
    'chance',
    'wobble',
    'mix',
    'size',
    'same parts',
    'who answered',
    'late answers',
    'elsewhere',
    'two closes',
  ])
  expect(new Set(caveats.map(it => it.effect))).toEqual(new Set(['holds']))
  expect(gradeOf(caveats)).toBe('confirmed')
})

describe('chance', () => {
  const at = (r: number, grounds: Partial<Grounds> = {}) => check('chance', grounds, draftOf({ r }))

  test('is held to the share of false findings, over all segments that were looked at', () => {
    expect(at(0.05)).toMatchObject({ effect: 'holds', says: expect.stringContaining('10 segments were looked at') })
    expect(at(0.0501)?.effect).toBe('uncertain')
    expect(at(0.05, { segments: 1 })?.says).toMatch(/^one segment was looked at/)
  })

  test('says the share as one in so many', () => {
    expect(at(0.01)?.says).toContain('at most about 1 in 20')
    expect(at(0.01, { fdr: 0.1 })?.says).toContain('at most about 1 in 10')
  })
})

describe('wobble', () => {
  test.each([
    [1, 'uncertain', 'only 1 reference period:'],
    [3, 'uncertain', 'only 3 reference periods: 4 are needed'],
    [4, 'not-checked', 'but 4 reference periods tell little'],
    [5, 'not-checked', '6 are needed to be sure'],
    [6, 'holds', 'more than that moved'],
    [12, 'holds', 'more than that moved'],
  ] as const)('with %i reference periods is %s', (periods, effect, says) => {
    expect(check('wobble', { periods })).toMatchObject({ effect, says: expect.stringContaining(says) })
  })

  test('is told in the unit of each metric', () => {
    const strays = [
      { metric: 'handle time', tau: 0.0213, relative: true, unit: 'second' },
      { metric: 'satisfied', tau: 0.0125, relative: false, unit: 'share' },
      { metric: 'mean satisfaction', tau: 0.0441, relative: false, unit: 'rating' },
      { metric: 'net promoter score', tau: 2.34, relative: false, unit: 'nps' },
    ] as const
    expect(check('wobble', { strays })?.says).toContain(
      '(handle time 2.1 %, satisfied 1.3 points, mean satisfaction 0.04, net promoter score 2.3 points)',
    )
  })
})

describe('mix', () => {
  test('holds where both sides moved like for like, and says by what', () => {
    expect(check('mix')).toEqual({ check: 'mix', effect: 'holds', says: 'like for like by channel and category, both sides still moved' })
  })

  test('explains what is shown as the contacts came and not like for like', () => {
    const { check: _, ...said } = check('mix', {}, draftOf({ r: 0.3, crude: 0.01 })) ?? {}
    expect(said).toMatchObject({ effect: 'explains', says: expect.stringContaining('other kinds of contacts came in') })
    expect(gradeOf(caveatsOf(draftOf({ r: 0.3, crude: 0.01 }), allClear()))).toBe('explained')
  })

  test('explains nothing where neither is shown, or both', () => {
    expect(check('mix', {}, draftOf({ r: 0.3, crude: 0.06 }))?.effect).toBe('holds')
    expect(check('mix', {}, draftOf({ r: 0.05, crude: 0.05 }))?.effect).toBe('holds')
  })

  test('is not checked where kinds of contacts are not told apart, on one side or on both', () => {
    const crude = [moved('handle-time', 'better'), moved('csat-mean', 'worse')]
    expect(check('mix', {}, draftOf({}, crude))?.effect).toBe('not-checked')
    expect(check('mix', {}, draftOf({ r: 0.3, crude: 0.01 }, crude))?.effect).toBe('not-checked')
    expect(check('mix', {}, draftOf({}, [moved('handle-time', 'better', alike), moved('csat-mean', 'worse')]))).toMatchObject({
      effect: 'not-checked',
      says: 'held alike by channel and category, but not for mean satisfaction: too few of each kind',
    })
  })
})

describe('size', () => {
  // The margin of handle time is 5 % of 100, that of mean satisfaction 0.1.
  const sized = (operation: number, perception: number, standardised?: number) => {
    const by = (value: number) => ({ change: { value, low: value - 1, high: value + 1 } })
    const own = standardised === undefined ? {} : { standardised: { ...alike.standardised, value: standardised } }
    const legs = [moved('handle-time', 'better', { ...by(operation), ...own }), moved('csat-mean', 'worse', by(perception))]
    return check('size', {}, draftOf({}, legs))
  }

  test('holds where both sides moved by what is worth reporting, to the rounding', () => {
    expect(sized(-5, -0.1)?.effect).toBe('holds')
    expect(sized(-5 * (1 - 1e-12), -0.1)?.effect).toBe('holds')
  })

  test('is uncertain where a side moved by less, and says which', () => {
    expect(sized(-4.9, -0.1)).toMatchObject({ effect: 'uncertain', says: 'handle time moved by less than is worth reporting' })
    expect(sized(-4.9, -0.09)?.says).toMatch(/^handle time and mean satisfaction moved/)
  })

  test('is that of the change like for like', () => {
    expect(sized(-50, -0.1, -4)?.effect).toBe('uncertain')
    expect(sized(-1, -0.1, -8)?.effect).toBe('holds')
  })
})

describe('shape', () => {
  const noted = (note?: string) => [
    moved('handle-time', 'better', alike),
    moved('csat-mean', 'worse', { ...alike, ...(note ? { note } : {}) }),
  ]

  test('is uncertain where one number would hide what the answers did', () => {
    const polarised = 'polarised: more satisfied and more unhappy (1: 5 to 25 %)'
    expect(check('shape', {}, draftOf({}, noted(polarised)))).toEqual({
      check: 'shape',
      effect: 'uncertain',
      says: `mean satisfaction: ${polarised}`,
    })
    for (const note of ['less polarised: fewer', 'mean higher, fewer satisfied', 'typical contact shorter']) {
      expect(check('shape', {}, draftOf({}, noted(note)))?.effect).toBe('uncertain')
    }
  })

  test('is not told where there is nothing about it, or only about the mix', () => {
    expect(check('shape')).toBeUndefined()
    expect(check('shape', {}, draftOf({}, noted('like for like worse, as the contacts came unclear')))).toBeUndefined()
  })
})

describe('two closes', () => {
  test.each([
    [true, 'holds', 'sustained: both sides had moved at the close before, too'],
    [false, 'not-checked', 'new: at the close before, both sides had not moved yet'],
    [undefined, 'not-checked', 'there is no earlier close to judge it by'],
  ] as const)('where it held before: %s', (heldBefore, effect, says) => {
    expect(check('two closes', { heldBefore })).toEqual({ check: 'two closes', effect, says })
  })

  test('hold where two windows show it, whatever the close before said', () => {
    const both = { ...draftOf(), shownIn: ['month', 'quarter'] }
    expect(check('two closes', { heldBefore: false }, both)).toMatchObject({ effect: 'holds', says: expect.stringContaining('sustained') })
  })
})
