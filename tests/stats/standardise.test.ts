import fc from 'fast-check'
import { expect, test } from 'vitest'
import { designVariance } from '../../src/stats/clusters.js'
import { averageShares, directRate, kitagawa, type MixCell, standardised } from '../../src/stats/standardise.js'
import { near } from './support.js'

/** Admitted of applicants, women then men, in six departments of Berkeley (Bickel, Hammel and O'Connell 1975). */
const BERKELEY = (
  [
    [89, 108, 512, 825],
    [17, 25, 353, 560],
    [202, 593, 120, 325],
    [131, 375, 138, 417],
    [94, 393, 53, 191],
    [24, 341, 22, 373],
  ] as const
).map(([women, ofWomen, men, ofMen]) => ({ before: { n: ofWomen, sum: women }, after: { n: ofMen, sum: men } }))

/** Kidney stones removed, small and large ones, by the newer and then the older treatment (Charig and others 1986). */
const KIDNEY: MixCell[] = [
  { before: { n: 270, sum: 234 }, after: { n: 87, sum: 81 } },
  { before: { n: 80, sum: 55 }, after: { n: 263, sum: 192 } },
]

/** People in thousands and deaths of a thousand in the United States, by race and age: 1970, then 1985. */
const PEOPLE = [
  [2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315, 535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117],
  [3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472, 707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236],
] as const
const DEATHS = [
  [
    18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837, 36.993, 1.352, 0.541, 2.04, 3.523, 6.746, 12.967,
    24.471, 45.091, 74.902, 123.205,
  ],
  [
    9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57, 17.208, 0.738, 0.328, 1.103, 2.045, 3.724, 8.052,
    17.812, 34.128, 68.276, 125.161,
  ],
] as const

test('deaths in 22 cells: Das Gupta (1993), example 5.3, as R DasGuptR has it', () => {
  const side = (year: 0 | 1, i: number) => ({ n: PEOPLE[year][i] ?? 0, sum: (PEOPLE[year][i] ?? 0) * (DEATHS[year][i] ?? 0) })
  const it = kitagawa(PEOPLE[0].map((_, i) => ({ before: side(0, i), after: side(1, i) })))
  near(it.mix, 1.541509611275384)
  near(it.within, -2.227725369304172)
  near(it.mix + it.within, 8.735617572033526 - 9.421833330062315)
})

test('admissions to Berkeley: men ahead by their choice of department alone', () => {
  const it = kitagawa(BERKELEY)
  near(it.within, -0.0360284829057)
  near(it.mix, 0.177673911152)
  near(it.within + it.mix, 0.445187662579 - 0.303542234332)
})

test('kidney stones: the better treatment looks worse for having had the larger stones', () => {
  const it = kitagawa(KIDNEY)
  near(it.within, 0.0536712173856)
  near(it.mix, -0.0993855030999)
  near(it.within + it.mix, -0.0457142857143)
})

const side = fc
  .record({ n: fc.integer({ min: 0, max: 40 }), sum: fc.integer({ min: 0, max: 200 }) })
  .map(it => (it.n ? it : { n: 0, sum: 0 }))
const cells = fc
  .array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 6 })
  .filter(all => all.some(it => it.before.n > 0) && all.some(it => it.after.n > 0))

test('the parts add up to the change, and the terms to the parts', () => {
  fc.assert(
    fc.property(cells, all => {
      const it = kitagawa(all)
      const mean = (key: 'before' | 'after') =>
        all.reduce((sum, cell) => sum + cell[key].sum, 0) / all.reduce((n, cell) => n + cell[key].n, 0)
      expect(it.within + it.mix).toBeCloseTo(mean('after') - mean('before'), 9)
      expect(it.terms.reduce((sum, term) => sum + term.within, 0)).toBeCloseTo(it.within, 9)
      expect(it.terms.reduce((sum, term) => sum + term.mix, 0)).toBeCloseTo(it.mix, 9)
    }),
  )
})

test('a cell that comes or goes is mix, and one that never had a record is nothing', () => {
  const it = kitagawa([
    { before: { n: 10, sum: 40 }, after: { n: 10, sum: 40 } },
    { before: { n: 0, sum: 0 }, after: { n: 10, sum: 20 } },
    { before: { n: 0, sum: 0 }, after: { n: 0, sum: 0 } },
  ])
  expect(it).toMatchObject({ within: 0, mix: -1 })
  expect(it.terms[2]).toEqual({ within: 0, mix: 0 })
})

test('standardising by the average shares is the part within', () => {
  const weights = averageShares(BERKELEY.map(it => ({ before: it.before.n, after: it.after.n })))
  near(standardised(proportions('after'), weights).value - standardised(proportions('before'), weights).value, -0.0360284829057)
})

test('Berkeley standardised to all applicants, as R has it', () => {
  const weights = BERKELEY.map(it => it.before.n + it.after.n)
  const [women, men] = [standardised(proportions('before'), weights), standardised(proportions('after'), weights)]
  near(men.value - women.value, -0.0426367977713)
  near(Math.sqrt(men.variance + women.variance), 0.0183052297603)
})

