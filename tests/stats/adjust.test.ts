import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel } from '../../src/stats/adjust.js'
import { near } from './support.js'

const P = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
const BH = [
  0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486, 0.581181818181818, 0.714875,
  0.753230769230769, 0.813214285714286, 1,
]
const BY = [
  0.00497734348984349, 0.00995468697968698, 0.0315231754356754, 0.118211907883783, 0.200089208291708, 0.211892622853337, 0.211892622853337,
  0.21402577006327, 0.253844517982018, 1, 1, 1, 1, 1, 1,
]

describe.each([
  { name: 'Benjamini-Hochberg', adjust: benjaminiHochberg, adjusted: BH, found: 4, tied: [0.048, 0.048, 0.048, 0.048, 0.9, 0.048] },
  { name: 'Benjamini-Yekutieli', adjust: benjaminiYekutieli, adjusted: BY, found: 3, tied: [0.1176, 0.1176, 0.1176, 0.1176, 1, 0.1176] },
  {
    name: 'Holm',
    adjust: holm,
    adjusted: [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1],
    found: 3,
    tied: [0.06, 0.12, 0.12, 0.1, 0.9, 0.12],
  },
  {
    name: 'Hochberg',
    adjust: hochberg,
    adjusted: [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.2682, 0.2682, 0.2752, 0.3213, 1, 1, 1, 1, 1, 1],
    found: 3,
    tied: [0.06, 0.08, 0.08, 0.08, 0.9, 0.08],
  },
  {
    name: 'Hommel',
    adjust: hommel,
    adjusted: [0.0015, 0.0056, 0.0247, 0.095, 0.1608, 0.1946, 0.2086, 0.2408, 0.3213, 1, 1, 1, 1, 1, 1],
    found: 3,
    tied: [0.05, 0.08, 0.06, 0.06, 0.9, 0.08],
  },
  {
    name: 'Bonferroni',
    adjust: bonferroni,
    adjusted: [0.0015, 0.006, 0.0285, 0.1425, 0.3015, 0.417, 0.447, 0.516, 0.6885, 1, 1, 1, 1, 1, 1],
    found: 3,
    tied: [0.06, 0.24, 0.18, 0.12, 1, 0.24],
  },
])('$name', ({ adjust, adjusted, found, tied }) => {
  test('the 15 p of Benjamini and Hochberg (1995), as R p.adjust has them', () => {
    const mine = adjust(P)
    for (const [i, it] of adjusted.entries()) near(mine[i] ?? 0, it, 1e-13)
    expect(mine.filter(it => it <= 0.05)).toHaveLength(found)
  })

  test('six p with a tie and out of order, as R p.adjust has them', () => {
    for (const [i, it] of adjust([0.01, 0.04, 0.03, 0.02, 0.9, 0.04]).entries()) near(it, tied[i] ?? 0, 1e-13)
  })

  test('never smaller than before, never above 1, and in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), p => {
        const mine = adjust(p)
        for (const [i, it] of mine.entries()) expect(it >= (p[i] ?? 0) * (1 - 1e-15) && it <= 1).toBe(true)
        const order = [...p.keys()].sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
        expect(order.map(i => mine[i])).toEqual(mine.toSorted((a, b) => a - b))
      }),
    )
  })
})

test('in two stages, after Benjamini, Krieger and Yekutieli (2006), eight of the 15 p are found', () => {
  // The first stage tells how many cannot be null; the second has only the others to pay for.
  const level = 0.05 / 1.05
  const first = benjaminiHochberg(P).filter(it => it <= level).length
  const second = benjaminiHochberg(P).filter(it => it <= (level * P.length) / (P.length - first)).length
  expect([first, second]).toEqual([4, 8])
})
