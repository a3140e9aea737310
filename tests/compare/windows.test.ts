import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Plan, planPeriods, type Span } from '../../src/compare/windows.js'
import { daysIn, type Grain, partsOf } from '../../src/model/period.js'

const DAY = 86_400_000

/** Records from one moment to another, on every day unless said otherwise. */
const span = (first: string, last: string, overrides: Partial<Span> = {}): Span => {
  const [from, to] = [Date.parse(`${first}Z`), Date.parse(`${last}Z`)]
  return { first: from, last: to, usualGapDays: 1, oldest: from, newest: to, ...overrides }
}

const starts = (plan: Plan) => plan.periods.map(it => it.from)
const YEAR = span('2025-11-01T07:34', '2026-10-31T20:10')

describe('months', () => {
  test('are compared unasked where five are complete: the newest with at most six before it', () => {
    const plan = planPeriods(span('2026-03-01T00:00', '2026-10-31T20:10'))
    expect(plan.grain).toBe('month')
    expect(starts(plan)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'])
    expect(plan.windows).toEqual([{ name: 'month', before: plan.periods.slice(0, 6), after: { from: '2026-10-01', to: '2026-11-01' } }])
    expect(plan.why).toBe('the newest complete month against the 6 before')
  })

  test('from nine on the newest three are also compared together, with the six before them', () => {
    const plan = planPeriods(span('2026-02-01T00:00', '2026-10-31T20:10'))
    expect(starts(plan)[0]).toBe('2026-02-01')
    expect(plan.periods).toHaveLength(9)
    expect(plan.windows).toEqual([
      { name: 'month', before: plan.periods.slice(2, 8), after: { from: '2026-10-01', to: '2026-11-01' } },
      {
        name: 'quarter',
        before: plan.periods.slice(0, 6),
        after: { from: '2026-08-01', to: '2026-11-01' },
        parts: plan.periods.slice(6),
      },
    ])
    expect(plan.why).toMatch(/^the newest complete month against the 6 before, and the newest 3 months together against the 6 before them/)
    expect(starts(planPeriods(YEAR))).toEqual(starts(plan))
  })

  test('are left out where the export begins or ends within them', () => {
    const plan = planPeriods(span('2026-01-15T00:00', '2026-07-20T00:00'))
    expect(starts(plan)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'])
  })

  test('are complete from the first to the last of their days with records', () => {
    const asked = { grain: 'month' } as const
    expect(starts(planPeriods(span('2026-01-01T23:59', '2026-03-31T00:00'), asked))).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(starts(planPeriods(span('2026-01-02T00:00', '2026-04-29T00:00'), asked))).toEqual(['2026-02-01', '2026-03-01'])
  })

  test('are complete where only a weekend lies between the last record and their end', () => {
    // 1 November 2025 is a Saturday, 31 May 2026 a Sunday.
    const weekdays = span('2025-11-03T09:00', '2026-05-29T17:00', { usualGapDays: 3 })
    expect(starts(planPeriods(weekdays))).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ])
    expect(starts(planPeriods({ ...weekdays, usualGapDays: 1 })).at(-1)).toBe('2026-04-01')
  })
})

describe('weeks', () => {
  test('are compared where there are not five complete months: the newest four with up to twelve before them', () => {
    const plan = planPeriods(span('2026-01-01T00:00', '2026-05-28T00:00'))
    expect(plan.grain).toBe('week')
    expect(plan.windows[0]?.after).toEqual({ from: '2026-04-27', to: '2026-05-25' })
    expect(plan.windows[0]?.before).toHaveLength(12)
    expect(plan.windows[0]?.parts?.map(it => it.from)).toEqual(['2026-04-27', '2026-05-04', '2026-05-11', '2026-05-18'])
    expect(plan.windows).toHaveLength(1)
    expect(plan.why).toBe('the newest complete 4 weeks against the 12 before')
  })

  test('are four against one where five are complete, and one against those before where fewer are', () => {
    const five = planPeriods(span('2026-01-05T00:00', '2026-02-08T00:00'))
    expect([five.windows[0]?.before.length, daysIn(five.windows[0]?.after ?? { from: '', to: '' })]).toEqual([1, 28])
    const four = planPeriods(span('2026-01-05T00:00', '2026-02-01T00:00'), { grain: 'week' })
    expect([four.windows[0]?.before.length, four.windows[0]?.after]).toEqual([3, { from: '2026-01-26', to: '2026-02-02' }])
    expect(four.windows[0]).not.toHaveProperty('parts')
  })
})

