import { expect, test } from 'vitest'
import rushed from '../../../src/judge/rules/rushed.js'
import { moved, unknown } from '../making.js'
import { asked, lacked, PAIRS, shown, told } from './telling.js'

test.each(PAIRS)('handle time %s, repeat contacts %s', (handling, repeats) => {
  const says = told(rushed, shown('handle-time', handling), shown('repeat-contact-rate', repeats))
  expect(says !== undefined).toBe(handling === 'better' && repeats === 'worse')
})

test('talk time is as good as handle time, and reopens or effort as bad as repeat contacts', () => {
  expect(told(rushed, moved('talk-time', 'better'), moved('reopen-rate', 'worse'))).toBe('talk time got better while reopened got worse')
  expect(told(rushed, moved('handle-time', 'better'), moved('effort-mean', 'worse'))).toBe(
    'handle time got better while mean ease got worse',
  )
})

test('satisfaction is not its matter', () => {
  expect(told(rushed, moved('handle-time', 'better'), moved('repeat-contact-rate', 'steady'), moved('csat-mean', 'worse'))).toBeUndefined()
})

test('it says what it lacks: a time, or what came afterwards', () => {
  expect(lacked(rushed, moved('repeat-contact-rate', 'worse'), unknown('handle-time', 'no time'))).toMatchObject({
    missing: ['handle-time', 'talk-time'],
    why: 'no time; not asked for',
  })
  expect(lacked(rushed, moved('handle-time', 'better'))).toMatchObject({
    missing: ['repeat-contact-rate', 'reopen-rate', 'effort-mean'],
    why: 'not asked for',
  })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(rushed)).toEqual([...rushed.needs].sort())
})
