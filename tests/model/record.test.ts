import { expect, test } from 'vitest'
import { cutsOf } from '../../src/model/record.js'

test.each([
  [1, 2, 2, 1],
  [1, 3, 3, 1],
  [1, 4, 3, 1],
  [1, 5, 4, 2],
  [1, 7, 6, 2],
  [0, 10, 9, 6],
  [1, 10, 9, 4],
])('on a scale of %i to %i people are satisfied from %i up and unhappy up to %i', (low, high, satisfied, unhappy) => {
  expect(cutsOf({ low, high })).toEqual({ satisfied, unhappy })
})
