import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/effort-mean.js'
import { answer, inMarch } from '../asking.js'

const effort = (points: number | null, more = {}) =>
  answer(points, { kind: 'effort', scale_high: 7, satisfied: points && points >= 6, ...more })

test('the points on their scale', async () => {
  const answers = [...[7, 7, 5, null].map(it => effort(it)), answer(5)]
  expect(await inMarch(metric, { answers })).toEqual({
    kind: 'rating',
    n: 3,
    bins: [
      { value: 5, count: 1 },
      { value: 7, count: 2 },
    ],
  })
})

test('unknown on several scales', async () => {
  expect(await inMarch(metric, { answers: [effort(7), effort(4, { scale_high: 5 })] })).toEqual({ unknown: 'answers on several scales' })
})

test('unknown where nobody was asked for it', async () => {
  expect(await inMarch(metric, { answers: [answer(5)] })).toEqual({ unknown: 'no input carries answers about effort' })
})
