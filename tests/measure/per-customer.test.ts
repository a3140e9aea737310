import { describe, expect, test } from 'vitest'
import { perCustomer } from '../../src/measure/per-customer.js'
import type { ActiveCustomers } from '../../src/model/beside.js'
import type { Sampled } from '../../src/model/sample.js'

const MARCH = { from: '2026-03-01', to: '2026-04-01' }
const counted = (segment: Record<string, string> = {}): Sampled => ({
  metric: 'contact-rate',
  segment,
  stretch: { period: 0 },
  sample: { kind: 'count', n: 62, periods: 1, days: 31 },
})
const rated = (customers: readonly ActiveCustomers[], segment: Record<string, string> = {}, period = MARCH) =>
  perCustomer(counted(segment), [period], customers).sample

test('customers that change within a period count by the days they were there', () => {
  const customers = [
    { from: '2026-02-20', to: '2026-03-11', customers: 100 },
    { from: '2026-03-11', to: '2026-04-10', customers: 200 },
  ]
  // 10 days of 100 and 21 of 200.
  expect(rated(customers)).toEqual({ kind: 'count', n: 62, periods: 5200 / 31, days: 5200 })
})

describe('the customers of a segment', () => {
  const all = { ...MARCH, customers: 100 }
  const billing = { ...MARCH, team: 'Billing', customers: 30 }
  const customersIn = (customers: readonly ActiveCustomers[], segment: Record<string, string>) => {
    const sample = rated(customers, segment)
    return 'unknown' in sample ? sample.unknown : sample.kind === 'count' && sample.periods
  }

  test.each([
    ['everybody: all', [all, billing], {}, 100],
    ['a team: its own', [all, billing], { team: 'Billing' }, 30],
    ['a part of a team: the team’s', [all, billing], { team: 'Billing', channel: 'chat' }, 30],
    ['a channel: all', [all, billing], { channel: 'chat' }, 100],
    ['a team, where no team has its own: all', [all], { team: 'Billing' }, 100],
    ['a team that the file does not name', [all, billing], { team: 'Orders' }, 'the active customers of these days are not given'],
    ['everybody, where only teams are given', [billing], {}, 'the active customers of these days are not given'],
  ] as const)('%s', (_, customers, segment, found) => expect(customersIn(customers, segment)).toBe(found))
})

test.each([
  ['a day is missing', [{ from: '2026-03-01', to: '2026-03-31', customers: 5 }], 'the active customers of these days are not given'],
  ['nobody was active', [{ ...MARCH, customers: 0 }], 'no customer was active'],
])('unknown where %s', (_, customers, unknown) => expect(rated(customers)).toEqual({ unknown }))

test('what is unknown stays so', () => {
  const it: Sampled = { ...counted(), sample: { unknown: 'no records' } }
  expect(perCustomer(it, [MARCH], [{ ...MARCH, customers: 5 }])).toBe(it)
})
