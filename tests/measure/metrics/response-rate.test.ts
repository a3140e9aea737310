import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/response-rate.js'
import { answer, contact, inMarch } from '../asking.js'

test('answered, of those who were asked', async () => {
  const interactions = [true, true, true, false, null].map(offered => contact({ offered }))
  expect(await inMarch(metric, { interactions, answers: [answer(5, { record: 0 })] })).toEqual({ kind: 'share', n: 3, hits: 1 })
})

test('unknown where the inputs do not tell who was asked', async () => {
  const records = { interactions: [contact()], answers: [answer(5, { record: 0 })] }
  expect(await inMarch(metric, records)).toEqual({ unknown: 'no input carries a mark for surveys that were sent' })
})
