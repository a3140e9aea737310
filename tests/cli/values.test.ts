import { expect, test } from 'vitest'
import { conditions, day, each, memory, names, positive, share, timezone } from '../../src/cli/values.js'

test.each([
  ['one', 'team=Billing', ['team=Billing']],
  ['two', 'team=Billing,channel!=chat', ['team=Billing', 'channel!=chat']],
  ['a comma in a value', 'category=Billing, refunds,channel=chat', ['category=Billing, refunds', 'channel=chat']],
  ['a name of two words', 'channel=chat, Ticket Type=Question', ['channel=chat', 'Ticket Type=Question']],
  ['an equals sign in a value', 'category=a=b', ['category=a=b']],
])('conditions: %s', (_, typed, parts) => expect(conditions(typed)).toEqual(parts))

test('conditions add up', () => expect(conditions('b=2', ['a=1'])).toEqual(['a=1', 'b=2']))
test.each(['', 'team', 'team=', '=x', 'a=b,'])('no condition: `%s`', typed => {
  if (typed === 'a=b,') expect(conditions(typed)).toEqual(['a=b,'])
  else expect(() => conditions(typed)).toThrow('`--where` cannot be')
})

test('names are trimmed, add up, and count once', () => expect(names('--by')(' team , agent', ['team'])).toEqual(['team', 'agent']))
test('each value is kept', () => expect(each('b', ['a'])).toEqual(['a', 'b']))

test.each(['2026-03-31', '2024-02-29'])('a day: %s', typed => expect(day('--as-of')(typed)).toBe(typed))
test.each(['2026-02-29', '2026-13-01', '2026-3-1', '2026-03-31T00:00', 'today', ''])('no day: `%s`', typed => {
  expect(() => day('--as-of')(typed)).toThrow('`--as-of` cannot be')
})

test.each([
  ['800MB', '800MB'],
  ['2 gb', '2gb'],
  ['1.5GiB', '1.5GiB'],
])('an amount: %s', (typed, amount) => expect(memory(typed)).toBe(amount))
test.each(['800', '0MB', '-1GB', 'MB', '1e3MB'])('no amount: `%s`', typed => expect(() => memory(typed)).toThrow('`--memory` cannot be'))

test('a whole number', () => expect(positive('--threads')('12')).toBe(12))
test.each(['0', '-1', '1.5', '1e3', '0x10', '', '99999'])('no whole number: `%s`', typed => {
  expect(() => positive('--threads')(typed)).toThrow('`--threads` cannot be')
})

test.each([
  ['2%', 0.02],
  ['0.5 %', 0.005],
  ['0.02', 0.02],
  ['0', 0],
  ['100%', 1],
])('a share: %s', (typed, value) => expect(share('--max-rejected')(typed)).toBeCloseTo(value, 12))
test.each(['101%', '2', '-1%', '', 'many', '1e-2'])('no share: `%s`', typed => {
  expect(() => share('--max-rejected')(typed)).toThrow('`--max-rejected` cannot be')
})

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['utc', 'UTC'],
  ['GMT+2', 'Etc/GMT-2'],
])('a time zone: %s', (typed, zone) => expect(timezone(typed)).toBe(zone))
test('no time zone: the nearest are offered', () => expect(() => timezone('Europe/Berln')).toThrow('`--timezone` cannot be `Europe/Berln`'))
