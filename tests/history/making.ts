import { follow, type Run } from '../../src/history/follow.js'
import type { Sighting } from '../../src/history/sightings.js'
import type { Ledger, News } from '../../src/model/ledger.js'
import type { Period } from '../../src/model/period.js'

/** The nth month from January 2026 on. */
export function month(n: number): Period {
  const day = (at: number) => new Date(Date.UTC(2026, at - 1, 1)).toISOString().slice(0, 10)
  return { from: day(n), to: day(n + 1) }
}

/** Billing diverges, likely, with some 40 more unhappy customers a month. */
export const aSighting = (overrides: Partial<Sighting> = {}): Sighting => ({
  id: 'watermelon:team=Billing',
  rule: 'watermelon',
  segment: { team: 'Billing' },
  says: 'handle time better, mean satisfaction worse',
  grade: 'likely',
  sustained: false,
  size: { what: 'unhappy', value: 40, low: 25, high: 55 },
  isGood: false,
  seenIn: [],
  ...overrides,
})

export const EMPTY: Ledger = { entries: [] }

/** One look at the close of a month; what a test does not say is ordinary. */
export interface Look extends Partial<Omit<Run, 'period'>> {
  readonly month: number
}

/** Follows one look after the other, and hands back what each told: `new watermelon:team=Billing`. */
export function told(
  looks: readonly Look[],
  from: Ledger = EMPTY,
): { readonly said: string[][]; readonly ledger: Ledger; readonly news: News[][] } {
  let ledger = from
  const news: News[][] = []
  for (const { month: n, ...run } of looks) {
    const period = month(n)
    const step = follow(ledger, { period, sightings: [], judged: () => true, yields: new Map(), today: period.to, ...run })
    ledger = step.ledger
    news.push([...step.news])
  }
  return { ledger, news, said: news.map(all => all.map(it => `${it.status} ${it.entry.id}`)) }
}
