import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/nps.js'
import { answer } from '../asking.js'
import { inWays } from '../ways.js'

test('the score, its two shares, their mean, and satisfaction from 0 to 10', async () => {
  const ten = { scale_low: 0, scale_high: 10 }
  const asked = [10, 9, 7, 6, 0].map(points => answer(points, { ...ten, kind: 'nps' }))
  const satisfied = [9, 3].map(points => answer(points, ten))
  expect(await inWays(family, { answers: [...asked, ...satisfied, answer(5)] })).toEqual({
    nps: '2 less 2 of 5',
    'nps-promoters': '2 of 5',
    'nps-detractors': '2 of 5',
    'nps-mean': '1 of 0, 1 of 6, 1 of 7, 1 of 9, 1 of 10',
    'nps-happiness': '1 less 1 of 2',
  })
})
