import { expect, test } from 'vitest'
import { type Desk, graded, reportOf } from './desk.js'

const TARGETS = { targets: [{ metric: 'sla-attainment', value: 0.9 }] }
const teams = ['North', 'South', 'West']

/** North meets its target, and its customers have been unhappy all along. */
const STANDING: Desk = {
  teams,
  live: it => {
    if (it.team === 'North') it.mood -= 1.6
  },
}

/** North misses the target, and its customers are unhappy; South meets it, and its customers are content. */
const MISSED: Desk = {
  teams,
  live: (it, _, dice) => {
    if (it.team === 'North') it.mood -= 1.6
    if (it.team === 'North') it.met = dice.happens(0.7)
  },
}

test('a team that always met its target while its customers were always unhappy is told, though nothing moved', async () => {
  const found = graded(await reportOf(STANDING, 1, TARGETS))
  expect(found.map(it => it.id)).toEqual(['standing:team=North:sla-attainment'])
  expect(found[0]).not.toHaveProperty('r')
  expect(found[0]?.evidence.length).toBeGreaterThan(5)
  const points = found[0]?.evidence.map(it => it.answer?.points ?? 9) ?? []
  expect(points).toEqual(points.toSorted((a, b) => a - b))
  expect(points[0]).toBe(1)
})

test('a team that misses its target is told of by no standing melon, however unhappy', async () => {
  const report = await reportOf(MISSED, 1, TARGETS)
  expect(report.findings.filter(it => it.rule === 'standing')).toEqual([])
})

test('a target that nobody told is a silence, and says how to tell it', async () => {
  const { silences } = await reportOf(STANDING, 1)
  expect(silences).toContainEqual({ rule: 'standing', segment: {}, why: 'no target is told', tell: '--target METRIC=VALUE' })
})
