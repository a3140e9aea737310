import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledged } from '../../src/history/acknowledge.js'
import type { Sighting } from '../../src/history/sightings.js'
import { aSighting, EMPTY, type Look, month, told } from './making.js'

const BILLING = 'watermelon:team=Billing'
const likely = [aSighting()]
const watch = [aSighting({ grade: 'watch' })]
const held = [aSighting({ sustained: true })]
const said = (looks: readonly Look[]) => told(looks).said

describe('a finding is told', () => {
  test('once when it is shown, however often its period is judged again', () =>
    expect(said([1, 1, 1].map(month => ({ month, sightings: likely })))).toEqual([[`new ${BILLING}`], [], []]))

  test('not while it is only watched, and when it is shown after that', () => {
    const looks = [watch, watch, likely].map((sightings, at) => ({ month: at + 1, sightings }))
    expect(said(looks)).toEqual([[], [], [`new ${BILLING}`]])
    expect(told(looks).ledger.entries[0]).toMatchObject({ first: month(1), shown: month(3) })
  })

  test('not where something else explains it', () =>
    expect(said([{ month: 1, sightings: [aSighting({ grade: 'explained' })] }])).toEqual([[]]))

  test('once when it is sustained', () => {
    const looks = [likely, held, held, held].map((sightings, at) => ({ month: at + 1, sightings }))
    expect(said(looks)).toEqual([[`new ${BILLING}`], [`sustained ${BILLING}`], [], []])
  })

  test('as sustained by what the close before showed, where the data alone cannot tell', () => {
    const at = (...all: (readonly Sighting[])[]) => said(all.map((sightings, index) => ({ month: index + 1, sightings })))
    expect(at(likely, likely, likely)).toEqual([[`new ${BILLING}`], [`sustained ${BILLING}`], []])
    expect(at(likely, watch, likely)).toEqual([[`new ${BILLING}`], [], []])
  })

  test('in one word where it is sustained when first shown', () => {
    const { said, news } = told([
      { month: 1, sightings: held },
      { month: 2, sightings: held },
    ])
    expect(said).toEqual([[`new ${BILLING}`], []])
    expect(news[0]?.[0]?.why).toEqual(['sustained'])
  })

  test('not as sustained before another period is closed: the same one, revised, says nothing more', () =>
    expect(said([1, 1, 2].map((month, at) => ({ month, sightings: at === 0 ? likely : held })))).toEqual([
      [`new ${BILLING}`],
      [],
      [`sustained ${BILLING}`],
    ]))

  test('once when it is gone', () =>
    expect(said([{ month: 1, sightings: likely }, { month: 2 }, { month: 2 }, { month: 3 }])).toEqual([
      [`new ${BILLING}`],
      [`gone ${BILLING}`],
      [],
      [],
    ]))

  test('not as gone while it is still watched, nor when it is shown again after that', () =>
    expect(said([likely, watch, likely, watch].map((sightings, at) => ({ month: at + 1, sightings })))).toEqual([
      [`new ${BILLING}`],
      [],
      [],
      [],
    ]))

  test('not as gone where nobody could look again, and where another finding says it', () => {
    const [seen] = likely
    const first: Look = { month: 1, sightings: likely }
    expect(said([first, { month: 2, judged: () => false }])[1]).toEqual([])
    const phone = aSighting({ id: 'watermelon:channel=phone', segment: { channel: 'phone' }, seenIn: [{ team: 'Billing' }] })
    expect(said([first, { month: 2, sightings: [phone] }])[1]).toEqual(['new watermelon:channel=phone'])
    const worse = aSighting({ id: 'worse:team=Billing', rule: 'worse' })
    const yields = new Map([['worse', ['watermelon']]])
    expect(
      said([
        { month: 1, sightings: [worse] },
        { month: 2, sightings: seen ? [seen] : [], yields },
      ])[1],
    ).toEqual([`new ${BILLING}`])
  })

  test('anew when it comes back at a later close, with the days on which that was', () => {
    const { said, ledger } = told([{ month: 1, sightings: likely }, { month: 2 }, { month: 4, sightings: likely }])
    expect(said[2]).toEqual([`new ${BILLING}`])
    expect(ledger.entries[0]).toMatchObject({ first: month(4), shown: month(4), closes: [{ period: month(1) }, { period: month(4) }] })
    expect(ledger.entries[0]?.gone).toBeUndefined()
  })

  test('not at all where an older period is judged than the ledger knows', () => {
    const { ledger } = told([{ month: 3, sightings: likely }])
    const back = told([{ month: 2 }, { month: 1, sightings: [aSighting({ id: 'worse:everybody', rule: 'worse', segment: {} })] }], ledger)
    expect(back.said).toEqual([[], []])
    expect(back.ledger).toBe(ledger)
  })

  test('once of two that are called alike: the surest, which stands first', () => {
    const { said, ledger } = told([{ month: 1, sightings: [aSighting({ says: 'surer' }), aSighting({ grade: 'watch' })] }])
    expect(said).toEqual([[`new ${BILLING}`]])
    expect(ledger.entries.map(it => it.says)).toEqual(['surer'])
  })
})

