import { describe, expect, test } from 'vitest'
import { checkRails } from '../../src/judge/guard-rails.js'
import type { GuardRail } from '../../src/model/guard-rail.js'
import type { Comparison, Verdict } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aDocket, moved, unknown } from './making.js'

/** Handle time must not improve while repeat contacts worsen by more than 5. */
const RAIL: GuardRail = {
  says: 'no hurry',
  never: { metric: 'handle-time', way: 'improve' },
  meanwhile: { metric: 'repeat-contact-rate', way: 'worsen', by: { absolute: 5 } },
}
const check = (rail: GuardRail, comparisons: readonly Comparison[], more = {}) => checkRails([rail], aDocket(comparisons, more))[0]
const pair = (time: Verdict, repeats: Verdict, segment: Segment = {}) => [
  moved('handle-time', time, { segment }),
  moved('repeat-contact-rate', repeats, { segment }),
]

describe('a move while another', () => {
  test.each([
    ['better', 'worse', 'broken'],
    ['better', 'better', 'kept'],
    ['worse', 'worse', 'kept'],
    ['better', 'steady', 'kept'],
  ] as const)('%s and %s is %s', (time, repeats, outcome) => {
    expect(check(RAIL, pair(time, repeats))).toMatchObject({ says: 'no hurry', window: 'month', outcome, segments: [] })
  })

  test('that chance may show is open', () => {
    const perhaps = moved('repeat-contact-rate', 'worse', { p: { better: 0.9, worse: 0.1 } })
    expect(check(RAIL, [moved('handle-time', 'better'), perhaps])?.outcome).toBe('open')
  })

  test('has to reach the amount: of a value, or a part of it', () => {
    const by = (it: NonNullable<GuardRail & { meanwhile: unknown }>['meanwhile']) =>
      check({ ...RAIL, meanwhile: it } as GuardRail, pair('better', 'worse'))
    const of = (by: { absolute: number } | { relative: number }) => ({ metric: 'repeat-contact-rate', way: 'worsen' as const, by })
    expect(by(of({ absolute: 9.9 }))?.outcome).toBe('broken')
    expect(by(of({ absolute: 10 }))?.outcome).toBe('kept')
    expect(by(of({ relative: 0.09 }))?.outcome).toBe('broken')
    expect(by(of({ relative: 0.11 }))?.outcome).toBe('kept')
  })

  test('tells both changes', () => {
    expect(check(RAIL, pair('better', 'worse'))?.figures).toEqual([
      { what: 'change of handle time', unit: 'second', change: true, value: -10, low: -14, high: -6 },
      { what: 'change of repeat contacts', unit: 'share', change: true, value: 10, low: 6, high: 14 },
    ])
  })
})

test.each([
  ['rise', 0.001, 'broken'],
  ['fall', 0.999, 'kept'],
] as const)('a metric without a good direction may rise or fall: %s', (way, higher, outcome) => {
  const { p: _, ...volume } = moved('volume', 'steady', { change: { value: 10, low: 5, high: 15 } })
  const it = { ...volume, tails: { lower: 1 - higher, higher } }
  expect(check({ says: 'x', never: { metric: 'volume', way } }, [it])?.outcome).toBe(outcome)
})

describe('a limit', () => {
  const at = (value: number, reach: number) =>
    moved('csat', 'steady', { after: { n: 50, value, low: value - reach, high: value + reach, periods: 1 } })
  const above: GuardRail = { says: 'content', metric: 'csat', stay: 'above', value: 0.8 }

  test.each([
    ['above', 0.85, 0.02, 'kept'],
    ['just above', 0.8, 0.02, 'kept'],
    ['under, and its interval with it', 0.75, 0.02, 'broken'],
    ['under, within its interval', 0.79, 0.02, 'open'],
  ])('%s', (_, value, reach, outcome) => {
    expect(check(above, [at(value, reach)])?.outcome).toBe(outcome)
  })

  test('may be one from above', () => {
    expect(check({ ...above, stay: 'below' }, [at(0.85, 0.02)])?.outcome).toBe('broken')
  })
})

describe('parts of the desk', () => {
  const [NORTH, SOUTH] = [{ team: 'North' }, { team: 'South' }]

  test('in which a rail is broken are named, and it is broken then', () => {
    const all = [...pair('steady', 'steady'), ...pair('better', 'worse', SOUTH), ...pair('better', 'worse', NORTH)]
    expect(check(RAIL, all)).toMatchObject({ outcome: 'broken', segments: [NORTH, SOUTH] })
  })

  test('are held to the share of false ones over all of them', () => {
    const sure = { better: 0.03, worse: 0.97 }
    const quiet = Array.from({ length: 9 }, (_, i) => pair('steady', 'steady', { team: `T${i}` })).flat()
    const one = [moved('handle-time', 'better', { segment: NORTH, p: sure }), moved('repeat-contact-rate', 'worse', { segment: NORTH })]
    expect(check(RAIL, [...pair('steady', 'steady'), ...one])?.outcome).toBe('broken')
    expect(check(RAIL, [...pair('steady', 'steady'), ...one, ...quiet])?.outcome).toBe('kept')
  })
})

describe('what cannot be told is unknown, with the reason', () => {
  test.each([
    ['nothing of it is measured', [moved('handle-time', 'better')], {}, 'repeat-contact-rate is not measured'],
    ['a side is not known', [moved('handle-time', 'better'), unknown('repeat-contact-rate', 'no customer')], {}, 'no customer'],
    [
      'it was not measured alike',
      pair('better', 'worse'),
      { refused: [{ window: 'month', metrics: ['handle-time'], why: 'wrap-up came in' }] },
      'wrap-up came in',
    ],
  ])('%s', (_, comparisons, more, why) => {
    expect(check(RAIL, comparisons, more)).toMatchObject({ outcome: 'unknown', why })
  })

  test('nothing is compared', () => {
    expect(check(RAIL, [], { windows: [] })).toMatchObject({ outcome: 'unknown', why: 'nothing is compared' })
  })
})
