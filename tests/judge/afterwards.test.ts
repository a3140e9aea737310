import { expect, test } from 'vitest'
import { afterwardsOf } from '../../src/judge/afterwards.js'
import type { Followed, FollowedBy } from '../../src/model/gone.js'

const of = (watched: number, gone: number, more: Partial<Followed> = {}): Followed => ({
  ...{ watched, gone, unwatched: 0, priced: 0, amount: 0 },
  ...more,
})

const few = { unhappy: of(0, 0), silent: of(0, 0), content: of(0, 0) }
const round = (value: unknown) => JSON.parse(JSON.stringify(value, (_, it) => (typeof it === 'number' ? Math.round(it * 1e6) / 1e6 : it)))

test('shares have the interval of Wilson, differences that of Newcombe, both of 90 %', () => {
  const followed: FollowedBy = {
    before: few,
    after: { unhappy: of(40, 9, { unwatched: 3, priced: 8, amount: 400 }), silent: of(90, 0), content: of(120, 4) },
  }
  const [unhappy, silent, content] = afterwardsOf(followed, 60, true).groups
  // R: prop.test(9, 40, conf.level = 0.9, correct = FALSE)$conf.int, and from such intervals Newcombe's as his paper has it.
  expect(round(unhappy?.after)).toEqual({
    ...{ customers: 40, gone: 9, value: 0.225, low: 0.135882, high: 0.348962, unwatched: 3 },
    amount: { customers: 8, total: 400, each: 10 },
  })
  expect(round(content?.after)).toMatchObject({ value: 0.033333, low: 0.015051, high: 0.072195 })
  expect(round(unhappy?.apart)).toEqual({ after: { value: 0.191667, low: 0.094444, high: 0.31697 } })
  expect(round(silent?.after)).toMatchObject({ gone: 0, value: 0, low: 0, high: 0.029184 })
  expect(round(silent?.apart)).toEqual({ after: { value: -0.033333, low: -0.072195, high: 0.001104 } })
  expect(content).not.toHaveProperty('apart')
})

test('of fewer than 20 customers no share is told, and nothing is set against them', () => {
  const { groups } = afterwardsOf({ before: few, after: { unhappy: of(19, 9), silent: of(20, 1), content: of(19, 0) } }, 30, false)
  expect(groups.map(it => 'value' in it.after)).toEqual([false, true, false])
  expect(groups[0]?.after).toEqual({ customers: 19, unwatched: 0, unknown: 'fewer than 20 customers' })
  expect(groups.some(it => 'apart' in it)).toBe(false)
})

test('amounts are left out where they cannot be added up', () => {
  const side = { ...few, unhappy: of(40, 2, { priced: 2, amount: 30 }) }
  const told = (priced: boolean) => afterwardsOf({ before: side, after: side }, 30, priced).groups[0]?.after
  expect(told(true)).toHaveProperty('amount')
  expect(told(false)).not.toHaveProperty('amount')
})
