import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/abandon-rate.js'
import { contact, inMarch } from '../asking.js'

test('abandoned, of calls and chats; a missing status is not an abandoned call', async () => {
  const interactions = [
    contact({ kind: 'call', status: 'abandoned' }),
    contact({ kind: 'call', status: null }),
    contact({ kind: 'chat' }),
    contact({ kind: 'ticket', wait_ms: 1000 }),
    contact({ kind: 'ticket' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 4, hits: 1 })
})

test('an export of answered calls alone has no rate, not a rate of 0', async () => {
  const interactions = [contact({ kind: 'call', wait_ms: 1000 })]
  expect(await inMarch(metric, { interactions })).toEqual({ unknown: 'no input carries a status that says a contact was abandoned' })
})
