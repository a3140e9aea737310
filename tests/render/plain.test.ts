import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowerFirst, pad, place, plain, shorten, shortenStart, upperFirst, widthOf, wrap } from '../../src/render/plain.js'

test('takes out escapes, line ends, overrides and what cannot be seen', () => {
  expect(plain('\u001b[31mred\u001b[0m')).toBe('red')
  expect(plain('\u001b]8;;http://evil\u0007click\u001b]8;;\u0007')).toBe('click')
  // The same on every version of Node: a colour goes, the word behind it stays.
  expect(plain('a\u001b[31mred\u0007\nb')).toBe('ared b')
  expect(plain('a\u001b]0;title\u001b\\b\u001b(Bc\u001b]0;never closed')).toBe('abc')
  expect(plain('one\r\ntwo\tthree\u2028four')).toBe('one two three four')
  expect(plain('a\u202eb\u2066c\u200bd\u0085\u009b31me\u0000\ufeff')).not.toMatch(/[\p{Cc}\u202e\u2066\u200b\ufeff]/u)
  expect(plain('lone \ud800')).toBe('lone \ufffd')
})

test('leaves letters of every script, and family emoji, alone', () => {
  for (const it of ['Zürich Süd', '支払い', 'می‌خواهم', '👩‍👩‍👧']) expect(plain(it)).toBe(it)
})

test('marks piled on one letter are cut down', () => {
  expect(plain(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(4)}b`)
})

test('shortens by columns, not by characters, and keeps the line of a place', () => {
  expect(shorten('支払いチーム', 7)).toBe('支払い…')
  expect(shorten('Payments', 8)).toBe('Payments')
  expect(shortenStart('exports/2026/tickets.csv', 12)).toBe('…tickets.csv')
  expect(place('exports/2026/tickets.csv', 4711, 17)).toBe('…tickets.csv:4711')
})

test('pads by columns', () => {
  expect(pad('支払', 6)).toBe('支払  ')
  expect(pad('5:38', 6, 'left')).toBe('  5:38')
})

test('does not part a figure from its unit or its arrow', () => {
  expect(wrap('fell 12 % now', 8)).toEqual(['fell', '12 % now'])
  expect(wrap('time 6:12 → 5:05', 12)).toEqual(['time', '6:12 → 5:05'])
  expect(wrap('one two · three', 8)).toEqual(['one', 'two ·', 'three'])
})

test('begins a sentence, or stands within one', () => {
  expect([upperFirst('no records'), lowerFirst('Handle time'), lowerFirst('NPS')]).toEqual(['No records', 'handle time', 'NPS'])
})

test('no line is wider than asked, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const safe = plain(text)
      for (const line of wrap(safe, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(widthOf(shorten(safe, width))).toBeLessThanOrEqual(width)
      expect(widthOf(shortenStart(safe, width))).toBeLessThanOrEqual(width)
    }),
  )
})