describe('revisions of a closed period do not flip it', () => {
  test('shown, not found and shown again is told once', () =>
    expect(said([1, 1, 1].map((month, at) => ({ month, sightings: at === 1 ? [] : likely })))).toEqual([[`new ${BILLING}`], [], []]))

  test('gone, found and not found again is told once, and found at the next close is new', () => {
    const looks = [likely, [], likely, [], likely].map((sightings, at) => ({ month: at === 0 ? 1 : 2, sightings }))
    expect(said([...looks, { month: 3, sightings: likely }])).toEqual([
      [`new ${BILLING}`],
      [`gone ${BILLING}`],
      [],
      [],
      [],
      [`new ${BILLING}`],
    ])
  })
})

describe('worse is', () => {
  const sized = (value: number, low: number, high: number, more: Partial<Sighting> = {}) => [
    aSighting({ size: { what: 'unhappy', value, low, high }, ...more }),
  ]
  const later = (...all: readonly (readonly Sighting[])[]) =>
    said([likely, likely, ...all].map((sightings, at) => ({ month: at + 1, sightings }))).slice(2)

  test('an interval that lies wholly beyond the one it was told with', () => {
    expect(later(sized(58, 50, 66))).toEqual([[]])
    expect(later(sized(80, 60, 100))).toEqual([[`worse ${BILLING}`]])
  })

  test('told once: what it is held against grows with it, and never shrinks', () =>
    expect(later(sized(80, 60, 100), sized(40, 25, 55), sized(80, 60, 100), sized(150, 120, 180))).toEqual([
      [`worse ${BILLING}`],
      [],
      [],
      [`worse ${BILLING}`],
    ]))

  test('a grade that rises, once', () => {
    const sure = [aSighting({ grade: 'confirmed' })]
    expect(later(sure, likely, sure)).toEqual([[`worse ${BILLING}`], [], []])
  })

  test('told with what it holds, where it gets surer by holding', () => {
    const { news } = told(
      [likely, [aSighting({ grade: 'confirmed', sustained: true })]].map((sightings, at) => ({ month: at + 1, sightings })),
    )
    expect(news[1]).toMatchObject([{ status: 'sustained', why: ['surer', 'sustained'] }])
  })

  test('nothing in the same period, and nothing where another size is told', () => {
    expect(said([1, 1].map((month, at) => ({ month, sightings: at === 0 ? likely : sized(80, 60, 100) })))[1]).toEqual([])
    expect(later([aSighting({ size: { what: 'hours', value: 400, low: 300, high: 500 } })])).toEqual([[]])
  })

  test('nothing that is good', () => expect(later(sized(80, 60, 100, { isGood: true, grade: 'confirmed' }))).toEqual([[]]))
})