test('schools of 15 districts by their kind: the mean of R survey’s postStratify, and its error by district', () => {
  // Elementary, high and middle schools of each district in the sample, and the sum of their scores (api00 of apiclus1).
  const districts = [
    [10, 7203, 0, 0, 3, 2169],
    [34, 22508, 0, 0, 0, 0],
    [2, 1001, 1, 529, 1, 547],
    [10, 6714, 0, 0, 3, 1879],
    [13, 9185, 0, 0, 3, 2184],
    [2, 1116, 0, 0, 0, 0],
    [1, 551, 0, 0, 0, 0],
    [2, 963, 1, 443, 1, 482],
    [9, 6858, 1, 703, 2, 1550],
    [16, 10593, 2, 1256, 3, 1912],
    [4, 2859, 4, 2848, 1, 679],
    [8, 5418, 1, 608, 2, 1333],
    [30, 16808, 3, 1577, 4, 2009],
    [1, 494, 0, 0, 1, 411],
    [2, 1166, 1, 696, 1, 631],
  ].map(row => [0, 2, 4].map(at => ({ n: row[at] ?? 0, sum: row[at + 1] ?? 0 })))
  const inCalifornia = [4421, 755, 1018]
  const kinds = inCalifornia.map((_, kind) => {
    const n = districts.reduce((total, it) => total + (it[kind]?.n ?? 0), 0)
    return { n, mean: districts.reduce((total, it) => total + (it[kind]?.sum ?? 0), 0) / n, variance: 0 }
  })
  const { value } = standardised(kinds, inCalifornia)
  near(value, 642.310788212)

  // How far each district pulls that mean: its schools' distances from the mean of their kind, each kind weighed up to its
  // share of the state. The survey's error is less for the 15 of 757 districts that it asked.
  const n = kinds.reduce((total, it) => total + it.n, 0)
  const state = inCalifornia.reduce((total, it) => total + it, 0)
  const pulls = districts.map(it =>
    it.reduce((sum, side, kind) => {
      const { n: asked = 1, mean = 0 } = kinds[kind] ?? {}
      return sum + (((inCalifornia[kind] ?? 0) / state) * n * (side.sum - side.n * mean)) / asked
    }, 0),
  )
  const sizes = districts.map(it => it.reduce((total, side) => total + side.n, 0))
  const squares = (one: readonly number[], other: readonly number[]) => one.reduce((sum, it, i) => sum + it * (other[i] ?? 0), 0)
  const variance = designVariance({
    clusters: districts.length,
    sumSquares: squares(pulls, pulls),
    products: squares(pulls, sizes),
    sizeSquares: squares(sizes, sizes),
    n,
    sum: pulls.reduce((sum, it) => sum + it, 0),
  })
  near(Math.sqrt(variance * (1 - 15 / 757)), 23.9204864451)
})

function proportions(key: 'before' | 'after') {
  return BERKELEY.map(cell => {
    const { n, sum } = cell[key]
    return { n, mean: sum / n, variance: ((sum / n) * (1 - sum / n)) / n }
  })
}

test('the weight of a cell without records goes to the others', () => {
  const all = [
    { n: 5, mean: 4, variance: 0.2 },
    { n: 0, mean: Number.NaN, variance: Number.NaN },
    { n: 5, mean: 2, variance: 0.4 },
  ]
  const it = standardised(all, [1, 2, 3])
  near(it.value, 2.5)
  near(it.variance, 0.2 / 16 + (0.4 * 9) / 16)
})

test.each([
  ['first', [107, 141, 60, 40, 39, 25], [230061, 329449, 114920, 39487, 14208, 3052], [92.304526, 80.44175, 105.763346, 56.347505]],
  [
    'fifth and later',
    [0, 8, 63, 112, 262, 295],
    [327, 30666, 123419, 149919, 104088, 34392],
    [75.529007, 67.70212, 188.300173, 167.114186],
  ],
] as const)('Down syndrome of a %s child by the mother’s age: Fleiss (1981), as R epitools has it', (_, counts, births, expected) => {
  const standard = [63986.6, 186263.6, 157302.2, 97647, 47572.6, 12262.6]
  const strata = counts.map((count, i) => ({ count, exposure: births[i] ?? 0, standard: standard[i] ?? 0 }))
  const it = directRate(strata, 0.95)
  near(it.value * 1e5, expected[0], 1e-8)
  near(it.low * 1e5, expected[1], 1e-8)
  near(it.high * 1e5, expected[2], 1e-8)
  const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0)
  near((sum(counts) / sum(births)) * 1e5, expected[3], 1e-8)
})

test('one stratum without an event has the exact Poisson bound', () => {
  const it = directRate([{ count: 0, exposure: 100, standard: 1 }], 0.9)
  expect(it).toMatchObject({ value: 0, low: 0 })
  near(it.high, -Math.log(0.05) / 100)
})

test('what has no records, no weight or no exposure is refused', () => {
  const empty = { n: 0, sum: 0 }
  expect(() => kitagawa([{ before: empty, after: { n: 1, sum: 1 } }])).toThrow(new RangeError('kitagawa requires records on each side'))
  expect(() => averageShares([{ before: 0, after: 1 }])).toThrow(RangeError)
  expect(() => standardised([{ n: 0, mean: 0, variance: 0 }], [1])).toThrow(RangeError)
  expect(() => standardised([{ n: 3, mean: 0, variance: 0 }], [0])).toThrow(RangeError)
  expect(() => directRate([{ count: 0, exposure: 0, standard: 1 }], 0.9)).toThrow(RangeError)
})
