import { describe, expect, test } from 'vitest'
import { contributorsOf, moversOf } from '../../src/judge/contributors.js'
import type { Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison } from '../support/build-report.js'

/** The unhappy of all who answered, before and after. */
function unhappy(segment: Segment, before: readonly [hits: number, n: number], after: readonly [hits: number, n: number]): Comparison {
  const side = ([hits, n]: readonly [number, number]) => ({ n, value: hits / n, low: 0, high: 1, periods: 1 })
  const [one, other] = [side(before), side(after)]
  return aComparison({
    metric: 'dissatisfied-rate',
    segment,
    before: one,
    after: other,
    change: { value: other.value - one.value, low: -1, high: 1 },
  })
}

test('the kidney stones of 1986: the parts add up to the rate term of Kitagawa', () => {
  // Successes of treatment B, then of A, by size of the stone: the total falls while both parts rise, so it is turned round.
  const parts = [unhappy({ size: 'small' }, [234, 270], [81, 87]), unhappy({ size: 'large' }, [55, 80], [192, 263])]
  const whole = unhappy({}, [289, 350], [273, 350])
  expect(whole.change?.value).toBeCloseTo(-0.0457142857143, 12)
  expect(contributorsOf(whole, parts)).toEqual([])
  const rise = 0.1
  const found = contributorsOf({ ...whole, change: { value: rise, low: 0, high: 1 } }, parts)
  expect(found.map(it => [it.segment.size, it.answers])).toEqual([
    ['small', 87],
    ['large', 263],
  ])
  expect(found.reduce((sum, it) => sum + it.share * rise, 0)).toBeCloseTo(0.0536712173856, 12)
})

test('with the mix unchanged the shares are those of the rise, and add up to all of it', () => {
  // 100 of 400 answers by phone: 10 unhappy became 30; the 300 by mail: 30 became 40. In all 40 became 70: 20 and 10 of 30.
  const parts = [unhappy({ channel: 'mail' }, [30, 300], [40, 300]), unhappy({ channel: 'phone' }, [10, 100], [30, 100])]
  const [phone, mail, ...none] = contributorsOf(unhappy({}, [40, 400], [70, 400]), parts)
  expect([phone?.segment, mail?.segment, none]).toEqual([{ channel: 'phone' }, { channel: 'mail' }, []])
  expect(phone?.share).toBeCloseTo(2 / 3, 12)
  expect(mail?.share).toBeCloseTo(1 / 3, 12)
})

test('a part with hardly any answers is weighed, and not told', () => {
  const parts = [unhappy({ team: 'A' }, [10, 100], [30, 100]), unhappy({ team: 'B' }, [0, 9], [9, 9])]
  const [only, ...none] = contributorsOf(unhappy({}, [10, 109], [39, 109]), parts)
  expect([only?.segment, none]).toEqual([{ team: 'A' }, []])
  expect(only?.share).toBeCloseTo(20 / 29, 12)
})

test('what got better, or hardly worse, is no contributor', () => {
  const parts = [
    unhappy({ team: 'A' }, [10, 100], [5, 100]),
    unhappy({ team: 'B' }, [10, 100], [12, 100]),
    unhappy({ team: 'C' }, [10, 100], [40, 100]),
  ]
  expect(contributorsOf(unhappy({}, [30, 300], [57, 300]), parts).map(it => it.segment)).toEqual([{ team: 'C' }])
})

test('five at most, and equals in one order whatever order they came in', () => {
  const parts = 'ABCDEFG'.split('').map(team => unhappy({ team }, [10, 100], [30, 100]))
  const whole = unhappy({}, [70, 700], [210, 700])
  const told = contributorsOf(whole, parts).map(it => it.segment.team)
  expect(told).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(contributorsOf(whole, [...parts].reverse()).map(it => it.segment.team)).toEqual(told)
})

test('without a rise there is nothing to part', () => {
  const parts = [unhappy({ team: 'A' }, [10, 100], [30, 100])]
  expect(contributorsOf(undefined, parts)).toEqual([])
  expect(contributorsOf(unhappy({}, [10, 100], [10, 100]), parts)).toEqual([])
  expect(contributorsOf(unhappy({}, [10, 100], [30, 100]), [])).toEqual([])
})

describe('the parts that moved', () => {
  // Of 400 answers a quarter each: A adds 5 points, B 4, C 1, and D takes 3 away.
  const parts = [
    unhappy({ team: 'A' }, [10, 100], [30, 100]),
    unhappy({ team: 'B' }, [10, 100], [26, 100]),
    unhappy({ team: 'C' }, [10, 100], [14, 100]),
    unhappy({ team: 'D' }, [20, 100], [8, 100]),
  ]
  const teams = (downward: boolean) => moversOf(parts, downward).map(it => it.team)

  test('are as few as make up four fifths of what went that way', () => {
    expect(teams(false)).toEqual(['A', 'B'])
    expect(teams(true)).toEqual(['D'])
  })

  test('are none where none went that way, nor any with hardly any answers', () => {
    expect(moversOf(parts.slice(0, 3), true)).toEqual([])
    expect(moversOf([unhappy({ team: 'E' }, [0, 9], [9, 9])], false)).toEqual([])
  })

  test('are all where every one is needed', () => {
    const alike = ['A', 'B'].map(team => unhappy({ team }, [10, 100], [30, 100]))
    expect(moversOf(alike, false)).toEqual([{ team: 'A' }, { team: 'B' }])
  })
})

test('a part with fewer answers than is asked for is not told: agents need as many as it takes to judge one', () => {
  const parts = [unhappy({ agent: 'agent 1' }, [10, 100], [30, 100]), unhappy({ agent: 'agent 2' }, [2, 29], [20, 29])]
  const whole = unhappy({}, [12, 129], [50, 129])
  expect(contributorsOf(whole, parts)).toHaveLength(2)
  expect(contributorsOf(whole, parts, 30).map(it => it.segment)).toEqual([{ agent: 'agent 1' }])
})
