import type { Comparison, Evidence, MetricInfo, Report, Verdict } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison, aFinding, anInput, aReport, MEAN, METRICS, tooFew } from '../support/build-report.js'

const NPS: MetricInfo = {
  id: 'nps',
  title: 'NPS',
  side: 'perception',
  unit: 'nps',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 5 },
}
const REOPENED: MetricInfo = {
  id: 'reopen-rate',
  title: 'Reopened',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.01 },
}

type Figures = readonly [before: number, after: number, spread: number, verdict: Verdict]

const row = (segment: Segment, n: readonly [number, number], figures: Readonly<Record<string, Figures>>): Comparison[] =>
  Object.entries(figures).map(([metric, [before, after, spread, verdict]]) =>
    aComparison({
      metric,
      segment,
      before: { n: n[0], value: before, low: before - spread / 2, high: before + spread / 2, periods: 6 },
      after: { n: n[1], value: after, low: after - spread, high: after + spread, periods: 1 },
      change: { value: after - before, low: after - before - spread, high: after - before + spread, relative: (after - before) / before },
      verdict,
      ...(metric === 'csat' ? { detectable: 0.024 } : {}),
    }),
  )

const everybody = row({}, [8120, 1422], {
  'handle-time': [362, 351, 9, 'steady'],
  resolved: [1353, 1422, 60, 'unclear'],
  csat: [0.812, 0.804, 0.019, 'unclear'],
  nps: [31, 28, 6, 'unclear'],
  'reopen-rate': [0.041, 0.044, 0.008, 'steady'],
})
const payments = row({ team: 'Payments' }, [1904, 312], {
  'handle-time': [372, 305, 12, 'better'],
  resolved: [317, 312, 24, 'unclear'],
  csat: [0.824, 0.702, 0.073, 'worse'],
  nps: [33, 9, 14, 'worse'],
  'reopen-rate': [0.038, 0.081, 0.021, 'worse'],
})
const billing = row({ team: 'Billing' }, [2610, 455], {
  'handle-time': [341, 338, 14, 'steady'],
  resolved: [435, 455, 31, 'unclear'],
  csat: [0.791, 0.802, 0.05, 'unclear'],
  nps: [27, 30, 11, 'unclear'],
  'reopen-rate': [0.045, 0.031, 0.012, 'better'],
})
const chat = row({ channel: 'chat' }, [3306, 655], {
  'handle-time': [288, 281, 10, 'steady'],
  resolved: [551, 655, 40, 'better'],
  csat: [0.835, 0.829, 0.03, 'steady'],
  nps: [38, 37, 9, 'steady'],
  'reopen-rate': [0.031, 0.033, 0.01, 'steady'],
})
const phone: Comparison[] = [
  ...row({ channel: 'phone' }, [4814, 767], { 'handle-time': [413, 411, 11, 'steady'], resolved: [802, 767, 47, 'unclear'] }),
  aComparison({
    metric: 'csat',
    segment: { channel: 'phone' },
    before: { unknown: 'no answers' },
    after: { unknown: 'no answers' },
    verdict: 'unclear',
  }),
]

const ticket = (interaction: string, line: number, seconds: number, points: number, comment?: string): Evidence => ({
  interaction,
  file: 'tickets.csv',
  line,
  operation: { metric: 'handle-time', value: seconds },
  answer: { file: 'surveys.csv', line: line + 11, points, ...(comment === undefined ? {} : { comment }) },
})

