import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/coverage.js'
import { answer, contact, inMarch } from '../asking.js'

test('answered, of all contacts that ended, asked or not', async () => {
  const interactions = [contact(), contact(), contact({ ended_at: null, status: 'open' })]
  expect(await inMarch(metric, { interactions, answers: [answer(5, { record: 1 })] })).toEqual({ kind: 'share', n: 2, hits: 1 })
})

test('unknown where no answer belongs to a contact', async () => {
  expect(await inMarch(metric, { interactions: [contact()], answers: [answer(5)] })).toEqual({
    unknown: 'no input carries survey answers that belong to its contacts',
  })
})
