import { expect, test } from 'vitest'
import closed from '../../../src/judge/rules/closed-not-solved.js'
import { moved } from '../making.js'
import { asked, lacked, PAIRS, shown, told } from './telling.js'

test.each(PAIRS)('resolution time %s, reopened %s', (resolution, reopened) => {
  const says = told(closed, shown('resolution-time', resolution), shown('reopen-rate', reopened))
  expect(says !== undefined).toBe(resolution === 'better' && reopened === 'worse')
})

test('the time to the first solution goes before that to the last, which reopened contacts make long', () => {
  const [first, last, again] = [moved('first-resolution-time', 'better'), moved('resolution-time', 'worse'), moved('reopen-rate', 'worse')]
  expect(told(closed, first, last, again)).toBe('time to the first solution got better while reopened got worse')
  expect(told(closed, moved('first-resolution-time', 'steady'), moved('resolution-time', 'better'), again)).toBeUndefined()
})

test('more solved within 7 days is sooner closed too; more solved in number is not', () => {
  expect(told(closed, moved('resolution-rate', 'better'), moved('follow-up-rate', 'worse'))).toBe(
    'solved within 7 days got better while follow-ups got worse',
  )
  expect(told(closed, moved('resolved', 'better'), moved('resolution-time', 'steady'), moved('reopen-rate', 'worse'))).toBeUndefined()
})

test('it says what it lacks', () => {
  expect(lacked(closed, moved('reopen-rate', 'worse'))).toMatchObject({
    missing: ['first-resolution-time', 'resolution-time', 'resolution-rate'],
  })
  expect(lacked(closed, moved('resolution-time', 'better'))).toMatchObject({
    missing: ['reopen-rate', 'follow-up-rate', 'repeat-contact-rate'],
  })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(closed)).toEqual([...closed.needs].sort())
})
