import { describe, expect, test } from 'vitest'
import type { DatedEvent } from '../../src/model/event.js'
import { type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South', 'West', 'East']
const SEEDS = [1, 2, 3]
const DAY = '2026-06-01'

const policy = (team: string): DatedEvent => ({ date: DAY, label: 'paraphrase everything', kind: 'policy', segment: { team } })

/** From June on North's agents say every sentence back: their calls are shorter, and their customers unhappier. */
const PARAPHRASED: Desk = {
  teams,
  contacts: 200,
  live(it) {
    if (it.team !== 'North' || it.day < DAY) return
    it.handle *= 0.7
    it.mood -= 0.9
  },
}

/** The same of every team at once: it is nothing that the policy of one of them did. */
const SEASON: Desk = {
  ...PARAPHRASED,
  live(it) {
    if (it.day < DAY) return
    it.handle *= 0.7
    it.mood -= 0.9
  },
}

const knows = only('handle-time', 'csat-mean', 'coverage', 'dissatisfied-rate')
const told = (desk: Desk, seed: number, ...events: readonly DatedEvent[]) => reportOf(desk, seed, { events }, knows)

describe('a policy in one team', () => {
  test('from which on calls got shorter and customers unhappier is told, with what the others did', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(PARAPHRASED, seed, policy('North'), policy('South'))))) {
      const [one, ...others] = graded(report)
      expect(others).toEqual([])
      expect(one?.id).toBe('after-event:team=North:2026-06-01')
      expect(one?.says).toBe(
        'from 2026-06-01 on (“paraphrase everything”), handle time got better while mean satisfaction got worse, both more than elsewhere',
      )
      expect(one?.operation).toMatchObject([{ metric: 'handle-time', claim: 'better' }])
      expect(one?.perception).toMatchObject([{ metric: 'csat-mean', claim: 'worse' }])
      expect(one?.figures?.map(it => it.what)).toEqual(['change of handle time elsewhere', 'change of mean satisfaction elsewhere'])
      expect(one?.evidence).toHaveLength(10)
    }
  })

  test('in another team without effect is not told', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(PARAPHRASED, seed, policy('South'))))) {
      expect(report.findings.filter(it => it.rule === 'after-event')).toEqual([])
    }
  })

  test('is not told where every team moved alike', async () => {
    for (const report of await Promise.all(SEEDS.map(seed => told(SEASON, seed, policy('North'))))) {
      expect(graded(report)).toEqual([])
    }
  })

  test('that is said to have touched everybody leaves nobody to compare with: only to be watched', async () => {
    const { findings } = await told(SEASON, 1, { ...policy('North'), segment: {} })
    expect(findings.map(it => [it.id, it.grade])).toEqual([['after-event:everybody:2026-06-01', 'watch']])
  })
})

test('an event of a facet that no contact has is refused', async () => {
  await expect(told(PARAPHRASED, 1, { ...policy('North'), segment: { squad: 'A' } })).rejects.toThrow(/squad/)
})

test('an event with too little on either side is a silence', async () => {
  const { silences } = await told(PARAPHRASED, 1, { ...policy('North'), date: '2026-01-10' })
  expect(silences.find(it => it.rule === 'after-event')?.why).toBe('paraphrase everything: too few weeks lie on either side')
})
