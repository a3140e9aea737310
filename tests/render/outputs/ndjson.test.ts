import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import type { Report } from '../../../src/model/report.js'
import { comparisonRow, findingRow, measurementRow } from '../../../src/model/rows.js'
import type { Rows } from '../../../src/render/output.js'
import ndjson from '../../../src/render/outputs/ndjson.js'
import { aFinding, aReport } from '../../support/build-report.js'
import { measuredReport, melonReport } from '../sample.js'

const look = { width: 80, colour: 3 } as const
const textOf = (report: Report, rows?: Rows): string => ndjson.render(report, look, rows)
const rowsOf = (report: Report, rows?: Rows): Record<string, unknown>[] =>
  textOf(report, rows)
    .trimEnd()
    .split('\n')
    .map(it => JSON.parse(it))

const findings = melonReport()
const SCHEMAS: readonly (readonly [Rows, Report, ZodType, number])[] = [
  ['findings', findings, findingRow, findings.findings.length],
  ['comparisons', findings, comparisonRow, findings.comparisons.length],
  ['measurements', measuredReport(), measurementRow, measuredReport().measurements.length],
]

describe.each(SCHEMAS)('%s', (rows, report, schema, count) => {
  test('have a line each, which is what its schema promises', () => {
    const lines = rowsOf(report, rows)
    expect(lines.length).toBe(count)
    expect(count).toBeGreaterThan(0)
    for (const it of lines) expect(schema.parse(it)).toEqual(it)
  })

  test('end with a line end and hold no other', () => {
    const text = textOf(report, rows)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.split('\n').length).toBe(count + 1)
  })
})

test('a finding says its periods and its metrics, and what else the report says of it', () => {
  const [row] = rowsOf(melonReport())
  const { operation, ...rest } = aFinding()
  expect(row).toMatchObject({
    schema: 'rind/finding/1',
    tool: { name: 'rind' },
    timezone: 'UTC',
    interval: 0.9,
    periods: {
      before: expect.arrayContaining([{ from: '2026-04-01', to: '2026-05-01' }]),
      after: { from: '2026-10-01', to: '2026-11-01' },
    },
    metrics: [
      { id: 'handle-time', unit: 'second' },
      { id: 'csat', unit: 'share' },
    ],
    id: rest.id,
    operation,
  })
})

test('a comparison says its unit and its periods', () => {
  expect(rowsOf(melonReport(), 'comparisons')[0]).toMatchObject({
    schema: 'rind/comparison/1',
    periods: { after: { from: '2026-10-01', to: '2026-11-01' } },
    metric: 'handle-time',
    title: 'Handle time',
    unit: 'second',
    better: 'lower',
    segment: {},
  })
})

test('a measurement says its unit, its period, and why where there is none', () => {
  const rows = rowsOf(measuredReport(), 'measurements')
  expect(rows[0]).toMatchObject({ schema: 'rind/measurement/1', unit: 'second', period: { from: '2026-04-01' }, value: 361 })
  expect(rows.find(it => it.metric === 'nps')).toMatchObject({ unknown: 'no input carries answers about recommending, from 0 to 10' })
  expect(rows.find(it => it.metric === 'csat-mean')).toMatchObject({ scale: { low: 1, high: 5 } })
})

test('nothing found is no line at all', () => expect(textOf(aReport())).toBe(''))

test('a line end in a name stays within its line', () => {
  const report = aReport({ findings: [aFinding({ segment: { team: 'a\nb\u2028c' } })] })
  expect(textOf(report).split(/[\n\u2028]/).length).toBe(2)
  expect(rowsOf(report)[0]).toMatchObject({ segment: { team: 'a\nb\u2028c' } })
})

test('a finding around an event says its own periods, which no window has', () => {
  const periods = { before: [{ from: '2026-02-01', to: '2026-03-01' }], after: { from: '2026-03-01', to: '2026-04-01' } }
  const report = aReport({ findings: [aFinding({ window: 'from 2026-03-01', windows: ['from 2026-03-01'], periods })] })
  const [line] = rowsOf(report)
  expect(findingRow.parse(line)).toEqual(line)
  expect(line).toMatchObject({ window: 'from 2026-03-01', periods })
})
