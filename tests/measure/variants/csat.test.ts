import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/csat.js'
import { answer } from '../asking.js'
import { inWays } from '../ways.js'

test('the same five answers', async () => {
  expect(await inWays(family, { answers: [5, 5, 4, 3, 2].map(points => answer(points)) })).toEqual({
    csat: '3 of 5',
    'csat-top-box': '2 of 5',
    'csat-mean': '1 of 2, 1 of 3, 1 of 4, 2 of 5',
    'csat-net': '3 less 1 of 5',
    'dissatisfied-rate': '1 of 5',
    'csat-not-satisfied': '2 of 5',
  })
})
