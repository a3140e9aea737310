import { expect, test } from 'vitest'
import { addedUp, binsTogether, madeOf } from '../../src/measure/pool-rows.js'
import type { Stretch } from '../../src/measure/read-sample.js'

const [MARCH, APRIL, MAY] = ['03', '04', '05'].map((month, i) => ({ from: `2026-${month}-01`, to: `2026-0${i + 4}-01` })) as [
  { from: string; to: string },
  { from: string; to: string },
  { from: string; to: string },
]
const single = (period: number, of: { from: string; to: string }): Stretch => ({
  name: { period },
  periods: [of],
  length: 1,
  binned: false,
})
const side = (of: readonly { from: string; to: string }[]): Stretch => ({
  name: { window: 'month', side: 'before' },
  periods: of,
  length: of.length,
  binned: false,
})

test('a window is made of the single periods that lie in it', () => {
  const quarter = { from: MARCH.from, to: MAY.to }
  const stretches = [single(0, MARCH), single(1, APRIL), single(2, MAY), side([MARCH, APRIL]), side([quarter])]
  expect(madeOf(stretches)).toEqual([undefined, undefined, undefined, [0, 1], [0, 1, 2]])
})

test('one of which a part is not asked for by itself is asked for as a whole', () => {
  expect(madeOf([single(0, MARCH), side([MARCH, APRIL]), side([])])).toEqual([undefined, undefined, undefined])
})

test('sums are added, and stay whole beyond what a double holds', () => {
  const huge = 2n ** 60n + 1n
  expect(addedUp([{ n0: 1, sum0: huge, f0: 'A', empty: null }, {}, { n0: 2, sum0: 3, f0: 'A', empty: null }])).toEqual({
    n0: 3,
    sum0: huge + 3n,
    f0: 'A',
    empty: null,
  })
  expect(addedUp([{ n: Number.MAX_SAFE_INTEGER }, { n: 2 }])).toEqual({ n: BigInt(Number.MAX_SAFE_INTEGER) + 2n })
  expect(addedUp([{ n: 0.5 }, { n: 0.25 }])).toEqual({ n: 0.75 })
  expect(addedUp([])).toEqual({})
})

test('distributions are added value by value', () => {
  expect(binsTogether(['1:2 5:1', null, '3:4 5:2'])).toBe('1:2 3:4 5:3')
  expect(binsTogether([null])).toBeNull()
})
