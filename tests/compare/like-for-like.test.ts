import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeOf } from '../../src/compare/like-for-like.js'
import type { Sides } from '../../src/compare/sides.js'
import type { Cell, Sums, Tally } from '../../src/model/tally.js'
import { kitagawa } from '../../src/stats/standardise.js'
import { near } from './making.js'
import { about, cell, hits, tally } from './tallied.js'

/** Contacts of some categories in one period: how many, and their mean, with a variance of 1. */
const byCategory = (kinds: Readonly<Record<string, readonly [n: number, mean: number]>>, channel = ''): Cell[] =>
  Object.entries(kinds).map(([category, [n, mean]]) => cell(about(n, mean, 1), { channel, category }))

/** The change of sides of one period each. */
const change = ({ reference, current }: Sides) => (current.values[0] ?? Number.NaN) - (reference.values[0] ?? Number.NaN)

const alike = (before: readonly (Tally | undefined)[], after: readonly (Tally | undefined)[]) => alikeOf(before, after, 'rating')

describe('one period against one', () => {
  const sides = fc.array(fc.tuple(fc.integer({ min: 10, max: 400 }), fc.double({ min: 1, max: 5, noNaN: true })), {
    minLength: 2,
    maxLength: 8,
  })

  test('the change like for like is the within-term of Kitagawa, and the crude one its whole', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const cells = before.slice(0, after.length).map(([n, mean], i) => {
          const [m = 10, later = 1] = after[i] ?? []
          return { before: { n, sum: n * mean }, after: { n: m, sum: m * later } }
        })
        const tallyOf = (side: 'before' | 'after') =>
          tally(cells.map((it, i) => cell(about(it[side].n, it[side].sum / it[side].n, 1), { category: `${i}` })))
        const found = alike([tallyOf('before')], [tallyOf('after')])
        const { within, mix } = kitagawa(cells)
        if (!found?.standardised) throw new Error('nothing was standardised')
        expect(change(found.standardised.tested)).toBeCloseTo(within, 9)
        expect(change(found.crude.tested)).toBeCloseTo(within + mix, 9)
      }),
    )
  })

  test('the kidney stones of 1986: treatment A is better for either size, and looks worse', () => {
    const of = (small: Sums, large: Sums) => tally([cell(small, { category: 'small' }), cell(large, { category: 'large' })])
    const found = alikeOf([of(hits(234, 270), hits(55, 80))], [of(hits(81, 87), hits(192, 263))], 'share')
    near(found && change(found.crude.tested), 273 / 350 - 289 / 350)
    expect(found?.standardised && change(found.standardised.tested)).toBeCloseTo(0.0536712173856, 12)
  })

  test('has the variance of the weighted kinds, each with its own scatter', () => {
    const before = tally([cell(about(40, 2, 1), { category: 'a' }), cell(about(60, 4, 3), { category: 'b' })])
    const now = (n: number) => tally([cell(about(n, 2, 2), { category: 'a' }), cell(about(n, 4, 0.5), { category: 'b' })], 1.5)
    const { reference, current } = alike([before], [now(20)])?.standardised?.tested ?? {}
    // Weights (0.4 + 0.5) / 2 and (0.6 + 0.5) / 2.
    near(reference?.variances[0], (0.45 ** 2 * 1) / 40 + (0.55 ** 2 * 3) / 60)
    near(current?.variances[0], 1.5 * ((0.45 ** 2 * 2) / 20 + (0.55 ** 2 * 0.5) / 20))
    // Fewer than thirty in all scatter as usual at least.
    const few = alike([before], [now(10)])?.standardised?.tested.current
    near(few?.variances[0], 1.5 * ((0.45 ** 2 * 2) / 10 + (0.55 ** 2 * 3) / 10))
  })
})

