import { describe, expect, test } from 'vitest'
import { type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South']
const SEEDS = [1, 2, 3]
/** Two months before the records end. */
const GONE = '2026-06-01'

/** Some hundred customers, each with contacts every other week; a third of them unhappy throughout. */
const desk = (stays: (isUnhappy: boolean, share: number) => boolean): Desk => ({
  teams,
  contacts: 360,
  live(it, _, dice) {
    const who = Math.floor(dice.uniform() * 150)
    it.customer = `C${who}`
    const isUnhappy = who % 3 === 0
    it.mood = (isUnhappy ? 1.4 : 4.5) + 0.3 * dice.bell()
    // Whoever has gone is followed by somebody new.
    if (it.day >= GONE && !stays(isUnhappy, (who % 30) / 30)) it.customer = `N${Math.floor(dice.uniform() * 2000)}`
  },
})

const knows = only('csat-mean', 'volume', 'coverage')
const told = (stays: Parameters<typeof desk>[0], seed: number) => reportOf(desk(stays), seed, {}, knows)

describe('regular customers who come no more', () => {
  test('are a list to call where it is the unhappy ones', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told((isUnhappy, share) => !isUnhappy || share > 0.5, seed)))) {
      const [one, ...others] = graded(report)
      expect([one?.id, others]).toEqual(['quiet-customers:everybody', []])
      expect(one?.evidence.length).toBeGreaterThan(15)
      for (const { customer, answer } of one?.evidence ?? [])
        expect([Number(customer?.slice(1)) % 3, (answer?.points ?? 9) <= 2]).toEqual([0, true])
    }
  })

  test('are not told at the top where as many of the happy ones went', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told((_, share) => share > 0.5, seed)))) {
      expect(graded(report)).toEqual([])
    }
  })

  test('are nobody where all keep coming', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(() => true, seed)))) {
      expect(report.findings.filter(it => it.rule === 'quiet-customers' && it.grade !== 'watch')).toEqual([])
    }
  })
})