describe('days', () => {
  const plan = planPeriods(YEAR, { grain: 'day' })

  test('are compared with the same weekday before, at most twelve of them', () => {
    expect(plan.windows[0]?.before).toHaveLength(12)
    expect(new Set(plan.periods.map(it => new Date(it.from).getUTCDay())).size).toBe(1)
    expect(plan.why).toBe('the newest complete day against the 12 of the same weekday before')
  })

  test('leave out the one of the last record, which may not have been over', () => {
    expect(plan.windows[0]?.after).toEqual({ from: '2026-10-30', to: '2026-10-31' })
    expect(planPeriods(YEAR, { grain: 'day', asOf: '2026-11-01' }).windows[0]?.after.from).toBe('2026-10-31')
  })

  test('that are none of the same weekday are not compared, and that is said', () => {
    expect(planPeriods(span('2026-05-01T00:00', '2026-05-07T00:00'), { grain: 'day' })).toMatchObject({
      grain: 'all',
      windows: [],
      why: 'no two complete days are the same weekday',
    })
  })
})

test('quarters are compared when asked for', () => {
  const plan = planPeriods(YEAR, { grain: 'quarter' })
  expect(starts(plan)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01'])
})

describe('everything is one period', () => {
  const short = span('2026-03-02T10:00', '2026-03-09T12:00', {
    oldest: Date.parse('2026-03-01T10:00Z'),
    newest: Date.parse('2026-03-12T00:00Z'),
  })

  test('when asked for, and holds what ended before or after the contacts were opened', () => {
    const plan = planPeriods(short, { grain: 'all' })
    expect(plan).toEqual({
      grain: 'all',
      periods: [{ from: '2026-03-01', to: '2026-03-13' }],
      windows: [],
      why: 'asked for as one period',
    })
  })

  test.each([
    [undefined, /^fewer than 5 complete weeks of records/],
    ['week', /^fewer than two complete weeks/],
    ['month', /^fewer than two complete months/],
    ['quarter', /^fewer than two complete quarters/],
  ] as const)('where there is too little for %s, and says so', (grain, why) => {
    const plan = planPeriods(short, { grain })
    expect(plan).toMatchObject({ grain: 'all', windows: [], periods: [{ from: '2026-03-01' }] })
    expect(plan.why).toMatch(why)
  })

  test('up to the day that is asked for as today', () => {
    expect(planPeriods(short, { grain: 'all', asOf: '2026-03-05' }).periods).toEqual([{ from: '2026-03-01', to: '2026-03-05' }])
    expect(planPeriods(short, { grain: 'all', asOf: '2027-01-01' }).periods).toEqual([{ from: '2026-03-01', to: '2026-03-13' }])
  })
})

describe('a day asked for as today', () => {
  test('hides what lies behind it', () => {
    expect(planPeriods(YEAR, { asOf: '2026-10-31' }).windows[0]?.after.from).toBe('2026-09-01')
    expect(planPeriods(YEAR, { asOf: '2026-06-01' }).windows[0]?.after).toEqual({ from: '2026-05-01', to: '2026-06-01' })
  })

  test('says that a month is over though its last days hold nothing', () => {
    const quiet = span('2025-11-01T00:00', '2026-10-20T00:00')
    expect(planPeriods(quiet).windows[0]?.after.from).toBe('2026-09-01')
    expect(planPeriods(quiet, { asOf: '2026-11-01' }).windows[0]?.after.from).toBe('2026-10-01')
  })
})

describe('the period that is not over', () => {
  const toDate = (records: Span, more: { grain?: Grain; asOf?: string } = {}) => planPeriods(records, { toDate: true, ...more })
  const within = span('2026-01-01T00:00', '2026-09-20T11:00')

  test('is held, as far as its records go, against the complete ones before it', () => {
    const plan = toDate(within)
    const after = { from: '2026-09-01', to: '2026-09-21' }
    expect(plan.windows).toEqual([{ name: 'to-date', before: plan.periods.slice(0, 6), after, running: true }])
    expect(plan.periods).toHaveLength(7)
    expect(plan.periods.at(-1)).toEqual(after)
    expect(plan).toMatchObject({ grain: 'month', why: expect.stringContaining('the month so far against the 6 before it') })
  })

  test('may be a week or a quarter, and ends on the day asked for as today', () => {
    const thursday = toDate(span('2026-01-01T00:00', '2026-09-17T11:00'), { grain: 'week' })
    expect(thursday.windows).toMatchObject([{ after: { from: '2026-09-14', to: '2026-09-18' }, running: true }])
    expect(thursday.windows[0]?.before).toHaveLength(12)
    expect(toDate(within, { grain: 'quarter' }).windows[0]?.after).toEqual({ from: '2026-07-01', to: '2026-09-21' })
    expect(toDate(within, { asOf: '2026-09-11' }).windows[0]?.after).toEqual({ from: '2026-09-01', to: '2026-09-11' })
    expect(toDate(within, { asOf: '2026-08-11' }).windows[0]).toMatchObject({ after: { from: '2026-08-01', to: '2026-08-11' } })
  })

  test('may be a day, against the same weekday before', () => {
    const [day] = toDate(within, { grain: 'day' }).windows
    expect(day).toMatchObject({ after: { from: '2026-09-20', to: '2026-09-21' }, running: true })
    expect(day?.before.map(it => new Date(it.from).getUTCDay())).toEqual(Array(12).fill(0))
  })

  test('is none where the newest is complete: it is judged as a whole', () => {
    const whole = span('2026-01-01T00:00', '2026-09-30T11:00')
    expect(toDate(whole)).toMatchObject({ grain: 'all', windows: [], why: 'the newest month is complete: it is judged as a whole' })
    expect(toDate(within, { asOf: '2026-10-01' })).toMatchObject({ grain: 'all', windows: [] })
  })

  test('is none where no complete one lies before it', () => {
    expect(toDate(span('2026-09-02T00:00', '2026-09-20T11:00'))).toMatchObject({
      windows: [],
      why: 'no complete month lies before the newest one',
    })
  })
})

const spans = fc
  .record({
    first: fc.integer({ min: 0, max: 20_000 }),
    length: fc.nat(900),
    gap: fc.double({ min: 1, max: 9, noNaN: true }),
    late: fc.nat(99),
  })
  .map(({ first, length, gap, late }) => {
    const [from, to] = [first * DAY, (first + length) * DAY]
    return { first: from, last: to, usualGapDays: gap, oldest: from, newest: to + late * DAY }
  })
const grains = fc.constantFrom<Grain | undefined>(undefined, 'day', 'week', 'month', 'quarter', 'all')

test('whatever is asked of whatever records, periods come in order and none overlaps; after follows before', () => {
  fc.assert(
    fc.property(spans, grains, fc.boolean(), (records, grain, toDate) => {
      const { periods, windows, grain: chosen, why } = planPeriods(records, { grain, toDate })
      expect(why).not.toBe('')
      expect(periods.length).toBeGreaterThan(0)
      for (const [i, it] of periods.entries()) {
        expect(it.from < it.to).toBe(true)
        const next = periods[i + 1]
        if (next) expect(chosen === 'day' ? it.to <= next.from : it.to === next.from).toBe(true)
      }
      for (const window of windows) {
        const { before, after } = window
        expect(before.length).toBeGreaterThan(0)
        for (const it of [...before, ...partsOf(window)]) expect(periods).toContainEqual(it)
        expect([partsOf(window)[0]?.from, partsOf(window).at(-1)?.to]).toEqual([after.from, after.to])
        expect(after.to).toBe(periods.at(-1)?.to)
        expect((before.at(-1)?.to ?? '') <= after.from).toBe(true)
      }
    }),
  )
})
