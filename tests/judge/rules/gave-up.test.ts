import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/judge/judge.js'
import gaveUp from '../../../src/judge/rules/gave-up.js'
import { aDocket, moved } from '../making.js'
import { asked, lacked, PAIRS, shown, told, went } from './telling.js'

const FEWER = went(moved('volume', 'steady'), 'lower')

test.each(PAIRS)('repeat contacts %s, satisfaction %s', (repeats, satisfaction) => {
  const says = told(gaveUp, shown('repeat-contact-rate', repeats), shown('csat-mean', satisfaction))
  expect(says !== undefined).toBe(repeats === 'better' && satisfaction === 'worse')
})

test.each(['lower', 'higher', 'neither'] as const)('contacts %s, satisfaction worse', way => {
  const says = told(gaveUp, went(moved('volume', 'steady'), way), moved('csat-mean', 'worse'))
  expect(says).toBe(way === 'lower' ? 'contacts fell while mean satisfaction got worse' : undefined)
})

describe('beside fewer contacts', () => {
  test.each(['coverage', 'response-rate'])('%s that fell is silence', metric => {
    expect(told(gaveUp, FEWER, went(moved(metric, 'steady'), 'lower'))).toMatch(/^contacts fell while .* fell$/)
    expect(told(gaveUp, FEWER, went(moved(metric, 'steady'), 'higher'))).toBeUndefined()
  })

  test('how many of those asked answered goes before how many answered of all', () => {
    const answered = [went(moved('response-rate', 'steady'), 'neither'), went(moved('coverage', 'steady'), 'lower')]
    expect(told(gaveUp, FEWER, ...answered)).toBeUndefined()
  })

  test('fewer who say that it was solved are enough', () => {
    expect(told(gaveUp, FEWER, moved('felt-resolution', 'worse'))).toBe('contacts fell while solved by the customer’s word got worse')
  })

  test('happier customers had a fault mended', () => {
    expect(told(gaveUp, FEWER, moved('csat-mean', 'better'), moved('felt-resolution', 'better'))).toBeUndefined()
  })
})

test('how many contacts an agent gets is not the customers’ doing', () => {
  const of = (segment: { [facet: string]: string }) =>
    judge(
      aDocket(
        [FEWER, moved('csat-mean', 'worse')].map(it => ({ ...it, segment })),
        { rules: [gaveUp] },
      ),
    ).drafts
  expect(of({ team: 'North' })).toHaveLength(1)
  expect(of({ agent: 'agent 1 of North' })).toEqual([])
})

test('it says what it lacks', () => {
  expect(lacked(gaveUp, moved('csat-mean', 'worse'))).toMatchObject({ missing: ['volume', 'repeat-contact-rate'] })
  expect(lacked(gaveUp, FEWER)).toMatchObject({ missing: ['csat-mean', 'csat', 'response-rate', 'coverage', 'felt-resolution'] })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(gaveUp)).toEqual([...gaveUp.needs].sort())
})
