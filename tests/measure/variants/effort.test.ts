import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/effort.js'
import { answer } from '../asking.js'
import { inWays } from '../ways.js'

test('the best boxes, at least somewhat, and the mean', async () => {
  const asked = (points: number) => answer(points, { kind: 'effort', scale_low: 1, scale_high: 7, satisfied: points >= 6 })
  expect(await inWays(family, { answers: [7, 5, 4].map(asked) })).toEqual({
    effort: '1 of 3',
    'effort-somewhat': '2 of 3',
    'effort-mean': '1 of 4, 1 of 5, 1 of 7',
  })
})

test('at least somewhat is a matter of seven points', async () => {
  const asked = answer(5, { kind: 'effort' })
  expect(await inWays(family, { answers: [asked] })).toMatchObject({ effort: '1 of 1', 'effort-somewhat': 'no records' })
})
