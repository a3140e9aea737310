import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/escalation-rate.js'
import { contact, inMarch } from '../asking.js'

test('marked yes, of those marked at all: a blank is not a no', async () => {
  const interactions = [true, false, false, null].map(escalated => contact({ escalated }))
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 3, hits: 1 })
})

test('unknown where no input carries the mark', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a mark for escalated contacts' })
})
