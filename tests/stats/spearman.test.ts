import { expect, test } from 'vitest'
import { spearman } from '../../src/stats/spearman.js'

const X = [1, 2, 2, 3, 5, 5, 5, 8, 9, 12]
const Y = [3, 1, 4, 2, 5, 5, 4, 3, 5, 5]
const pairs = X.map((x, i) => ({ x, y: Y[i] ?? 0, count: 1 }))

test('is that of scipy.stats.spearmanr, equal values sharing the middle of their ranks', () => {
  const found = spearman(pairs)
  expect(found?.r).toBeCloseTo(0.6359418032526113, 14)
  expect(found).toMatchObject({ n: 10, of: 'ranks' })
})

test('hangs on neither the order nor how often the same pair is counted apart', () => {
  const counted = [...pairs.filter(it => !(it.x === 5 && it.y === 5)).toReversed(), { x: 5, y: 5, count: 2 }]
  expect(spearman(counted)?.r).toBeCloseTo(0.6359418032526113, 14)
})

test('is one where the ranks run alike, whatever the values', () => {
  expect(spearman([1, 10, 1000].map((x, y) => ({ x, y, count: 3 })))?.r).toBeCloseTo(1, 14)
})

test('is not known where one of the two is the same throughout, or there is nothing', () => {
  expect(spearman(X.map(x => ({ x, y: 3, count: 1 })))).toBeUndefined()
  expect(spearman([])).toBeUndefined()
})
