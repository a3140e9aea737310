import { describe, expect, test } from 'vitest'
import { cell, comment, figures, openness } from '../../src/redact/masks.js'

test('a comment is told by its length, in what a reader takes for characters', () => {
  expect(['', 'x', 'Nie wieder 😠'].map(comment)).toEqual(['', '[comment of 1 character]', '[comment of 12 characters]'])
})

test('a cell is told by its shape, and a long one by its length', () => {
  expect(['31.02.2026', '٣ days, Zoë!', 'naïve 😠', '=cmd|x', 'a'.repeat(25)].map(cell)).toEqual([
    '[like 00.00.0000]',
    '[like 0 xxxx, xxx!]',
    '[like xxxxx ?]',
    '[like =xxx|x]',
    '[cell of 25 characters]',
  ])
})

test('figures, dates, times and amounts stand as they are; words among them do not', () => {
  const plain = ['312', '2026-03-05T10:00:00Z', '5/3/2026 9:12 PM', '0:05:12', '-12,00 €', '90 %']
  expect(plain.map(figures)).toEqual(plain)
  expect(['never, says Zoe', '5 March', 'T'].map(figures)).toEqual(['[like xxxxx, xxxx xxx]', '[like 0 xxxxx]', '[like x]'])
})

describe('the cells of a column', () => {
  test.each([
    ['team', 'Group', false, 'words'],
    ['status', 'Status', false, 'words'],
    ['status', 'Event', true, 'nothing'],
    ['wait_ms', 'Wait (s)', false, 'figures'],
    ['answered_at', 'Submitted', false, 'figures'],
    ['csat', 'Rating', false, 'figures'],
    ['How was it?', 'How was it?', false, 'figures'],
    ['amount', 'Amount', false, 'figures'],
    ['agent', 'Assignee', false, 'nothing'],
    ['reason', 'Reason', false, 'nothing'],
    [undefined, 'Subject', false, 'nothing'],
  ])('of %s under `%s` (derived: %s) show %s', (field, header, derived, shown) => expect(openness(field, header, derived)).toBe(shown))
})