/** A desk of two teams, one of them a watermelon. */
export const melonReport = (): Report =>
  aReport({
    inputs: [
      anInput({ rows: 9544, records: 9542, duplicates: 1, rejected: 1, badCells: 3 }),
      anInput({
        file: 'surveys.csv',
        kind: 'survey',
        format: 'qualtrics',
        rows: 4330,
        records: 4321,
        setAside: [{ why: 'unfinished form', rows: 9 }],
        notes: ['dates carry no zone; read as UTC'],
      }),
    ],
    join: { answers: 4321, joined: 4235, by: 'id', levels: { row: 0, id: 4235, customer: 0 }, orphans: 0, doubles: 0 },
    metrics: [...METRICS, MEAN, NPS, REOPENED],
    comparisons: [...everybody, ...payments, ...billing, ...chat, ...phone],
    findings: [
      aFinding({
        size: {
          unhappy: { value: 38, low: 15, high: 61 },
          answered: { value: 14.4, low: 5.7, high: 23 },
          hours: { value: 5.8, low: 4.9, high: 6.8 },
        },
        contributors: [
          { segment: { category: 'Refunds' }, share: 0.64, answers: 51 },
          { segment: { category: 'Chargebacks' }, share: 0.22, answers: 34 },
          { segment: { channel: 'phone' }, share: 0.81, answers: 70 },
        ],
        seenIn: [{ channel: 'email' }],
        evidence: [
          ticket('10231', 9212, 121, 1, 'They closed my ticket before I had even finished typing, nobody ever called me back about it'),
          ticket('10377', 9358, 134, 1, 'Third time I ask about the same refund.'),
          ticket('10402', 9383, 158, 2),
        ],
        caveats: [
          { check: 'mix', effect: 'holds', says: 'with channel and category held fixed the fall is 11.6 points' },
          { check: 'response rate', effect: 'holds', says: '38 % answered after 37 % before' },
          { check: 'ripeness', effect: 'not-checked', says: 'no repeat contacts in the export' },
        ],
      }),
    ],
    silences: [
      {
        rule: 'gave-up',
        segment: {},
        missing: ['reopen-rate'],
        why: 'no input carries a customer; no input carries a customer or a status',
      },
    ],
    rejections: {
      count: 4,
      first: [
        { file: 'tickets.csv', line: 7013, expected: '14 cells', got: '11' },
        { file: 'tickets.csv', line: 812, column: 'Handle time', expected: 'a duration', got: 'n/a?' },
      ],
    },
    checks: {
      segments: 4,
      looks: 16,
      alpha: 0.05,
      fdr: 0.05,
      wobble: [],
      excluded: [tooFew({ team: 'Fraud' }, 12, 0.71), tooFew({ team: 'Legal' }, 4, 2.12)],
    },
  })

const period = { from: '2026-04-01', to: '2026-11-01' }

/** The same desk measured as one period. */
export const measuredReport = (): Report =>
  aReport({
    question: {
      grain: 'all',
      windows: [{ name: 'all', before: [], after: period }],
      period,
      by: [],
      where: [],
      metrics: [],
      timezone: 'UTC',
      interval: 0.9,
      why: 'asked for as one period',
    },
    metrics: [...METRICS, MEAN, NPS, REOPENED],
    measurements: [
      { metric: 'handle-time', segment: {}, period, n: 9542, value: 361, low: 357, high: 365, median: 301, p90: 702 },
      { metric: 'resolved', segment: {}, period, n: 9542, value: 9542, low: 9380, high: 9704 },
      { metric: 'csat', segment: {}, period, n: 4321, value: 0.811, low: 0.801, high: 0.821 },
      { metric: 'csat-mean', segment: {}, period, n: 4, value: 4.6, low: 3.7, high: 5.5 },
      { metric: 'nps', segment: {}, period, unknown: 'no input carries answers about recommending, from 0 to 10' },
      { metric: 'reopen-rate', segment: {}, period, unknown: 'no records' },
      { metric: 'handle-time', segment: { team: 'Payments' }, period, n: 2216, value: 363, low: 355, high: 371, median: 310, p90: 688 },
      { metric: 'csat', segment: { team: 'Payments' }, period, n: 820, value: 0.806, low: 0.783, high: 0.829 },
      { metric: 'resolved', segment: { team: 'Billing' }, period, n: 3100, value: 3100, low: 3008, high: 3194 },
      { metric: 'handle-time', segment: { channel: 'chat' }, period, unknown: 'one record only' },
    ],
  })
