import { describe, expect, test } from 'vitest'
import { changedInstruments } from '../../src/measure/instruments.js'
import { aStore, type TestRecord } from '../support/records.js'
import { APRIL, answer, contact, MARCH } from './asking.js'

const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }
const window = { name: 'month', before: [FEBRUARY, MARCH], after: APRIL }
const SCORES = ['csat', 'csat-mean', 'dissatisfied-rate']

/** What changed between February and March together, and April. */
async function changed(
  records: { interactions?: readonly TestRecord[]; answers?: readonly TestRecord[] },
  where = 'true',
  windows = [window],
) {
  const store = await aStore(records)
  const found = await changedInstruments(store, { where, windows, zone: 'UTC' })
  store.close()
  return found
}

/** So many records alike. */
const times = (n: number, record: TestRecord): TestRecord[] => Array.from({ length: n }, () => record)
const [before, after] = [{ period_at: '2026-03-10' }, { period_at: '2026-04-10' }]
const inApril = { opened_at: '2026-04-10', ended_at: '2026-04-11' }

describe('another scale', () => {
  const ten = { scale_low: 1, scale_high: 10 }

  test('is no fall of satisfaction', async () => {
    expect(await changed({ answers: [...times(3, answer(4, before)), ...times(3, answer(8, { ...after, ...ten }))] })).toEqual([
      { window: 'month', metrics: SCORES, why: 'the scale was 1–5 before and is 1–10 after' },
    ])
  })

  test('that came beside the old one, or went from both sides, is none', async () => {
    const both = [...times(3, answer(4, before)), ...times(3, answer(8, { ...after, ...ten })), answer(4, after)]
    expect(await changed({ answers: both })).toEqual([])
    const rare = [...times(3, answer(4, before)), answer(8, { ...after, ...ten }), ...times(2, answer(4, after))]
    expect(await changed({ answers: rare })).toEqual([])
  })

  test('of one kind of question is of that kind alone', async () => {
    const nps = { kind: 'nps', scale_low: 0, scale_high: 10 }
    const answers = [
      ...times(3, answer(4, before)),
      ...times(3, answer(4, after)),
      ...times(3, answer(9, { ...before, ...nps })),
      ...times(3, answer(9, { ...after, ...nps, scale_low: 1 })),
    ]
    expect(await changed({ answers })).toMatchObject([{ metrics: ['nps'] }])
  })

  test('of answers that are in no number is none', async () => {
    const answers = [...times(3, answer(4, before)), ...times(3, answer(4, after)), ...times(9, answer(null, { ...after, ...ten }))]
    expect(await changed({ answers })).toEqual([])
  })
})

describe('another question', () => {
  const asked = (old: readonly string[], now: readonly string[]) =>
    changed({
      answers: [...old.map(question => answer(4, { ...before, question })), ...now.map(question => answer(4, { ...after, question }))],
    })

  test('is named, the old and the new', async () => {
    expect(await asked(['How was it?', 'How was it?'], ['How did we do?', 'How did we do?'])).toEqual([
      { window: 'month', metrics: SCORES, why: 'another question is asked: “How was it?” before, “How did we do?” after' },
    ])
  })

  test('asked of half is another, and of fewer not', async () => {
    expect(await asked(['a', 'b'], ['b', 'c'])).toHaveLength(1)
    expect(await asked(['a', 'b', 'b'], ['b', 'b', 'c'])).toEqual([])
  })

  test('beside the old one is none, nor is one that was dropped, or that nobody wrote down', async () => {
    expect(await asked(['a', 'a'], ['a', 'b'])).toEqual([])
    expect(await asked(['a', 'b'], ['a', 'a'])).toEqual([])
    expect(await asked([], ['a'])).toEqual([])
    const unwritten = [...times(3, answer(4, before)), ...times(3, answer(4, { ...after, question: 'a' }))]
    expect(await changed({ answers: unwritten })).toEqual([])
  })
})

