import { describe, expect, test } from 'vitest'
import acknowledged from '../../../src/judge/rules/acknowledged-only.js'
import type { Comparison } from '../../../src/model/report.js'
import { moved } from '../making.js'
import { asked, lacked, PAIRS, shown, told } from './telling.js'

const [SOONER, SAME, MORE] = [
  moved('first-response-time', 'better'),
  moved('resolution-time', 'steady'),
  moved('replies-per-resolution', 'worse'),
]

test.each(PAIRS)('first response %s, replies %s, and resolution the same', (response, replies) => {
  const says = told(acknowledged, shown('first-response-time', response), shown('replies-per-resolution', replies), SAME)
  expect(says !== undefined).toBe(response === 'better' && replies === 'worse')
})

test('it tells all three', () => {
  expect(told(acknowledged, SOONER, SAME, MORE)).toBe(
    'first response time got better while replies per resolution rose and resolution time did not get better',
  )
})

describe('that resolution did not get shorter', () => {
  const resolution = (change: number, within: number, better: number): Comparison =>
    moved('resolution-time', 'unclear', {
      change: { value: change, low: change - within, high: change + within },
      p: { better, worse: 1 - better },
    })

  test('has to be shown: of too few contacts it is not', () => {
    // Of 100 a tenth is worth reporting. z of the margin is (10 + 0) / 3.04, then (10 + 0) / 12.2.
    expect(told(acknowledged, SOONER, MORE, resolution(0, 5, 0.5))).toBeDefined()
    expect(told(acknowledged, SOONER, MORE, resolution(0, 20, 0.5))).toBeUndefined()
  })

  test('is not so where it got shorter by as much as matters, nor where it is shown to have by less', () => {
    expect(told(acknowledged, SOONER, MORE, resolution(-10, 4, 0.001))).toBeUndefined()
    expect(told(acknowledged, SOONER, MORE, resolution(-4, 2, 0.001))).toBeUndefined()
    expect(told(acknowledged, SOONER, MORE, resolution(-1, 2, 0.2))).toBeDefined()
  })

  test('is so where it got longer', () => {
    expect(told(acknowledged, SOONER, MORE, moved('resolution-time', 'worse'))).toBeDefined()
  })
})

test('it names those of the three that are lacking', () => {
  expect(lacked(acknowledged, SOONER, SAME)).toMatchObject({ missing: ['replies-per-resolution'], why: 'not asked for' })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(acknowledged)).toEqual([...acknowledged.needs].sort())
})
