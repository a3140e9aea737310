import { describe, expect, test } from 'vitest'
import watermelon from '../../src/judge/rules/watermelon.js'
import type { DatedEvent } from '../../src/model/event.js'
import { type Contact, type Desk, graded, only, reportOf } from './desk.js'

const teams = ['North', 'South', 'West']
const SEEDS = [1, 2, 3]
const TRUCK: DatedEvent = { date: '2026-07-09', until: '2026-07-10', label: 'the truck', kind: 'outage', segment: {} }

/** Two days in July on which the service is down: everybody rings, is told so in a moment, and is angry. */
function down(it: Contact): void {
  it.wait *= 20
  it.handle *= 0.3
  it.mood -= 2.5
}
const isDown = ({ day }: Contact) => day === '2026-07-09' || day === '2026-07-10'

/** Half of July's contacts come on those two days; all others are as ever. */
const OUTAGE: Desk = {
  teams,
  contacts: 160,
  live(it, month, dice) {
    if (month === 7 && dice.happens(0.45)) it.day = dice.happens(0.5) ? '2026-07-09' : '2026-07-10'
    if (isDown(it)) down(it)
  },
}

/** The same truck, and in North the whole of July is hurried. */
const BESIDES: Desk = {
  teams,
  contacts: 240,
  live(it, month, dice) {
    if (month === 7 && dice.happens(0.2)) it.day = dice.happens(0.5) ? '2026-07-09' : '2026-07-10'
    if (isDown(it)) down(it)
    else if (month === 7 && it.team === 'North') {
      it.handle *= 0.6
      it.mood -= 1.1
    }
  },
}

const knows = {
  ...only('handle-time', 'csat-mean', 'dissatisfied-rate', 'coverage', 'volume', 'wait-time'),
  rules: [watermelon],
  facts: [],
}
const told = (desk: Desk, seed: number, events: readonly DatedEvent[]) => reportOf(desk, seed, { events }, knows)

describe('an outage of two days', () => {
  test('looks like a watermelon to who does not know of it', async () => {
    const found = await Promise.all(SEEDS.map(seed => told(OUTAGE, seed, [])))
    for (const it of found) expect(graded(it).length).toBeGreaterThan(0)
  })

  test('explains what it made, and no team is blamed', async () => {
    const found = await Promise.all(SEEDS.map(seed => told(OUTAGE, seed, [TRUCK])))
    expect(found.flatMap(graded).map(it => it.id)).toEqual([])
    for (const { findings } of found) {
      const explained = findings.filter(it => it.grade === 'explained')
      expect(explained.length).toBeGreaterThan(0)
      for (const { caveats } of explained) {
        expect(caveats).toContainEqual({
          check: 'disruption',
          effect: 'explains',
          says: 'without the contacts of “the truck” nothing is shown',
        })
      }
    }
  })

  test('explains nothing of a team that it did not touch', async () => {
    const elsewhere = { ...TRUCK, segment: { team: 'Nowhere' } }
    for (const it of graded(await told(OUTAGE, 1, [elsewhere]))) {
      if ('team' in it.segment) expect(it.caveats.map(one => one.check)).not.toContain('disruption')
    }
  })

  test('does not excuse what is shown without it', async () => {
    const found = await Promise.all(SEEDS.map(seed => told(BESIDES, seed, [TRUCK])))
    for (const it of found) {
      const north = graded(it).find(one => one.id === 'watermelon:team=North')
      expect(north?.caveats).toContainEqual({
        check: 'disruption',
        effect: 'holds',
        says: 'without the contacts of “the truck” both sides still moved',
      })
    }
  })
})

test('the report repeats what was told of it', async () => {
  const report = await told(OUTAGE, 1, [TRUCK])
  expect(report.question.events).toEqual([TRUCK])
})
