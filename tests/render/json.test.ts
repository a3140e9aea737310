import { expect, test } from 'vitest'
import { jsonText } from '../../src/render/json.js'

test('what moves a cursor, turns a line round or ends it is written as an escape, and read again as it was', () => {
  const nasty = { a: 'x\u009b2Jy\u202ez\u2028\u001b\u0007é\u{1f600}' }
  const text = jsonText(nasty)
  expect(text).toBe('{"a":"x\\u009b2Jy\\u202ez\\u2028\\u001b\\u0007é😀"}')
  expect(JSON.parse(text)).toEqual(nasty)
})

test('indented where that is asked', () => expect(jsonText({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}'))
