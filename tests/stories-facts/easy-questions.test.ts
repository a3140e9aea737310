import { describe, expect, test } from 'vitest'
import watermelon from '../../src/judge/rules/watermelon.js'
import { type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South']
const SEEDS = [1, 2, 3]

/** How-to questions take half as long as others, and there are more of them in July: a fifth of all contacts before, half now. */
const easier = (how: (month: number) => number, pace: (month: number) => number): Desk => ({
  teams,
  contacts: 300,
  live(it, month, dice) {
    if (dice.happens(how(month))) it.category = 'How to'
    it.handle *= (it.category === 'How to' ? 0.4 : 1) * pace(month)
  },
})
const GREW = easier(
  month => (month === 7 ? 0.55 : 0.2),
  () => 1,
)
const FASTER = easier(
  () => 0.2,
  month => (month === 7 ? 0.75 : 1),
)

const knows = { ...only('handle-time', 'csat-mean', 'volume', 'coverage', 'dissatisfied-rate'), rules: [watermelon] }
const told = (desk: Desk, seed: number) => reportOf(desk, seed, {}, knows)

describe('a handle time that fell', () => {
  test('since easy questions grew is said to be the mix, and which kind grew', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(GREW, seed)))) {
      const [one, ...others] = graded(report)
      expect([one?.id, others]).toEqual(['mix:everybody:handle-time', []])
      expect(one?.says).toBe('handle time got better in the total, most of it since other contacts came')
      expect(one?.figures?.map(it => it.what)).toContain('share of category How to after')
    }
  })

  test('since the work got faster is not', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(FASTER, seed)))) expect(graded(report)).toEqual([])
  })
})
