import { describe, expect, test } from 'vitest'
import bunching from '../../../src/judge/facts/target-bunching.js'
import { gradeOf } from '../../../src/judge/grades.js'
import type { Bin } from '../../../src/model/sample.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

const targets = [{ metric: 'handle-time', value: 300 }]
const JULY = '2026-07-01'

/** So many contacts in every second from 255 up to 345, but for some. */
const evenly = (count: number, other: (second: number) => number | undefined = () => undefined): Bin[] =>
  Array.from({ length: 90 }, (_, i) => ({ value: 255 + i, count: other(255 + i) ?? count }))

/** Of those within 15 seconds over the target so many a second went under it. */
const pulled = (of: number, count: number) =>
  evenly(count, it => (it >= 285 && it < 300 ? count + of : it >= 300 && it < 315 ? count - of : undefined))

const stated = (before: readonly Bin[], after: readonly Bin[], more = {}) =>
  statedBy(
    bunching,
    anInquiry([{ metric: 'handle-time', values: [300] }], {
      targets,
      records: { ...RECORDS, seconds: async (_, periods) => (periods[0]?.from === JULY ? after : before) },
      ...more,
    }),
  )

describe('contacts that end just under a target', () => {
  // 45 of 60 just under where half were to be expected: P(X >= 45) = 6.8e-5, by R's binom.test(45, 60, 0.5).
  test('are told with their counts, and chance by the smaller of two tests', async () => {
    const [one] = await stated(evenly(8), pulled(1, 2))
    expect(one?.unremarkable).toBeUndefined()
    expect(one?.p).toBeLessThan(2 * 7e-5)
    expect(one?.figures).toEqual([
      { what: 'target of handle time', unit: 'second', value: 300 },
      { what: 'contacts within 15 s under it', unit: 'count', value: 45 },
      { what: 'contacts within 15 s over it', unit: 'count', value: 15 },
      { what: 'share of these just under', unit: 'share', value: 0.75, n: 60 },
      { what: 'share that those further off lead one to expect', unit: 'share', value: 0.5 },
      { what: 'share before', unit: 'share', value: 0.5, n: 240 },
    ])
    expect(one?.says).toBe(
      'more contacts than could be expected end within 15 seconds under the target of handle time, and more than before',
    )
  })

  test('are told where they always did, but not as new', async () => {
    const [one] = await stated(pulled(1, 2), pulled(1, 2))
    expect(one?.says).not.toMatch(/before/)
    expect(one?.caveats.map(it => [it.check, it.effect])).toEqual([
      ['rounded times', 'holds'],
      ['before', 'not-checked'],
    ])
    expect(one && gradeOf(one.caveats)).toBe('likely')
  })

  test('as many as could be expected take part in the family alone', async () => {
    expect(await stated(evenly(8), evenly(2))).toMatchObject([{ unremarkable: true }])
  })
})

describe('times that are noted in whole minutes', () => {
  // Each minute holds nine of ten contacts of the one before; those on the target count as over.
  const noted = (under: number, over: number): Bin[] => [
    { value: 255, count: 5 },
    { value: 290, count: under },
    { value: 300, count: over },
    { value: 330, count: 5 },
  ]

  test('are told by a change alone, and without one not at all', async () => {
    expect(await stated(noted(50, 50), noted(50, 50))).toMatchObject([{ unremarkable: true }])
    const [one] = await stated(noted(50, 50), noted(90, 40))
    expect(one?.unremarkable).toBeUndefined()
    expect(one?.caveats.map(it => it.effect)).toEqual(['holds', 'holds'])
  })

  test('without a reference show nothing', async () => {
    expect(
      await bunching.state(
        anInquiry([{ metric: 'handle-time', values: [300] }], {
          targets,
          records: { ...RECORDS, seconds: async (_, periods) => (periods[0]?.from === JULY ? noted(90, 40) : []) },
        }),
      ),
    ).toEqual({ why: 'too few contacts end next to a target' })
  })
})

describe('it is silent', () => {
  test.each([
    ['no target', []],
    ['one of a share alone', [{ metric: 'sla-attainment', value: 0.95 }]],
    ['one too short to have a second next to it', [{ metric: 'wait-time', value: 15 }]],
  ])('with %s', async (_, them) => {
    expect(await lackedBy(bunching, anInquiry([], { targets: them }))).toEqual({
      why: 'no target on a time is told',
      tell: '--target handle-time=5m',
    })
  })

  test('where hardly a contact ends next to the target', async () => {
    const few = [{ value: 290, count: 19 }]
    const inquiry = anInquiry([{ metric: 'handle-time', values: [300] }], {
      targets,
      records: { ...RECORDS, seconds: async () => few },
    })
    expect(await lackedBy(bunching, inquiry)).toEqual({ why: 'too few contacts end next to a target' })
  })
})
