import { expect, test } from 'vitest'
import { readDirection } from '../../../src/ingest/values/direction.js'

test.each([
  ['inbound', 'inbound'],
  ['Incoming call', 'inbound'],
  ['IN', 'inbound'],
  ['outbound', 'outbound'],
  ['Outgoing', 'outbound'],
  ['out', 'outbound'],
  ['Internal', 'internal'],
  ['', undefined],
  ['inside sales', undefined],
  ['transfer', undefined],
])('%j is %s', (word, direction) => {
  expect(readDirection(word)).toBe(direction)
})
