import { describe, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/judge/fact-rule.js'
import mix from '../../../src/judge/facts/mix.js'
import { gradeOf } from '../../../src/judge/grades.js'
import type { Kind } from '../../../src/judge/records.js'
import type { Comparison } from '../../../src/model/report.js'
import type { Segment } from '../../../src/model/segment.js'
import { segmentKey } from '../../../src/model/segment.js'
import { moved, unknown } from '../making.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

const P = { fell: { better: 0.0001, worse: 0.9999 }, rose: { better: 0.9999, worse: 0.0001 }, none: { better: 0.5, worse: 0.5 } }
type Way = keyof typeof P
const STEP: Readonly<Record<Way, number>> = { fell: -20, rose: 20, none: 0 }

/** Handle time of 100, whose change in the total and like for like is one of 20, with an interval of 3 to either side, or none. */
function changed(total: Way, alike: Way, segment: Segment = {}, reach = 3): Comparison {
  const range = (way: Way) => ({ value: STEP[way], low: STEP[way] - reach, high: STEP[way] + reach })
  return moved('handle-time', 'steady', {
    segment,
    change: range(total),
    crude: P[total],
    standardised: { ...range(alike), by: ['category'], merged: 0.04 },
    p: P[alike],
  })
}

const inquiry = (comparisons: readonly Comparison[], segments: readonly Segment[] = [{}]) =>
  anInquiry([], {
    segments,
    compared: (_, metric, segment) => comparisons.find(it => it.metric === metric && segmentKey(it.segment) === segmentKey(segment)),
  })
const told = async (comparisons: readonly Comparison[], segments?: readonly Segment[]) =>
  (await statedBy(mix, inquiry(comparisons, segments))).filter(it => !it.unremarkable)

describe('the total and the same kinds of contacts', () => {
  test.each([
    ['fell', 'none', 'handle time got better in the total, most of it since other contacts came'],
    ['fell', 'rose', 'handle time got better in the total, most of it since other contacts came'],
    ['rose', 'none', 'handle time got worse in the total, most of it since other contacts came'],
    ['none', 'fell', 'handle time got better like for like, and the total hides most of it, since other contacts came'],
    ['none', 'rose', 'handle time got worse like for like, and the total hides most of it, since other contacts came'],
  ] as const)('%s, like for like %s', async (total, alike, says) => {
    const [one, ...others] = await told([changed(total, alike)])
    expect(others).toEqual([])
    expect(one?.says).toBe(says)
    expect(one && gradeOf(one.caveats)).toBe('confirmed')
  })

  test.each([
    ['fell', 'fell'],
    ['rose', 'rose'],
    ['none', 'none'],
  ] as const)('%s alike is nothing to tell', async (total, alike) => {
    expect(await told([changed(total, alike)])).toEqual([])
  })

  test('need a test that not half of it is left: not to have shown a change is not enough', async () => {
    expect(await told([changed('fell', 'none', {}, 3)])).toHaveLength(1)
    // Half of the change in the total is 10: an interval of 9 to either side holds it at the level that four such claims have.
    expect(await told([changed('fell', 'none', {}, 9)])).toEqual([])
  })
})

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  channel: [{ value: 'phone', before: 0.6, after: 0.61 }],
  category: [
    { value: 'Invoice', before: 0.5, after: 0.18 },
    { value: 'Login', before: 0.4, after: 0.8 },
  ],
}
const knowing = (records: Partial<Inquiry['records']>, segment: Segment = {}) => ({
  ...inquiry([changed('fell', 'none', segment)], [segment]),
  records: { ...RECORDS, kinds: async (_: Segment, facet: string) => KINDS[facet] ?? [], ...records },
})

test('the figures are both changes and what lies between them, and the kinds that grew or shrank most', async () => {
  const [one] = await statedBy(mix, knowing({}))
  expect(one?.figures.map(it => [it.what, it.value])).toEqual([
    ['change as the contacts came', -20],
    ['change like for like by category', 0],
    ['what the mix did', -20],
    ['share of category Login before', 0.4],
    ['share of category Login after', 0.8],
    ['share of category Invoice before', 0.5],
    ['share of category Invoice after', 0.18],
  ])
  expect(one?.caveats[0]?.says).toBe('4 % of the contacts are too rare to be a kind of their own')
})

test('the evidence is the contacts of the kind that grew most, of the segment alone', async () => {
  const asked: unknown[] = []
  const behind: Inquiry['records']['behind'] = async (which, of) => {
    asked.push(which, of.segment)
    return { evidence: [], behind: { records: 0, says: which.says } }
  }
  const [one] = await statedBy(mix, knowing({ behind }, { team: 'North' }))
  await one?.evidence()
  expect(asked).toEqual([
    {
      says: 'contacts of category Login, the kind that grew most, the worst rated first',
      hits: 'handle-time',
      shown: 'handle-time',
      first: 'worst',
    },
    { team: 'North', category: 'Login' },
  ])
})

test('where no kind grew by as much as to be named, it is said that there is nothing to read', async () => {
  const [one] = await statedBy(mix, knowing({ kinds: async () => [] }))
  expect((await one?.evidence())?.behind).toEqual({ records: 0, says: 'no single kind of contact grew by as much as to be named' })
})

test.each([
  ['total', 'fell', 'none', 'with as many contacts of each kind as before, handle time'],
  ['same kinds', 'none', 'fell', 'like for like, handle time less what it was before'],
] as const)('what would speak against a change of the %s', async (_, total, alike, says) => {
  expect((await told([changed(total, alike)]))[0]?.disproof.map(it => it.says)).toEqual([says])
})

test('one mix is told once: teams that it runs through stand under everybody', async () => {
  const teams = [{ team: 'North' }, { team: 'South' }]
  const all = [{}, ...teams].map(it => changed('fell', 'none', it))
  expect(await told(all, [{}, ...teams])).toMatchObject([{ segment: {}, seenIn: teams }])
})

test('it is silent where kinds are not told apart', async () => {
  const { standardised: _, ...crude } = changed('fell', 'none')
  const why = {
    missing: ['handle-time', 'resolution-time', 'first-contact-resolution', 'csat-mean'],
    why: 'contacts are not told apart by kind, or too few of each kind came',
  }
  expect(await lackedBy(mix, inquiry([crude]))).toEqual(why)
  expect(await lackedBy(mix, inquiry([unknown('handle-time', 'none')]))).toEqual(why)
})
