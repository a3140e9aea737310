import type { Comparison, Measurement, Report } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison, aFinding, anInput, aReport, MEAN, METRICS, theChecks, tooFew } from '../support/build-report.js'
import { measuredReport, melonReport } from './sample.js'

// What a desk may look like: one report a case, each drawn at every width.

const MONTHS = Array.from({ length: 7 }, (_, i) => ({ from: day(4 + i), to: day(5 + i) }))

function day(month: number): string {
  return new Date(Date.UTC(2026, month - 1, 1)).toISOString().slice(0, 10)
}

/** A metric month by month; a month of which nothing is known is undefined. */
export const course = (metric: string, segment: Segment, values: readonly (number | undefined)[], width = 0): Measurement[] =>
  values.map((value, at) => {
    const period = MONTHS[at] ?? { from: '', to: '' }
    if (value === undefined) return { metric, segment, period, unknown: 'no records' }
    return { metric, segment, period, n: 100, value, low: value - width / 2, high: value + width / 2 }
  })

const courses: readonly Measurement[] = [
  ...course('handle-time', {}, [362, 358, 366, 361, 364, 359, 351], 12),
  ...course('resolved', {}, [1310, 1340, 1352, 1361, 1377, 1380, 1422], 120),
  ...course('csat', {}, [0.81, 0.815, 0.808, 0.81, 0.82, 0.812, 0.804], 0.03),
  ...course('handle-time', { team: 'Payments' }, [372, 375, 370, 373, 371, 369, 305], 18),
  ...course('resolved', { team: 'Payments' }, [310, 322, 319, 312, 320, 318, 312], 60),
  ...course('csat', { team: 'Payments' }, [0.82, 0.83, undefined, 0.825, 0.81, 0.83, 0.702], 0.08),
]

const known = (n: number, value: number, spread: number) => ({ n, value, low: value - spread, high: value + spread })
const moved = (
  metric: string,
  segment: Segment,
  before: number,
  after: number,
  verdict: Comparison['verdict'],
  more: Partial<Comparison> = {},
): Comparison =>
  aComparison({
    metric,
    segment,
    before: { ...known(900, before, before / 50), periods: 6 },
    after: { ...known(150, after, after / 30), periods: 1 },
    change: { value: after - before, low: (after - before) * 0.7, high: (after - before) * 1.3, relative: after / before - 1 },
    verdict,
    ...more,
  })

const ROWS: readonly (readonly [metric: string, before: number, after: number])[] = [
  ['handle-time', 360, 300],
  ['resolved', 120, 126],
  ['csat', 0.8, 0.79],
]
const rowsOf = (segment: Segment, verdicts: readonly Comparison['verdict'][]): Comparison[] =>
  ROWS.map(([metric, before, after], at) => moved(metric, segment, before, after, verdicts[at] ?? 'steady'))

const unknown = (metric: string, why: string): Comparison => {
  const { change: _, p: __, ...it } = aComparison({ metric, before: { unknown: why }, after: { unknown: why } })
  return it
}
const unasked = [
  { rule: 'after-event', segment: {}, why: 'no event is told', tell: '--events FILE' },
  { rule: 'standing', segment: {}, why: 'no target is told', tell: '--target METRIC=VALUE' },
  { rule: 'target-bunching', segment: {}, why: 'no target on a time is told', tell: '--target handle-time=5m' },
]

const question = (overrides: Partial<Report['question']>): Report['question'] => ({ ...aReport().question, ...overrides })

const manySegments = (): Report =>
  aReport({
    comparisons: [
      ...rowsOf({}, ['unclear', 'steady', 'unclear']),
      ...Array.from({ length: 24 }, (_, i) =>
        rowsOf({ team: `Team ${i + 1}` }, [i % 3 === 0 ? 'better' : 'steady', 'unclear', i % 8 === 5 ? 'worse' : 'unclear']),
      ),
      ...Array.from({ length: 5 }, (_, i) => rowsOf({ channel: `channel ${i + 1}` }, ['steady'])),
    ].flat(),
    findings: [aFinding({ id: 'watermelon:team=Team%2020', segment: { team: 'Team 20' }, grade: 'likely' })],
    silences: unasked,
    checks: theChecks({
      segments: 30,
      excluded: Array.from({ length: 9 }, (_, i) => ({ ...tooFew({ agent: `agent ${i}` }, i + 1), pace: 4 + i })),
    }),
  })

