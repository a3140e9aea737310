import type { ActiveCustomers } from '../model/beside.js'
import { dayStart, daysIn, type Period } from '../model/period.js'
import type { Sample, Sampled, Unknown } from '../model/sample.js'
import type { Segment } from '../model/segment.js'

const DAY = 86_400_000

/**
 * A count told per active customer: of its team's where the file gives customers by team and the segment names one, else of
 * all. Unknown where the file does not cover every day of the stretch.
 */
export function perCustomer(counted: Sampled, periods: readonly Period[], all: readonly ActiveCustomers[]): Sampled {
  const { sample, segment } = counted
  return 'unknown' in sample || sample.kind !== 'count'
    ? counted
    : { ...counted, sample: rated(sample, periods, customersOf(segment, all)) }
}

function customersOf({ team }: Segment, all: readonly ActiveCustomers[]): readonly ActiveCustomers[] {
  const byTeam = team !== undefined && all.some(it => it.team !== undefined)
  return all.filter(it => it.team === (byTeam ? team : undefined))
}

/** The count is set against days that customers were active; told, against as many customers as there were on average. */
function rated(
  sample: Extract<Sample, { kind: 'count' }>,
  periods: readonly Period[],
  customers: readonly ActiveCustomers[],
): Sample | Unknown {
  let customerDays = 0
  for (const period of periods) {
    const days = customers.map(it => ({ days: shared(period, it), customers: it.customers }))
    if (days.reduce((sum, it) => sum + it.days, 0) < daysIn(period)) return { unknown: 'the active customers of these days are not given' }
    customerDays += days.reduce((sum, it) => sum + it.days * it.customers, 0)
  }
  if (customerDays === 0) return { unknown: 'no customer was active' }
  return { ...sample, periods: (customerDays / sample.days) * sample.periods, days: customerDays }
}

/** How many days two stretches share. */
function shared(one: Period, other: Period): number {
  const days = (Math.min(dayStart(one.to), dayStart(other.to)) - Math.max(dayStart(one.from), dayStart(other.from))) / DAY
  return Math.max(0, days)
}
