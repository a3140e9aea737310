import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import details from '../../../src/render/outputs/details.js'
import { aComparison, anInput, aReport, MEAN, METRICS, theChecks, tooFew } from '../../support/build-report.js'
import { measuredReport, melonReport } from '../sample.js'

const screen = (report: Report, width = 80): string => details.render(report, { width, colour: 0 })

const unknown = (metric: string, why: string) => {
  const { change: _, ...comparison } = aComparison({ metric, before: { unknown: why }, after: { unknown: why } })
  return comparison
}

describe('the columns', () => {
  const resolution = { ...METRICS[0], id: 'resolution-time', title: 'Resolution time' } as (typeof METRICS)[number]
  const metrics = [...METRICS, MEAN, resolution]

  test('of times and of satisfaction are the first that is known for everybody', () => {
    const comparisons = [
      unknown('handle-time', 'no input carries a handle time'),
      aComparison({ metric: 'handle-time', segment: { team: 'A' } }),
      aComparison({ metric: 'resolution-time' }),
      unknown('csat', 'no scale'),
      aComparison({ metric: 'csat-mean', before: { n: 9, value: 4, low: 3, high: 5, periods: 6 }, verdict: 'steady' }),
    ]
    const text = screen(aReport({ metrics, comparisons }))
    expect(text).toMatch(/Resolution time +Mean satisfaction\n/)
    expect(text).toContain('1–5')
    expect(text).not.toContain('Handle time')
  })

  test('that hold nothing are not drawn; a main one says why, once', () => {
    const comparisons = [
      unknown('handle-time', 'no input carries a handle time'),
      unknown('resolution-time', 'no input carries a resolution time'),
      unknown('nps', 'no input carries answers about recommending'),
      aComparison({ metric: 'resolved', before: { n: 9, value: 4, low: 3, high: 5, periods: 6 } }),
      aComparison({ metric: 'csat' }),
    ]
    const nps = { ...MEAN, id: 'nps', title: 'NPS' }
    const text = screen(aReport({ metrics: [...metrics, nps], comparisons }), 200)
    expect(text).toContain('– Times: no input carries a handle time or a resolution time\n')
    expect(text).not.toContain('NPS')
    expect(text.match(/no input carries/g)).toHaveLength(1)
  })
})

test('a segment with too few answers keeps its row, without a verdict on them', () => {
  const comparisons = [...melonReport().comparisons].filter(it => 'team' in it.segment)
  const text = screen({ ...melonReport(), comparisons, checks: theChecks({ excluded: [tooFew({ team: 'Billing' }, 9)] }) }, 120)
  expect(text).toMatch(/Billing .*steady.* 79 → 80 +too few/)
})

test('where satisfaction is not known, the reason is told once above and once beside the rule', () => {
  const why = 'no input carries answers about satisfaction or a date for its answers'
  const nps = { ...MEAN, id: 'nps', title: 'Net promoter score' }
  const text = screen(
    aReport({
      metrics: [...METRICS, MEAN, nps],
      comparisons: [aComparison(), unknown('csat', why), unknown('csat-mean', why)],
      silences: [{ rule: 'watermelon', segment: {}, missing: ['csat-mean', 'csat', 'nps'], why: `${why}; ${why}` }],
    }),
    120,
  )
  expect(text).toMatch(/^No divergence can be shown or ruled out\nNothing could be compared on the side of perception: no input carries/)
  expect(text).toContain('watermelon   needs satisfaction (csat-mean, csat) or a net promoter score; no input carries')
  expect(text.match(/answers\s+about satisfaction/g)).toHaveLength(2)
})

test('where every segment has too few answers nothing is ruled out', () => {
  const comparisons = [aComparison(), aComparison({ metric: 'csat' })]
  const excluded = [tooFew({}, 7), tooFew({ team: 'A' }, 2)]
  expect(screen(aReport({ comparisons, checks: theChecks({ segments: 0, looks: 0, excluded }) }))).toMatch(
    /^No divergence can be shown or ruled out\nToo few answers: everybody has 7 of the 30/,
  )
})

test('one folder is said once, several with every file', () => {
  const files = (...names: string[]) => screen(aReport({ inputs: names.map(file => anInput({ file, notes: ['a note'] })) }))
  expect(files('in/a.csv', 'in/b.csv')).toMatch(/Files in in\/\na\.csv {2}1,200[\s\S]*\n {7}note: a note\nb\.csv/)
  expect(files('in/a.csv', 'out/b.csv')).toMatch(/Files\nin\/a\.csv {3}1,200[\s\S]*\nout\/b\.csv/)
  const long = `${'long-'.repeat(8)}name.csv`
  expect(files(long)).toContain(`\n${long}\n    1,200 rows`)
})

test('of one period the largest fifteen values of a facet are shown', () => {
  const period = { from: '2026-04-01', to: '2026-11-01' }
  const of = (segment: Record<string, string>, n: number) => ({ metric: 'resolved', segment, period, n, value: n, low: n, high: n })
  const measurements = [of({}, 900), ...Array.from({ length: 20 }, (_, index) => of({ agent: `agent ${index}` }, index + 1))]
  const report = measuredReport()
  const text = screen({ ...report, measurements })
  expect(text).toMatch(/agent\n {2}agent 19 +20\n {2}agent 18/)
  expect(text).not.toMatch(/agent 4\b/)
  expect(text).toContain('Not shown, the smallest: 5 of agent.')
})

describe('the foot', () => {
  const foot = (question: Partial<Report['question']>): string => screen(aReport({ question: { ...aReport().question, ...question } }))

  test.each([
    ['opened', 'Contacts are counted when they were opened, and answers with them, wherever a metric can be'],
    ['ended', 'Contacts are counted when they ended, and answers with them, wherever a metric can be'],
    ['answered', 'Answers are counted when they were given'],
  ] as const)('says what lays records into periods where it was asked for: %s', (basis, says) => {
    expect(foot({ basis }).replaceAll(/\s+/g, ' ')).toContain(says)
  })

  test('says nothing of it where each metric has its own', () => expect(foot({})).not.toContain('are counted when'))
})