const severalFindings = (): Report =>
  aReport({
    metrics: [...METRICS, MEAN],
    comparisons: [...rowsOf({}, []), ...['A', 'B', 'C', 'D'].flatMap(it => rowsOf({ team: it }, ['better', 'unclear', 'worse']))],
    findings: [
      aFinding({ id: 'watermelon:team=A', segment: { team: 'A' }, size: { unhappy: { value: 30, low: 12, high: 47 } } }),
      aFinding({ id: 'watermelon:team=B', segment: { team: 'B' }, grade: 'likely', sustained: true }),
      aFinding({ id: 'rushed:team=C', rule: 'rushed', segment: { team: 'C' }, grade: 'likely' }),
      aFinding({ id: 'mix:team=D', rule: 'mix', segment: { team: 'D' }, grade: 'likely' }),
      aFinding({
        id: 'worse:channel=chat',
        rule: 'worse',
        segment: { channel: 'chat' },
        grade: 'explained',
        caveats: [{ check: 'who answered', effect: 'explains', says: 'others answered' }],
      }),
      aFinding({ id: 'parked:team=B', rule: 'parked', segment: { team: 'B' }, grade: 'watch' }),
    ],
  })

const withRails = (): Report => ({
  ...nothingFound(),
  guardRails: [
    {
      says: 'csat must not fall below 75 %',
      outcome: 'kept',
      figures: [{ what: 'satisfied', unit: 'share', value: 0.804, n: 300 }],
      segments: [],
    },
    { says: 'reopen-rate must not rise', outcome: 'broken', figures: [], segments: [{ team: 'Payments' }, { channel: 'chat' }] },
    { says: 'nps must not fall', outcome: 'unknown', why: 'no input carries answers about recommending', figures: [], segments: [] },
  ],
})

const nothingFound = (): Report => ({ ...melonReport(), measurements: [...courses], findings: [], silences: [] })

const fewPeriods = (): Report => {
  const [window] = aReport().question.windows
  return aReport({
    question: question({
      windows: window === undefined ? [] : [{ ...window, before: window.before.slice(-2) }],
      why: 'the newest complete month against the 2 before',
      ahead: [
        { gives: 'wobble', grain: 'month', periods: 2 },
        { gives: 'certainty', grain: 'month', periods: 4 },
        { gives: 'quarter', grain: 'month', periods: 6 },
      ],
    }),
    metrics: [...METRICS, MEAN],
    comparisons: [...rowsOf({}, ['unclear', 'unclear', 'unclear']), ...rowsOf({ team: 'Payments' }, ['better', 'unclear', 'unclear'])],
    checks: theChecks({
      segments: 0,
      excluded: [
        { ...tooFew({}, 22, 0.9), pace: 21 },
        { ...tooFew({ team: 'New' }, 12, 1.1), pace: 16, more: 1 },
        { ...tooFew({ team: 'Payments' }, 1, 2.1), pace: 0.7 },
      ],
    }),
  })
}

const oneSided = (side: 'surveys' | 'calls'): Report => {
  const isSurveys = side === 'surveys'
  const why = isSurveys ? 'no input carries a handle time' : 'no input carries answers about satisfaction'
  const lacking = isSurveys ? ['handle-time', 'resolved'] : ['csat']
  const segments: Segment[] = [{}, { team: 'Payments' }, { team: 'Billing' }]
  return aReport({
    inputs: [
      anInput(
        isSurveys
          ? { file: 'surveys.csv', kind: 'survey', format: 'qualtrics' }
          : { file: 'calls.csv', kind: 'call', format: 'asterisk-cdr', rejected: 3 },
      ),
    ],
    join: { ...aReport().join, answers: isSurveys ? 900 : 0, joined: 0, by: 'none' },
    comparisons: [
      ...segments.flatMap(it => rowsOf(it, [])).filter(it => !lacking.includes(it.metric)),
      ...lacking.map(it => unknown(it, why)),
    ],
    silences: [{ rule: 'watermelon', segment: {}, missing: lacking, why }, ...unasked],
  })
}

/** A name in letters of two columns, of marks that take none, and of several code points to one. */
const WIDE = '決済チーム 👩‍👩‍👧 é́ ﷽'

const wide = (): Report => {
  const spoil = (it: unknown): unknown => {
    if (it === 'Payments') return WIDE
    if (Array.isArray(it)) return it.map(spoil)
    return typeof it === 'object' && it !== null ? Object.fromEntries(Object.entries(it).map(([key, one]) => [key, spoil(one)])) : it
  }
  return spoil(CASES.watermelon()) as Report
}

/** Every kind of screen, by name. */
export const CASES = {
  watermelon: (): Report => ({ ...melonReport(), measurements: [...courses] }),
  'nothing-found': nothingFound,
  'few-periods': fewPeriods,
  'one-period': measuredReport,
  'surveys-only': () => oneSided('surveys'),
  'calls-only': () => oneSided('calls'),
  'many-segments': manySegments,
  'several-findings': severalFindings,
  'guard-rails': withRails,
  'wide-names': wide,
} as const