describe('what is acknowledged', () => {
  const shown = told([{ month: 1, sightings: likely }]).ledger
  const known = (until?: string) => acknowledged(shown, BILLING, { since: '2026-02-03', note: 'outage', ...(until ? { until } : {}) })
  const grown = [aSighting({ size: { what: 'unhappy', value: 80, low: 60, high: 100 } })]

  test('stays silent, and what it said in the meantime is not told later', () => {
    const looks = [held, held].map((sightings, at) => ({ month: at + 2, sightings }))
    const { said, ledger } = told(looks, known())
    expect(said).toEqual([[], []])
    expect(ledger.entries[0]).toMatchObject({ sustained: month(2), known: { note: 'outage' } })
  })

  test('is told when it worsens beyond what it was', () => {
    const looks = [likely, grown, grown].map((sightings, at) => ({ month: at + 2, sightings }))
    expect(told(looks, known()).said).toEqual([[], [`worse ${BILLING}`], []])
  })

  test('is told once when the day has passed, in the middle of a period too', () => {
    const days = ['2026-02-15', '2026-02-16', '2026-02-17']
    const { said, news } = told(
      days.map(today => ({ month: 1, sightings: likely, today })),
      known('2026-02-15'),
    )
    expect(said).toEqual([[], [`ongoing ${BILLING}`], []])
    expect(news[1]?.[0]?.why).toEqual(['ran-out'])
  })

  test('waits with that where it is only watched by then', () => {
    const looks = [watch, likely].map((sightings, at) => ({ month: at + 2, sightings }))
    expect(told(looks, known('2026-02-15')).said).toEqual([[], [`ongoing ${BILLING}`]])
  })

  test('goes without a word, and comes back with one', () => {
    const { said, ledger } = told([{ month: 2 }, { month: 3, sightings: likely }], known())
    expect(said).toEqual([[], [`new ${BILLING}`]])
    expect(ledger.entries[0]?.known).toBeUndefined()
  })

  test('while it is watched is told when it is shown: that is worse than it was', () => {
    const seen = told([{ month: 1, sightings: watch }]).ledger
    expect(told([{ month: 2, sightings: likely }], acknowledged(seen, BILLING, { since: '2026-02-03' })).said).toEqual([[`new ${BILLING}`]])
  })
})

test('whatever happens, a period tells at most one thing of a finding', () => {
  const grade = fc.constantFrom('confirmed' as const, 'likely' as const, 'watch' as const, 'explained' as const)
  const size = fc.tuple(fc.integer({ min: -50, max: 200 }), fc.integer({ min: 1, max: 40 }))
  const sighting = fc
    .record({ grade, sustained: fc.boolean(), size })
    .map(({ size: [value, reach], ...it }) =>
      aSighting({ ...it, size: { what: 'unhappy', value, low: value - reach, high: value + reach } }),
    )
  const look = fc.record({ ahead: fc.integer({ min: 0, max: 2 }), found: fc.option(sighting, { nil: undefined }), judged: fc.boolean() })
  fc.assert(
    fc.property(fc.array(look, { maxLength: 40 }), looks => {
      let at = 1
      const made = looks.map(({ ahead, found, judged }) => {
        at += ahead
        return { month: at, sightings: found ? [found] : [], judged: () => judged }
      })
      const { said } = told(made, EMPTY)
      const months = new Set(made.map(it => it.month))
      for (const month of months) expect(said.filter((_, index) => made[index]?.month === month).flat().length).toBeLessThanOrEqual(1)
      // Shown and gone take turns, and a period is told to be sustained once between them.
      const flow = said.flat().map(it => it.split(' ')[0])
      const turns = flow.filter(it => it === 'new' || it === 'gone')
      expect(turns.every((it, index) => it === (index % 2 === 0 ? 'new' : 'gone'))).toBe(true)
      const episodes = flow.join(' ').split('gone')
      expect(episodes.every(it => it.split('sustained').length <= 2)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
