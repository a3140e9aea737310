import { expect, test } from 'vitest'
import { type Desk, graded, only, reportOf } from './desk.js'

const TARGETS = { targets: [{ metric: 'handle-time', value: 300 }] }
const teams = ['North', 'South', 'West']
const SEEDS = [1, 2, 3, 4, 5]

/** In the newest month four in five of North's contacts that would take up to a tenth more than five minutes end just under them. */
const PULLED: Desk = {
  teams,
  contacts: 500,
  live(it, month, dice) {
    if (it.team === 'North' && month === 7 && it.handle >= 300 && it.handle < 330 && dice.happens(0.8))
      it.handle = 285 + 15 * dice.uniform()
  },
}

/** In the newest month all of North's contacts take a fifth less: many more end under five minutes, and none of them just so. */
const FASTER: Desk = {
  teams,
  contacts: 500,
  live(it, month) {
    if (it.team === 'North' && month === 7) it.handle *= 0.8
  },
}

/** Times are noted in whole minutes, now as ever. */
const NOTED: Desk = {
  teams,
  contacts: 500,
  live: it => {
    it.handle = 60 * Math.round(it.handle / 60) - 5
  },
}

const told = async (desk: Desk, seed: number) => graded(await reportOf(desk, seed, TARGETS, only('handle-time'))).map(it => it.id)

test('contacts that are pulled under five minutes are found, in the team that does so', async () => {
  const found = await Promise.all(SEEDS.map(seed => told(PULLED, seed)))
  expect(found.filter(it => it.includes('target-bunching:team=North:handle-time')).length).toBe(5)
  expect(new Set(found.flat())).toEqual(new Set(['target-bunching:team=North:handle-time']))
})

// Each desk may err once in twenty times.
test('contacts that all got shorter are not said to bunch', async () => {
  expect((await Promise.all(SEEDS.map(seed => told(FASTER, seed)))).flat()).toEqual([])
})

test('a lump that comes of noting times in minutes is not said to be one', async () => {
  expect((await Promise.all(SEEDS.map(seed => told(NOTED, seed)))).flat()).toEqual([])
})
