import { expect, test } from 'vitest'
import parked from '../../../src/judge/rules/parked.js'
import { moved } from '../making.js'
import { asked, lacked, PAIRS, shown, told } from './telling.js'

const SAME = moved('resolution-time', 'steady')

test.each(PAIRS)('target met %s, time pending %s, and resolution the same', (met, pending) => {
  const says = told(parked, shown('sla-attainment', met), shown('pending-share', pending), SAME)
  expect(says !== undefined).toBe(met === 'better' && pending === 'worse')
})

test('the customer’s clock goes before the wait in a queue, and both tell of waiting', () => {
  const pending = moved('pending-share', 'worse')
  expect(told(parked, moved('wait-time', 'better'), pending, SAME)).toBe(
    'waiting time got better while time spent pending got worse and resolution time did not get better',
  )
  expect(told(parked, moved('requester-wait-time', 'steady'), moved('wait-time', 'better'), pending, SAME)).toBeUndefined()
})

test('work done sooner, so that what is left is mostly waiting for customers, is not parking', () => {
  const sooner = moved('resolution-time', 'better')
  expect(told(parked, moved('requester-wait-time', 'better'), moved('pending-share', 'worse'), sooner)).toBeUndefined()
})

test('it says what it lacks: a clock, or where the time went', () => {
  expect(lacked(parked, moved('pending-share', 'worse'), SAME)).toMatchObject({
    missing: ['requester-wait-time', 'wait-time', 'sla-attainment'],
  })
  expect(lacked(parked, moved('sla-attainment', 'better'), SAME)).toMatchObject({ missing: ['pending-share'] })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(parked)).toEqual([...parked.needs].sort())
})
