import type { Comparison, Finding, Input, MetricInfo, Report } from '../../src/model/report.js'

/** The three metrics that most screens show, as the catalogue describes them. */
export const METRICS: readonly MetricInfo[] = [
  {
    id: 'handle-time',
    title: 'Handle time',
    side: 'operation',
    unit: 'second',
    better: 'lower',
    basis: 'ended',
    margin: { relative: 0.05 },
  },
  { id: 'resolved', title: 'Resolved', side: 'operation', unit: 'count', better: 'higher', basis: 'ended', margin: { relative: 0.05 } },
  { id: 'csat', title: 'Satisfied', side: 'perception', unit: 'share', better: 'higher', basis: 'ended', margin: { absolute: 0.03 } },
]

/** The mean of answers on the survey's own scale. */
export const MEAN: MetricInfo = {
  id: 'csat-mean',
  title: 'Mean satisfaction',
  side: 'perception',
  unit: 'rating',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.1 },
  scale: { low: 1, high: 5 },
}

/** What was looked at, and how surely: one segment, three looks, nothing said of the wobble. */
export const theChecks = (overrides: Partial<Report['checks']> = {}): Report['checks'] => ({
  segments: 1,
  looks: 3,
  alpha: 0.05,
  fdr: 0.05,
  wobble: [],
  excluded: [],
  ...overrides,
})

/** What a segment lacks that has too few answers to be judged. */
export const tooFew = (segment: Record<string, string>, n: number, detectable?: number): Report['checks']['excluded'][number] => ({
  window: 'month',
  segment,
  why: 'too few answers',
  metric: 'csat-mean',
  n,
  needed: 30,
  ...(detectable === undefined ? {} : { detectable }),
})

const months = [4, 5, 6, 7, 8, 9].map(it => ({ from: `2026-0${it}-01`, to: it === 9 ? '2026-10-01' : `2026-0${it + 1}-01` }))

/** A ticket export that was read without a loss. */
export const anInput = (overrides: Partial<Input> = {}): Input => ({
  file: 'tickets.csv',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  kind: 'ticket',
  format: 'zendesk-tickets',
  confidence: 1,
  encoding: 'utf-8',
  delimiter: ',',
  reader: 'csv-parse',
  rows: 1200,
  records: 1200,
  merged: 0,
  duplicates: 0,
  setAside: [],
  rejected: 0,
  badCells: 0,
  from: '2026-04-01',
  to: '2026-10-31',
  columns: { id: 'Id' },
  unmapped: [],
  notes: [],
  ...overrides,
})

/** October 2026 against the six months before it: nothing compared yet, nothing found. */
export const aReport = (overrides: Partial<Report> = {}): Report => ({
  schema: 'rind/report/1',
  tool: { name: 'rind', version: '0.1.0' },
  question: {
    grain: 'month',
    windows: [{ name: 'month', before: months, after: { from: '2026-10-01', to: '2026-11-01' } }],
    period: { from: '2026-04-01', to: '2026-11-01' },
    by: [],
    where: [],
    metrics: [],
    timezone: 'UTC',
    interval: 0.9,
    why: 'the newest complete month against the six before it',
  },
  inputs: [anInput()],
  join: { answers: 400, joined: 392, by: 'id', levels: { row: 0, id: 392, customer: 0 }, orphans: 0, doubles: 0 },
  metrics: [...METRICS],
  measurements: [],
  comparisons: [],
  findings: [],
  silences: [],
  rejections: { count: 0, first: [] },
  checks: theChecks(),
  ...overrides,
})

/** Everybody's handle time, a little shorter than it was. */
export const aComparison = (overrides: Partial<Comparison> = {}): Comparison => ({
  window: 'month',
  metric: 'handle-time',
  segment: {},
  before: { n: 1030, value: 362, low: 355, high: 369, periods: 6 },
  after: { n: 170, value: 348, low: 332, high: 364, periods: 1 },
  change: { value: -14, low: -31, high: 3, relative: -0.0387 },
  test: 'contrast',
  p: { better: 0.09, worse: 0.91 },
  verdict: 'unclear',
  ...overrides,
})

/** Team Payments: faster, and its customers unhappier. */
export const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  id: 'watermelon:team=Payments',
  rule: 'watermelon',
  grade: 'confirmed',
  segment: { team: 'Payments' },
  window: 'month',
  windows: ['month'],
  sustained: false,
  says: 'Handle time fell 18 % while the share of satisfied customers fell 12.2 points.',
  size: { hours: { value: 5.8, low: 4.9, high: 6.8 } },
  r: 0.002,
  p: 0.0004,
  operation: [
    {
      metric: 'handle-time',
      before: { n: 1904, value: 372, low: 366, high: 378 },
      after: { n: 312, value: 305, low: 294, high: 316 },
      change: { value: -67, low: -79, high: -55, relative: -0.1801 },
      role: 'gain',
      claim: 'better',
      p: 0.0000002,
    },
  ],
  perception: [
    {
      metric: 'csat',
      before: { n: 702, value: 0.824, low: 0.8, high: 0.848 },
      after: { n: 118, value: 0.702, low: 0.633, high: 0.771 },
      change: { value: -0.122, low: -0.195, high: -0.049, relative: -0.148 },
      role: 'cost',
      claim: 'worse',
      p: 0.0004,
    },
  ],
  beside: [],
  contributors: [],
  seenIn: [],
  evidence: [],
  caveats: [],
  ...overrides,
})
