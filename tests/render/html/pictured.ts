import type { Measurement, Report } from '../../../src/model/report.js'
import { melonReport } from '../sample.js'

const MONTHS = [4, 5, 6, 7, 8, 9, 10].map(it => ({ from: day(it), to: day(it + 1) }))
function day(month: number): string {
  return `2026-${String(month).padStart(2, '0')}-01`
}

const seven = (metric: string, segment: Record<string, string>, values: readonly number[], spread: number): Measurement[] =>
  values.map((value, at) => ({
    metric,
    segment,
    period: MONTHS[at] ?? { from: '', to: '' },
    n: 120 + at,
    value,
    low: value - spread,
    high: value + spread,
  }))

const PAYMENTS = { team: 'Payments' }

/** The desk of two teams with its periods, something that happened to it, and a target: all that a page can show. */
export function picturedReport(label = 'new macros'): Report {
  const base = melonReport()
  const [metric, score] = ['handle-time', 'csat'].map(id => base.metrics.find(it => it.id === id))
  if (metric === undefined || score === undefined) throw new Error('the sample lost its metrics')
  const [period = { from: '', to: '' }] = MONTHS.slice(-1)
  const range = (value: number) => ({ n: 312, value, low: value * 0.9, high: value * 1.1 })
  return {
    ...base,
    metrics: base.metrics.map(it =>
      it.id === 'handle-time'
        ? { ...it, counted: { what: 'The time agents worked on a contact.', formula: 'sum of times / contacts' } }
        : it,
    ),
    question: {
      ...base.question,
      events: [
        { date: '2026-09-10', label, kind: 'policy', segment: {} },
        { date: '2026-05-02', until: '2026-05-20', label: 'elsewhere', kind: 'outage', segment: { team: 'Billing' } },
      ],
    },
    measurements: [
      ...seven('handle-time', {}, [360, 364, 361, 366, 363, 359, 351], 9),
      ...seven('handle-time', PAYMENTS, [370, 374, 371, 369, 376, 372, 305], 14),
      ...seven('csat', {}, [0.81, 0.82, 0.81, 0.8, 0.82, 0.81, 0.8], 0.02),
      ...seven('csat', PAYMENTS, [0.82, 0.83, 0.82, 0.83, 0.82, 0.82, 0.7], 0.05),
    ],
    melons: [
      {
        target: { ...metric, value: 330 },
        floor: { ...score, value: 0.75 },
        fewest: 30,
        periods: [period],
        cells: [
          { segment: PAYMENTS, period, target: { ...range(305), met: true }, score: { ...range(0.7), over: false }, quadrant: 'melon' },
          { segment: { team: 'Billing' }, period, target: { unknown: 'no records' }, score: { ...range(0.8), over: true } },
        ],
        standing: [
          { segment: PAYMENTS, quadrant: 'melon', since: period.from, periods: 1 },
          { segment: { team: 'Billing' }, periods: 0 },
        ],
        counts: [{ period, by: ['team'], segments: 1, green: 0, melon: 1, forgiven: 0, red: 0 }],
      },
    ],
  }
}
