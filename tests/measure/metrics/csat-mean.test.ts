import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/csat-mean.js'
import { answer, inMarch } from '../asking.js'

test('the points, each as often as it was given; a blank is no answer', async () => {
  const answers = [5, 5, 1, 4, null].map(points => answer(points))
  const bins = [1, 4, 5].map((value, i) => ({ value, count: [1, 1, 2][i] }))
  expect(await inMarch(metric, { answers })).toEqual({ kind: 'rating', n: 4, bins })
})

test('unknown where answers stand on several scales', async () => {
  const answers = [answer(5), answer(8, { scale_high: 10 })]
  expect(await inMarch(metric, { answers })).toEqual({ unknown: 'answers on several scales' })
})

test('a scale that was left behind before the periods asked about does no harm', async () => {
  const answers = [answer(5), answer(8, { scale_high: 10, period_at: '2025-01-01' })]
  expect(await inMarch(metric, { answers })).toMatchObject({ n: 1 })
})
