import { expect, test } from 'vitest'
import slower from '../../../src/judge/rules/slower-but-happier.js'
import { moved } from '../making.js'
import { asked, lacked, PAIRS, shown, told } from './telling.js'

test.each(PAIRS)('handle time %s, satisfaction %s', (handling, satisfaction) => {
  const says = told(slower, shown('handle-time', handling), shown('csat-mean', satisfaction))
  expect(says !== undefined).toBe(handling === 'worse' && satisfaction === 'better')
})

test('it tells what got better first', () => {
  expect(told(slower, moved('repeat-contact-rate', 'worse'), moved('nps', 'better'))).toBe(
    'net promoter score got better while repeat contacts got worse',
  )
})

test('it says what it lacks', () => {
  expect(lacked(slower, moved('csat-mean', 'better'))).toMatchObject({
    missing: ['handle-time', 'resolution-time', 'first-contact-resolution', 'repeat-contact-rate'],
  })
  expect(lacked(slower, moved('handle-time', 'worse'))).toMatchObject({ missing: ['csat-mean', 'csat', 'nps', 'effort-mean'] })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(slower)).toEqual([...slower.needs].sort())
})