describe('a change', () => {
  const usual = { quick: [200, 4], hard: [200, 2] } as const
  const before = [tally(byCategory(usual)), tally(byCategory(usual)), tally(byCategory(usual))]

  test('that another mix alone makes vanishes', () => {
    const found = alike(before, [tally(byCategory({ quick: [100, 4], hard: [300, 2] }))])
    near(found && change(found.crude.tested), -0.5)
    expect(found?.standardised && change(found.standardised.tested)).toBeCloseTo(0, 12)
  })

  test('that another mix hides appears', () => {
    const found = alike(before, [tally(byCategory({ quick: [300, 3.5], hard: [100, 1.5] }))])
    expect(found && change(found.crude.tested)).toBeCloseTo(0, 12)
    near(found?.standardised && change(found.standardised.tested), -0.5)
  })

  test('with the mix unchanged is the same both ways', () => {
    const found = alike(before, [tally(byCategory({ quick: [200, 3.5], hard: [200, 1.5] }))])
    near(found && change(found.crude.tested), -0.5)
    near(found?.standardised && change(found.standardised.tested), -0.5)
  })

  test('weighs the kinds alike in every period, so that a mix that sways is no wobble', () => {
    const swaying = [50, 100, 300, 350].map(n => tally(byCategory({ quick: [n, 4], hard: [400 - n, 2] })))
    const found = alike(swaying, [tally(byCategory(usual))])
    expect(new Set(found?.standardised?.tested.reference.values.map(it => it.toFixed(9)))).toEqual(new Set(['3.000000000']))
    expect(new Set(found?.crude.tested.reference.values.map(it => it.toFixed(9))).size).toBe(4)
  })
})

describe('kinds', () => {
  const both = (channels: readonly string[], categories: readonly string[], n: number): Tally =>
    tally(channels.flatMap(channel => byCategory(Object.fromEntries(categories.map(it => [it, [n, 3]])), channel)))
  const cutBy = (n: number, channels: readonly string[], categories: readonly string[]) => {
    const it = both(channels, categories, n)
    return alike([it, it], [it])?.standardised?.by
  }

  test('are told apart by channel and category where each has ten records a period', () => {
    expect(cutBy(10, ['mail', 'phone'], ['a', 'b'])).toEqual(['channel', 'category'])
  })

  test('are coarsened to the category, else to the channel, else to nothing, where they have fewer', () => {
    expect(cutBy(5, ['mail', 'phone'], ['a', 'b'])).toEqual(['category'])
    expect(cutBy(4, ['mail', 'phone'], ['a', 'b', 'c'])).toEqual(['channel'])
    expect(cutBy(2, ['mail', 'phone'], ['a', 'b'])).toBeUndefined()
  })

  test('have ten on average on either side, and two in every period', () => {
    const of = (n: number) => tally(byCategory({ a: [100, 3], b: [n, 3] }))
    const kinds = (before: readonly number[], after: readonly number[]) => alike(before.map(of), after.map(of))?.standardised?.merged
    expect(kinds([18, 2], [10])).toBe(0)
    // The rarer one is then the rest, and still a kind of its own.
    expect(kinds([17, 2], [10])).toBeGreaterThan(0)
    expect(kinds([18, 2], [9])).toBeGreaterThan(0)
    expect(kinds([28, 1, 10], [10])).toBeUndefined()
  })

  test('are said to be told apart by nothing that all have alike', () => {
    expect(cutBy(10, ['mail'], ['a', 'b'])).toEqual(['category'])
    expect(cutBy(10, ['mail', 'phone'], [''])).toEqual(['channel'])
  })

  test('are not told apart where there is one', () => {
    expect(cutBy(100, ['mail'], ['a'])).toBeUndefined()
    expect(alike([tally(about(100, 3, 1))], [tally(about(100, 3, 1))])?.standardised).toBeUndefined()
  })

  const month = (rare: Readonly<Record<string, readonly [number, number]>>) => tally(byCategory({ a: [60, 4], b: [40, 2], ...rare }))

  test('that are rare are one kind together, and how much they are is said', () => {
    const it = month({ c: [6, 3], d: [6, 1] })
    const found = alike([it, it], [it])?.standardised
    near(found?.merged, 12 / 112)
    near(found?.tested.current.values[0], (60 * 4 + 40 * 2 + 6 * 3 + 6) / 112)
  })

  test('that are common, and missing once, are rare', () => {
    const found = alike([month({ c: [15, 3] }), month({ c: [30, 3] }), month({ c: [1, 3], d: [9, 1] })], [month({ c: [20, 3] })])
    // 66 and 9 of 475: together they are ten and more in every month.
    near(found?.standardised?.merged, (15 + 30 + 1 + 9 + 20) / 475)
  })

  test('that are rare and missing in some period join the rarest that is not', () => {
    const found = alike([month({ c: [5, 1] }), month({})], [month({ c: [5, 1] })])?.standardised
    // The rest is b and c: in the first month 85 of 45, then 80 of 40.
    const [weightA, weightRest] = [(120 / 205 + 60 / 105) / 2, (85 / 205 + 45 / 105) / 2]
    near(found?.tested.reference.values[0], weightA * 4 + weightRest * (85 / 45))
    near(found?.tested.reference.values[1], weightA * 4 + weightRest * 2)
    near(found?.merged, (5 + 5) / (205 + 105))
  })

  test('are no kinds where more than a fifth is rare', () => {
    const many = month(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`r${i}`, [5, 3] as const])))
    expect(alike([many, many], [many])?.standardised).toBeUndefined()
  })

  test('are as they are whatever the order they come in', () => {
    const it = month({ c: [12, 3], d: [12, 1] })
    const turned = tally(it.cells.toReversed())
    expect(alike([turned, it], [turned])).toEqual(alike([it, it], [it]))
  })

  test('are not undone by a period without any record', () => {
    const it = month({})
    const found = alike([it, undefined, it], [it])
    expect(found?.standardised?.tested.reference.values).toHaveLength(2)
    expect(found?.crude.tested.reference.values).toHaveLength(2)
  })
})

