import { describe, expect, test } from 'vitest'
import { confounders, type Surroundings } from '../../src/judge/confounders.js'
import type { Caveat, Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison } from '../support/build-report.js'
import { allClear } from './grounds.js'
import { aDraft, moved } from './making.js'

const check = (name: string, around: Partial<Surroundings> = {}, draft = aDraft()): Caveat | undefined =>
  confounders(draft, allClear(around)).find(it => it.check === name)

describe('the same parts', () => {
  const parts = (...diverge: readonly boolean[]) => ({
    parts: diverge.map((it, i) => ({ facet: ['channel', 'agent'][i] ?? '', diverge: it })),
  })

  test('hold where the parts that moved diverge by themselves, by every facet', () => {
    expect(check('same parts', parts(true, true))?.effect).toBe('holds')
    expect(check('same parts', parts(true, false))).toMatchObject({
      effect: 'uncertain',
      says: expect.stringMatching(/^by agent, the parts/),
    })
    expect(check('same parts', parts(false, false))?.says).toMatch(/^by channel and agent, /)
  })

  test('are not checked where there are none', () => {
    expect(check('same parts', { parts: [] })?.effect).toBe('not-checked')
  })
})

describe('who answered', () => {
  const answered = (value: number, low: number, high: number): Comparison =>
    aComparison({
      metric: 'coverage',
      before: { n: 1000, value: 0.4, low: 0.37, high: 0.43, periods: 6 },
      after: { n: 200, value: 0.4 + value, low: 0, high: 1, periods: 1 },
      change: { value, low, high },
    })
  const said = (it: Comparison | undefined, whoever?: Surroundings['whoever'], draft = aDraft()) =>
    check('who answered', { answered: it, whoever }, draft)

  test.each([
    ['is not checked where it is not known how many were asked', undefined, 'not-checked'],
    ['is not checked where one side is unknown', aComparison({ before: { unknown: 'no records' } }), 'not-checked'],
    ['holds where about as many answered', answered(-0.01, -0.05, 0.03), 'holds'],
    ['holds where a surely smaller share is nearly as large', answered(-0.03, -0.05, -0.01), 'holds'],
    ['holds where a smaller share may be chance', answered(-0.1, -0.21, 0.01), 'holds'],
    ['is uncertain where fewer answered', answered(-0.1, -0.15, -0.05), 'uncertain'],
    ['is uncertain where more answered', answered(0.1, 0.05, 0.15), 'uncertain'],
  ] as const)('%s', (_, comparison, effect) => {
    expect(said(comparison)?.effect).toBe(effect)
  })

  const fewer = answered(-0.1, -0.15, -0.05)

  test('holds where satisfaction fell whoever the people were, and says by how much', () => {
    expect(said(fewer, { low: -0.9733, high: -0.1467 })).toMatchObject({
      effect: 'holds',
      says: '40 % answered before, 30 % after; satisfaction changed by -0.97 to -0.15, whoever they were',
    })
  })

  test('is uncertain where it might not have fallen', () => {
    expect(said(fewer, { low: -0.9, high: 0 })).toMatchObject({ effect: 'uncertain', says: expect.stringContaining('-0.90 to 0.00') })
    expect(said(fewer, { low: -0.9, high: 0.2 })?.effect).toBe('uncertain')
  })

  test('asks no range where as many answered', () => {
    expect(said(answered(0, -0.02, 0.02), { low: -0.9, high: 0.2 })).toEqual({
      check: 'who answered',
      effect: 'holds',
      says: 'about the same share of people answered (40 % answered before, 40 % after)',
    })
  })
})

describe('late answers', () => {
  test.each([
    [undefined, 'not-checked', 'when surveys were answered is not known'],
    [0, 'holds', 'hardly any answer'],
    [0.05, 'holds', 'hardly any answer'],
    [0.051, 'uncertain', 'about 5 % of the answers are still to come'],
    [0.4, 'uncertain', 'about 40 %'],
  ] as const)('%s still to come', (late, effect, says) => {
    expect(check('late answers', { late })).toMatchObject({ effect, says: expect.stringContaining(says) })
  })
})

describe('elsewhere', () => {
  const others = (segments: number, alike: number, segment: Segment = { team: 'Payments' }) =>
    confounders(aDraft(segment), allClear({ others: { segments, alike } })).map(it => [it.check, it.says] as const)

  test('is a label: only here, or not this one alone', () => {
    expect(others(4, 2)).toContainEqual(['elsewhere', 'only here: 2 of 4 others moved the same way on both sides'])
    expect(others(4, 3)).toContainEqual(['elsewhere', '3 of 4 others moved the same way on both sides: it is not this one alone'])
    for (const alike of [0, 4]) expect(check('elsewhere', { others: { segments: 4, alike } })?.effect).toBe('holds')
  })

  test('is not told where there are no others', () => {
    expect(check('elsewhere', { others: { segments: 0, alike: 0 } })).toBeUndefined()
    expect(check('elsewhere', { others: undefined })).toBeUndefined()
  })

  test('is a season for everybody, that nobody can tell apart', () => {
    const draft = aDraft({}, [moved('handle-time', 'better'), moved('csat-mean', 'worse')])
    expect(check('season', {}, draft)?.effect).toBe('not-checked')
    expect(check('elsewhere', {}, draft)).toBeUndefined()
  })
})
