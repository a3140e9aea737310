import { expect, test } from 'vitest'
import hiddenTail from '../../src/judge/rules/hidden-tail.js'
import { type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South', 'West']
const SEEDS = [1, 2, 3, 4]

/** In the newest month most of North's contacts are solved in a fifth of the time, and the others take three times as long. */
const LEFT: Desk = {
  teams,
  contacts: 650,
  live(it, month, dice) {
    if (it.team === 'North' && month === 7) it.hours *= dice.happens(0.8) ? 0.2 : 3.2
  },
}

/** The same desk, but all of North's contacts are solved in two thirds of the time. */
const FASTER: Desk = {
  teams,
  contacts: 300,
  live(it, month) {
    if (it.team === 'North' && month === 7) it.hours *= 0.66
  },
}

const knows = { ...only('resolution-time', 'dissatisfied-rate', 'coverage'), rules: [hiddenTail] }
const told = async (desk: Desk, seed: number) => graded(await reportOf(desk, seed, {}, knows)).map(it => it.id)

test('a team that got faster on the whole while its slowest got slower is found', async () => {
  const found = await Promise.all(SEEDS.map(seed => told(LEFT, seed)))
  expect(found.filter(it => it.includes('hidden-tail:team=North')).length).toBe(SEEDS.length)
  expect(new Set(found.flat())).toEqual(new Set(['hidden-tail:team=North']))
})

test('a team that got faster throughout is not said to leave anybody behind', async () => {
  expect((await Promise.all(SEEDS.map(seed => told(FASTER, seed)))).flat()).toEqual([])
})

test('the share that was made for the rule is told where a finding speaks of it, and nowhere else', async () => {
  const [left, faster] = [await reportOf(LEFT, 1, {}, knows), await reportOf(FASTER, 1, {}, knows)]
  const ids = left.metrics.map(it => it.id)
  expect(ids).toContain('resolution-time-slowest')
  expect(left.measurements.filter(it => it.metric === 'resolution-time-slowest').map(it => it.segment)).toContainEqual({ team: 'North' })
  expect(faster.metrics.map(it => it.id)).not.toContain('resolution-time-slowest')
  expect(faster.comparisons.map(it => it.metric)).not.toContain('resolution-time-slowest')
})
