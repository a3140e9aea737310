import { expect, test } from 'vitest'
import { segmentKey, segmentName } from '../../src/model/segment.js'

test('a segment has one name and one key, whatever the order it is written in', () => {
  const [one, other] = [
    { team: 'Billing', channel: 'chat' },
    { channel: 'chat', team: 'Billing' },
  ]
  expect(segmentName(one)).toBe('channel chat, team Billing')
  expect(segmentName(other)).toBe(segmentName(one))
  expect(segmentKey(other)).toBe(segmentKey(one))
  expect(segmentName({})).toBe('everybody')
})

test('no two segments share a key, however hostile their names', () => {
  const segments = [{}, { a: '' }, { a: 'b', c: 'd' }, { a: 'b,c d' }, { 'a b': 'c' }, { a: 'b c' }, { a: '","c' }]
  expect(new Set(segments.map(segmentKey)).size).toBe(segments.length)
})