test('times are tested by their places and told by the logarithm of their mean, like for like on both', () => {
  const kind = (category: string, n: number, place: number, seconds: number) =>
    cell(about(n, place, 0.04), { category, times: about(n, seconds, 100) })
  const before = tally([kind('quick', 200, 0.3, 100), kind('hard', 200, 0.7, 500)])
  const after = tally([kind('quick', 300, 0.3, 100), kind('hard', 100, 0.7, 500)])
  const found = alikeOf([before], [after], 'second')
  near(found && change(found.crude.tested), -0.1)
  near(found && change(found.crude.told), Math.log(200 / 300))
  expect(found?.standardised && change(found.standardised.tested)).toBeCloseTo(0, 12)
  expect(found?.standardised && change(found.standardised.told)).toBeCloseTo(0, 12)
  // Weights (0.5 + 0.75) / 2 and (0.5 + 0.25) / 2.
  near(found?.standardised?.told.reference.values[0], Math.log(0.625 * 100 + 0.375 * 500))
})

test('scores are told from -100 to 100', () => {
  const before = tally([cell(about(50, 0.4, 0.5), { category: 'a' }), cell(about(50, 0.1, 0.5), { category: 'b' })])
  const found = alikeOf([before], [before], 'nps')
  near(found?.crude.told.reference.values[0], 25)
  near(found?.standardised?.tested.current.values[0], 25)
  near(found?.standardised?.tested.current.variances[0], (1e4 * 2 * 0.25 * 0.5) / 50)
})

test('shares have a scatter in every kind, though nothing was hit', () => {
  const month = tally([cell(hits(0, 50), { category: 'a' }), cell(hits(25, 50), { category: 'b' })])
  const found = alikeOf([month], [month], 'share')
  near(found?.standardised?.tested.reference.variances[0], (0.25 * (1 / 52) * (51 / 52)) / 50 + (0.25 * 0.25) / 50)
})

test('a side without records leaves nothing to compare', () => {
  const month = tally(about(100, 3, 1))
  expect(alike([undefined], [month])).toBeUndefined()
  expect(alike([month], [undefined])).toBeUndefined()
})
