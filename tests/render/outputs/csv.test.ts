import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import csv from '../../../src/render/outputs/csv.js'
import { aComparison, aReport } from '../../support/build-report.js'
import { measuredReport, melonReport } from '../sample.js'

type Row = Record<string, string>

const textOf = (report: Report): string => csv.render(report, { width: 80, colour: 3 })
const rowsOf = (report: Report): Row[] => parse(textOf(report), { columns: true, relax_column_count: false })

const september = { from: '2026-09-01', to: '2026-10-01' }
const october = { from: '2026-10-01', to: '2026-11-01' }
const quarter = { name: 'quarter', before: [{ from: '2026-02-01', to: '2026-03-01' }], after: { from: '2026-08-01', to: '2026-11-01' } }

/** Two months, of which the newer is compared, and a window of three months beside it. */
function twoWindows(): Report {
  const base = aReport()
  return aReport({
    question: { ...base.question, windows: [...base.question.windows, quarter] },
    measurements: [
      { metric: 'handle-time', segment: {}, period: september, n: 160, value: 361.25, low: 350, high: 372 },
      { metric: 'handle-time', segment: {}, period: october, n: 170, value: 348, low: 332, high: 364, median: 301, p90: 702 },
      { metric: 'csat', segment: { team: 'A', channel: 'chat' }, period: october, unknown: 'no answers' },
    ],
    comparisons: [
      aComparison({ standardised: { value: -12, low: -30, high: 6, by: ['channel'], merged: 0 }, detectable: 21 }),
      aComparison({ window: 'quarter', after: { n: 500, value: 350, low: 340, high: 360, periods: 3 } }),
    ],
  })
}

test('a row a metric, segment and period; the current one says what it was held against', () => {
  const [past, now, unknown, longer, ...others] = rowsOf(twoWindows())
  expect(others).toEqual([])
  expect(past).toMatchObject({
    metric: 'handle-time',
    unit: 'second',
    facet: '',
    from: '2026-09-01',
    n: '160',
    value: '361.25',
    window: '',
  })
  expect(now).toMatchObject({
    from: '2026-10-01',
    to: '2026-11-01',
    value: '348',
    median: '301',
    window: 'month',
    before_from: '2026-04-01',
    before_to: '2026-10-01',
    before_periods: '6',
    before_n: '1030',
    before_value: '362',
    change: '-14',
    change_relative: '-0.0387',
    like_for_like: '-12',
    p_better: '0.09',
    detectable: '21',
    verdict: 'unclear',
  })
  expect(unknown).toMatchObject({ facet: 'team', part: 'A', facet_2: 'channel', part_2: 'chat', n: '', value: '', unknown: 'no answers' })
  expect(longer).toMatchObject({ from: '2026-08-01', to: '2026-11-01', n: '500', window: 'quarter', before_periods: '1' })
})

describe.each([
  ['a comparison of many', melonReport()],
  ['one period', measuredReport()],
  ['nothing', aReport()],
])('%s', (_, report) => {
  test('every row has as many cells as the header, and ends as RFC 4180 says', () => {
    const rows = rowsOf(report)
    expect(textOf(report).endsWith('\r\n')).toBe(true)
    expect(rows.length).toBe(report.measurements.length + report.comparisons.length)
  })
})

test('every comparison is there, with its verdict', () => {
  const verdicts = rowsOf(melonReport()).map(it => it.verdict)
  expect(verdicts).toEqual(melonReport().comparisons.map(it => it.verdict))
})

test('names are no formulas and move no cursor; numbers stay numbers, however small', () => {
  const report = aReport({
    comparisons: [
      aComparison({ segment: { '=team': '@SUM(1)\u001b[31m' }, p: { better: 1e-9, worse: 1 }, change: { value: -1e-7, low: -2, high: 3 } }),
    ],
  })
  expect(rowsOf(report)[0]).toMatchObject({ facet: "'=team", part: "'@SUM(1)", p_better: '1e-9', change: '-1e-7' })
})