describe('a survey in other channels', () => {
  /** Answers about contacts of these channels, before and after. */
  function surveyed(old: readonly (string | null)[], now: readonly (string | null)[], where?: string) {
    const all = [...old.map(channel => ({ channel, at: before })), ...now.map(channel => ({ channel, at: after }))]
    const interactions = all.map(({ channel }, i) => contact({ channel, team: i % 2 === 0 ? 'A' : 'B' }))
    return changed({ interactions, answers: all.map(({ at }, record) => answer(4, { ...at, record })) }, where)
  }

  test('asks other people, where a fifth came new or went', async () => {
    expect(await surveyed(['mail', 'mail', 'mail'], ['mail', 'mail', 'mail', 'mail', 'chat'])).toEqual([
      { window: 'month', metrics: SCORES, why: 'answers about channel chat come only after' },
    ])
    expect(await surveyed(['mail', 'phone'], ['mail', 'mail'])).toMatchObject([
      { why: 'answers about channel phone come only from before' },
    ])
  })

  test('that shifted, or of which a few are new, are the same', async () => {
    expect(await surveyed(['mail', 'mail', 'mail', 'chat'], ['mail', 'chat', 'chat', 'chat'])).toEqual([])
    expect(await surveyed(['mail'], [...times(5, {}).map(() => 'mail'), 'chat'])).toEqual([])
  })

  test('are not told by contacts without one', async () => {
    expect(await surveyed(['mail', 'mail'], [null, 'mail'])).toEqual([])
  })

  test('are those of the part that is asked about', async () => {
    // Of team A only the first and third contact.
    expect(await surveyed(['mail', 'mail'], ['chat', 'mail'])).toHaveLength(1)
    expect(await surveyed(['mail', 'mail'], ['mail', 'chat'], `team = 'A'`)).toEqual([])
  })
})

describe('a survey that goes to another part of the contacts', () => {
  const offered = (old: readonly [sent: number, n: number], now: readonly [sent: number, n: number]) => {
    const of = ([sent, n]: readonly [number, number], when: TestRecord) =>
      Array.from({ length: n }, (_, i) => contact({ ...when, offered: i < sent }))
    return changed({ interactions: [...of(old, {}), ...of(now, inApril)] })
  }

  test('twice as large, or half as large, is another survey', async () => {
    expect(await offered([2, 10], [4, 10])).toEqual([
      {
        window: 'month',
        metrics: [...SCORES, 'nps', 'effort', 'effort-mean'],
        why: 'the survey went to 20 % of the contacts before and to 40 % after',
      },
    ])
    expect(await offered([8, 10], [4, 10])).toHaveLength(1)
  })

  test('a little larger or smaller is the same, and so is one that nobody counts', async () => {
    expect(await offered([3, 10], [5, 10])).toEqual([])
    expect(await offered([0, 10], [4, 10])).toEqual([])
    expect(await changed({ interactions: [contact({}), contact({ ...inApril, offered: true })] })).toEqual([])
  })
})

describe('handle times with wrap-up', () => {
  const wrapped = (old: readonly (number | null)[], now: readonly (number | null)[]) =>
    changed({
      interactions: [
        ...old.map(wrap_ms => contact({ handle_ms: 1000, wrap_ms })),
        ...now.map(wrap_ms => contact({ ...inApril, handle_ms: 1000, wrap_ms })),
      ],
    })

  test('on one side alone are no shorter or longer ones', async () => {
    expect(await wrapped([5, 5, 0], [null, null, null])).toEqual([
      { window: 'month', metrics: ['handle-time'], why: 'handle times hold wrap-up only before' },
    ])
    expect(await wrapped([null, null, 5], [5, 5, 5])).toMatchObject([{ why: 'handle times hold wrap-up only after' }])
  })

  test('as often on both sides are comparable, and so are those that never had any', async () => {
    expect(await wrapped([5, 5, null, null], [5, 5, 5, 5])).toEqual([])
    expect(await wrapped([null], [null])).toEqual([])
    expect(await changed({ interactions: [contact({ wrap_ms: 5 }), contact(inApril)] })).toEqual([])
    const untimed = [contact({ handle_ms: 1 }), ...times(3, contact({ wrap_ms: 5 })), contact({ ...inApril, handle_ms: 1 })]
    expect(await changed({ interactions: untimed })).toEqual([])
  })
})

test('a side without records changed nothing, and neither does a window without a reference', async () => {
  expect(await changed({ answers: times(3, answer(4, before)) })).toEqual([])
  expect(await changed({ answers: times(3, answer(4, after)), interactions: [contact({ ...inApril, offered: true })] })).toEqual([])
  expect(await changed({ answers: times(3, answer(4, after)) }, 'true', [{ ...window, before: [] }])).toEqual([])
  expect(await changed({ answers: times(3, answer(4, after)) }, 'true', [])).toEqual([])
})

test('each window is looked at by itself', async () => {
  const answers = [
    ...times(3, answer(4, { period_at: '2026-02-10', scale_high: 10 })),
    ...times(3, answer(4, before)),
    ...times(3, answer(4, after)),
  ]
  const march = { name: 'march', before: [FEBRUARY], after: MARCH }
  expect(await changed({ answers }, 'true', [window, march])).toMatchObject([{ window: 'march' }])
})
