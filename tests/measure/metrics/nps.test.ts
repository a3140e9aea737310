import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/nps.js'
import { answer, inMarch } from '../asking.js'

test('promoters from 9, detractors to 6, and the rest in between', async () => {
  const answers = [10, 9, 8, 7, 6, 0, 0, null].map(points => answer(points, { kind: 'nps', scale_low: 0, scale_high: 10 }))
  expect(await inMarch(metric, { answers: [...answers, answer(5)] })).toEqual({ kind: 'nps', n: 7, promoters: 2, detractors: 3 })
})

test('unknown where nobody was asked', async () => {
  expect(await inMarch(metric, { answers: [answer(5)] })).toEqual({
    unknown: 'no input carries answers about recommending, from 0 to 10',
  })
})
