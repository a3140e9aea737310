import { afterwardsOf } from './judge/afterwards.js'
import { segmentSql } from './measure/facet.js'
import { daysToFollow, type FollowAsked, followed, meets } from './measure/followed.js'
import type { Ask } from './measure/measure.js'
import type { Departures } from './model/gone.js'
import { type Period, partsOf, type Window } from './model/period.js'
import type { Finding, Silence } from './model/report.js'
import type { Segment } from './model/segment.js'
import type { Store } from './store/store.js'

/** What is set beside findings, where a list of customers who left was read. */
export interface Leaving {
  readonly store: Store
  readonly ask: Ask
  readonly departures: Departures | undefined
  readonly findings: readonly Finding[]
  readonly asOf?: string | undefined
}

const RULE = 'afterwards'

/**
 * Findings with what came afterwards: how many of the customers whom they are about left or got money back. It is an
 * association and changes nothing of them. Where it cannot be told, a silence says why.
 */
export async function tellAfterwards(
  it: Leaving,
): Promise<{ readonly findings: readonly Finding[]; readonly silences: readonly Silence[] }> {
  const { store, departures, findings } = it
  if (departures === undefined) return { findings, silences: [] }
  const silent = (why: string, window?: string): Silence => ({ rule: RULE, segment: {}, ...(window === undefined ? {} : { window }), why })
  if (it.ask.windows.length === 0) return { findings, silences: [silent('nothing is compared')] }
  const { customers, dated, met } = await meets(store)
  if (!customers) return { findings, silences: [silent('no contact or answer names a customer')] }
  if (!dated) return { findings, silences: [silent('no customer who left has the day on which it was')] }
  if (!met) return { findings, silences: [silent('none of the customers who left is in the contacts or answers')] }
  const days = new Map<string, number>()
  const silences: Silence[] = []
  for (const window of it.ask.windows) {
    const found = await daysToFollow(store, askedOf(it, window, {}))
    if (found !== undefined) days.set(window.name, found)
    else silences.push(silent(tooShort(departures), window.name))
  }
  const told: Finding[] = []
  for (const finding of findings) {
    const window = it.ask.windows.find(({ name }) => name === finding.window)
    const long = days.get(finding.window)
    if (!window || long === undefined) told.push(finding)
    else {
      const counts = await followed(store, askedOf(it, window, finding.segment), long)
      told.push({ ...finding, afterwards: afterwardsOf(counts, long, departures.currencies.length === 1) })
    }
  }
  return { findings: told, silences }
}

const tooShort = ({ from, to }: Departures): string =>
  `those who left are told from ${from} to ${to}: half of the customers could not be watched for 7 days`

function askedOf({ ask, asOf }: Leaving, window: Window, segment: Segment): FollowAsked {
  const conditions = [ask.where, segmentSql(segment)].filter(it => it !== 'true').map(it => `(${it})`)
  const after = partsOf(window)
  return {
    where: conditions.length === 0 ? 'true' : conditions.join(' and '),
    before: stretchesOf(window.before, after.length),
    after,
    zone: ask.zone ?? 'UTC',
    asOf,
  }
}

/** The reference in stretches as long as the current side, from its end backwards: a longer one would hold more ratings of everybody. */
function stretchesOf(before: readonly Period[], length: number): Period[][] {
  const stretches: Period[][] = []
  for (let end = before.length; end > 0; end -= length) stretches.push(before.slice(Math.max(0, end - length), end))
  return stretches.reverse()
}
