import { describe, expect, test } from 'vitest'
import type { AfterwardsSide, Departures, Mood } from '../../src/model/gone.js'
import { afterwardsBrief, afterwardsLines } from '../../src/render/afterwards.js'
import { melonReport } from './sample.js'

const report = melonReport()
const watermelon = first(report.findings)

function first<T>([it]: readonly T[]): T {
  if (it === undefined) throw new Error('the sample has no finding')
  return it
}

const told = (customers: number, gone: number, low: number, high: number, more: object = {}): AfterwardsSide => ({
  ...{ customers, gone, value: gone / customers, low, high, unwatched: 0 },
  ...more,
})
const few = (customers: number): AfterwardsSide => ({ customers, unwatched: 0, unknown: 'fewer than 20 customers' })
const paid = (customers: number, total: number, each: number) => ({ amount: { customers, total, each } })
const apart = { after: { value: 0.19167, low: 0.09444, high: 0.31697 } }

const departures: Departures = { records: 20, left: 20, refunded: 0, undated: 0, strangers: 0, currencies: ['EUR'] }

type Sides = Readonly<Record<Mood, AfterwardsSide>>
const all: Sides = {
  unhappy: told(40, 9, 0.1359, 0.349, { unwatched: 3, ...paid(9, 400, 10) }),
  silent: told(90, 7, 0.04, 0.13, paid(7, 1234.5, 13.72)),
  content: told(120, 4, 0.015, 0.072, paid(4, 40, 0.33)),
}

function linesOf(after: Sides, more: Partial<Departures> = {}, before: Sides = after): string[] {
  const groups = (['unhappy', 'silent', 'content'] as const).map(of => ({
    of,
    before: before[of],
    after: after[of],
    ...(of === 'content' ? {} : { apart }),
  }))
  return afterwardsLines({ ...watermelon, afterwards: { days: 60, groups } }, { ...report, departures: { ...departures, ...more } })
}

describe('what came afterwards', () => {
  test('is told with its intervals, before beside after, and with what it does not show', () => {
    expect(linesOf(all)).toEqual([
      'Within 60 days from the contact on, of 40 customers who rated low 9 left (23 %; 90 % interval 14 to 35 %), of 120 who rated better 4 (3 %; 2 to 7 %): +19.2 points (+9.4 to +31.7)',
      'Of 90 who did not answer 7 (8 %; 4 to 13 %): +19.2 points against those who rated better (+9.4 to +31.7)',
      'Before, of 40 who rated low 9 (23 %), of 90 who did not answer 7 (8 %), of 120 who rated better 4 (3 %)',
      'Their amounts: 400 EUR of those who rated low (10 a customer), 1,235 EUR of those who did not answer (13.72 a customer), 40 EUR of those who rated better (0.33 a customer)',
      '3 more customers could not be watched for 60 days, and are left out',
      'This does not show that one made the other',
    ])
  })

  test.each([
    [{ left: 0, refunded: 20 }, 'got money back'],
    [{ left: 5, refunded: 15 }, 'left or got money back'],
  ])('says what it was: %j', (more, words) => {
    expect(linesOf(all, more)[0]).toContain(`who rated low 9 ${words} (23 %`)
  })

  test('of too few customers no share is told', () => {
    const lines = linesOf({ ...all, unhappy: few(12) })
    expect(lines[0]).toMatch(
      /^Within 60 days from the contact on, of 90 customers who did not answer 7 left .*, of 120 who rated better 4 /,
    )
    expect(lines).toContain('Too few customers to tell a share: 12 who rated low')
    const none = linesOf({ unhappy: few(12), silent: few(0), content: few(1) })
    expect(none).toEqual(['Too few customers to tell a share: 12 who rated low, 0 who did not answer, 1 who rated better'])
    expect(linesOf({ unhappy: few(12), silent: few(0), content: all.content })[0]).toBe(
      'Within 60 days from the contact on, of 120 customers who rated better 4 left (3 %; 90 % interval 2 to 7 %)',
    )
  })

  test('amounts in several currencies are not added up, and that is said', () => {
    const bare = { unhappy: told(40, 9, 0.1, 0.3), silent: told(90, 7, 0.04, 0.13), content: told(120, 4, 0.01, 0.07) }
    expect(linesOf(bare, { currencies: ['EUR', 'USD'] })).toContain('Their amounts are in several currencies, and are not added up')
    expect(linesOf(bare, { currencies: [] }).some(it => it.includes('amounts'))).toBe(false)
    expect(linesOf(all, { currencies: [''] })[3]).toContain('400 of those who rated low')
  })

  test('a currency is a text of the export, and does no harm', () => {
    const lines = linesOf(all, { currencies: ['\u001b[31m\n\u202e\u009b2J and so on'] })
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(lines[3]?.length).toBeLessThan(250)
  })

  test('a screen tells the first of it, and what it does not show', () => {
    const groups = (['unhappy', 'silent', 'content'] as const).map(of => ({ of, before: all[of], after: all[of] }))
    const brief = afterwardsBrief({ ...watermelon, afterwards: { days: 60, groups } }, { ...report, departures })
    expect(brief).toEqual([expect.stringMatching(/^Within 60 days .* 9 left /), 'This does not show that one made the other'])
    expect(afterwardsBrief(watermelon, report)).toEqual([])
  })

  test('is silent where no list of those who left was read', () => {
    expect(afterwardsLines(watermelon, report)).toEqual([])
  })
})
