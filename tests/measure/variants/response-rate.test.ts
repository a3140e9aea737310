import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/response-rate.js'
import { answer, contact } from '../asking.js'
import { inWays } from '../ways.js'

test('of those asked, of all, and how many were asked', async () => {
  const interactions = [true, true, true, false, null].map(offered => contact({ offered }))
  expect(await inWays(family, { interactions, answers: [0, 1, 4].map(record => answer(5, { record })) })).toEqual({
    'response-rate': '2 of 3',
    coverage: '3 of 5',
    'survey-sent-rate': '3 of 4',
  })
})
