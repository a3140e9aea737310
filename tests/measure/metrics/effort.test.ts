import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/effort.js'
import { answer, inMarch } from '../asking.js'

const effort = (points: number | null, more = {}) =>
  answer(points, { kind: 'effort', scale_high: 7, satisfied: points && points >= 6, ...more })

test('those who found it easy, of all who were asked for their effort', async () => {
  const answers = [...[7, 6, 5, 1, null].map(it => effort(it)), answer(5)]
  expect(await inMarch(metric, { answers })).toEqual({ kind: 'share', n: 4, hits: 2 })
})

test('answers on several scales meet in their cuts', async () => {
  expect(await inMarch(metric, { answers: [effort(7), effort(4, { scale_high: 5, satisfied: true })] })).toMatchObject({ n: 2, hits: 2 })
})

test('unknown where nobody was asked for it', async () => {
  expect(await inMarch(metric, { answers: [answer(5)] })).toEqual({ unknown: 'no input carries answers about effort' })
})
