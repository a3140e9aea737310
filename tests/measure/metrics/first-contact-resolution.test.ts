import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/first-contact-resolution.js'
import { contact, inMarch } from '../asking.js'

test('those marked, of all that carry the mark', async () => {
  const interactions = [true, true, false, null].map(first_contact => contact({ first_contact }))
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 3, hits: 2 })
})

test('unknown where no input carries the mark', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a mark for contacts solved at once' })
})
