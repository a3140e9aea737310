import { describe, expect, test } from 'vitest'
import selectiveSurvey from '../../../src/judge/facts/selective-survey.js'
import type { Group, Heard } from '../../../src/model/heard.js'
import type { Comparison } from '../../../src/model/report.js'
import { moved, unknown } from '../making.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

const group = (hits: number, categories: readonly (readonly [string, number])[] = []): Group => ({
  n: 200,
  times: [],
  reopens: { n: 200, hits },
  categories: new Map(categories),
})
const ALIKE: Heard = { before: { answered: group(20), silent: group(20) }, after: { answered: group(20), silent: group(20) } }
/** Of those that were reopened hardly any has an answer any more. */
const SELECTED: Heard = { before: ALIKE.before, after: { answered: group(10), silent: group(30) } }

const { p: _, ...coverage } = moved('coverage', 'steady', {
  before: { n: 1200, value: 0.5, low: 0.48, high: 0.52, periods: 6 },
  after: { n: 200, value: 0.3, low: 0.25, high: 0.35, periods: 1 },
})
const FEWER: Comparison = { ...coverage, tails: { lower: 0.0001, higher: 0.9999 } }
const score = (value: number, reach = 0.1) =>
  moved('csat-mean', 'steady', {
    before: { n: 600, value: 4, low: 3.9, high: 4.1, periods: 6 },
    after: { n: 60, value: 4 + value, low: 3.9, high: 4.1, periods: 1 },
    change: { value, low: value - reach, high: value + reach },
  })

const inquiry = (comparisons: readonly Comparison[], heard: Heard) =>
  anInquiry([], {
    segments: [{}],
    comparedAnyway: (_, metric) => comparisons.find(it => it.metric === metric),
    records: { ...RECORDS, heard: async () => heard },
  })
const told = async (comparisons: readonly Comparison[], heard = SELECTED) =>
  (await statedBy(selectiveSurvey, inquiry(comparisons, heard))).filter(it => !it.unremarkable)

describe('a score that holds while fewer answer, and others', () => {
  test('is told with by what they differ', async () => {
    const [one] = await told([FEWER, score(0)])
    expect(one?.says).toMatch(/by reopens$/)
    // With a hit and a miss more 11/202 less 31/202, where it was nothing before: z = -2.3206, and p on both sides 0.020308 (Python).
    expect(one?.p).toBeCloseTo(0.020307904, 8)
    expect(one?.figures.map(it => it.what)).toContain('reopens, answered after')
  })

  test('is told of one that rose, too', async () => {
    expect(await told([FEWER, score(0.3)])).toHaveLength(1)
  })

  test.each([
    ['where as many answer', [{ ...FEWER, tails: { lower: 0.5, higher: 0.5 } }, score(0)], SELECTED],
    ['where the score fell by much', [FEWER, score(-0.3)], SELECTED],
    ['where it may have fallen by much', [FEWER, score(0, 0.4)], SELECTED],
    ['where those who answer are like the others', [FEWER, score(0)], ALIKE],
    ['where they always differed', [FEWER, score(0)], { before: SELECTED.after, after: SELECTED.after }],
  ] as const)('is not told %s', async (_, comparisons, heard) => {
    expect(await told(comparisons, heard)).toEqual([])
  })

  test('tells categories apart, each by itself and held together by Simes', async () => {
    const of = (login: number, invoice: number) =>
      group(20, [
        ['Login', login],
        ['Invoice', invoice],
      ])
    const heard = { before: { answered: of(100, 100), silent: of(100, 100) }, after: { answered: of(160, 40), silent: of(60, 140) } }
    const [one] = await told([FEWER, score(0)], heard)
    expect(one?.says).toMatch(/by category Invoice and category Login$/)
  })
})

test('a handful of contacts tells nothing of who answers', async () => {
  const few = { ...group(1), n: 29 }
  const inq = inquiry([FEWER, score(0)], { ...SELECTED, after: { answered: few, silent: group(40) } })
  expect(await lackedBy(selectiveSurvey, inq)).toMatchObject({ missing: ['csat-mean', 'coverage'] })
})

test('it is silent where there is no score, with the reason', async () => {
  const none = anInquiry([], { segments: [{}], comparedAnyway: () => unknown('csat-mean', 'x'), whyNot: () => 'no answers' })
  expect(await lackedBy(selectiveSurvey, none)).toEqual({ missing: ['csat-mean', 'coverage'], why: 'no answers' })
})
