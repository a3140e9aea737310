import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/csat.js'
import { answer, inMarch } from '../asking.js'

test('the satisfied, of all answers about satisfaction', async () => {
  const answers = [5, 4, 3, 2, 1, null].map(points => answer(points))
  const others = [answer(10, { kind: 'nps', scale_low: 0, scale_high: 10, satisfied: true })]
  expect(await inMarch(metric, { answers: [...answers, ...others] })).toEqual({ kind: 'share', n: 5, hits: 2 })
})

test('answers on several scales meet in their cuts', async () => {
  const answers = [answer(5), answer(8, { scale_high: 10, satisfied: false, unhappy: false })]
  expect(await inMarch(metric, { answers })).toMatchObject({ n: 2, hits: 1 })
})

test('unknown where no input carries answers about satisfaction', async () => {
  expect(await inMarch(metric, { answers: [answer(10, { kind: 'nps' })] })).toEqual({
    unknown: 'no input carries answers about satisfaction',
  })
})
