import { describe, expect, test } from 'vitest'
import { type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South', 'West']
const SEEDS = [1, 2, 3]

/** Who has a bad time waits longer to be done with, and half of North's answers dry up in July: those of the bad times, or any. */
const drying = (isGone: (hard: boolean, dice: { happens(share: number): boolean }) => boolean): Desk => ({
  teams,
  contacts: 400,
  live(it, month, dice) {
    const hard = dice.happens(0.4)
    if (hard) {
      it.handle *= 1.8
      it.reopens = dice.happens(0.3) ? 1 : 0
      it.mood -= 0.2
    }
    if (it.team === 'North' && month === 7 && isGone(hard, dice)) it.answers = false
  },
})
const POLITE = drying((hard, dice) => dice.happens(hard ? 0.95 : 0.2))
const RANDOM = drying((_, dice) => dice.happens(0.5))
const SHORT = drying(() => false)

const knows = only('csat-mean', 'coverage', 'dissatisfied-rate', 'volume')
const told = (desk: Desk) => Promise.all(SEEDS.map(seed => reportOf(desk, seed, {}, knows)))

describe('a score that holds', () => {
  test('while half of the answers dried up, those about hard contacts, is told with by what they differ', async () => {
    for (const report of await told(POLITE)) {
      const [one, ...others] = graded(report)
      expect([one?.id, others]).toEqual(['selective-survey:team=North', []])
      expect(one?.says).toMatch(
        /^mean satisfaction held while fewer answered, and those who did differ more than before from those who did not: by .*handle time/,
      )
    }
  })

  test('while half of the answers dried up at random is not', async () => {
    for (const report of await told(RANDOM)) expect(graded(report)).toEqual([])
  })

  test('while as many answer as ever is not', async () => {
    for (const report of await told(SHORT)) expect(graded(report)).toEqual([])
  })
})
