import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/dissatisfied-rate.js'
import { answer, inMarch } from '../asking.js'

test('the unhappy, of all answers: the middle is neither', async () => {
  const answers = [5, 4, 3, 3, 2, 1, null].map(points => answer(points))
  expect(await inMarch(metric, { answers })).toEqual({ kind: 'share', n: 6, hits: 2 })
})
