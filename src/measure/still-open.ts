import type { Period } from '../model/period.js'
import { lastMoment } from './bounds.js'

/** One period for each day on which some period of these stretches ends. */
export const endsOf = (stretches: readonly (readonly Period[])[]): Period[] => [
  ...new Map(stretches.flat().map(it => [it.to, it])).values(),
]

/**
 * Interactions once for each end of a period at which they waited to be solved, with that moment as `open_at`, as SQL.
 * `newest` is SQL for the one row that holds the newest moment, where a period that is not over ends.
 */
export function stillOpen(ends: readonly Period[], newest: string, zone: string): string {
  const moments = ends.map(it => lastMoment(it, zone)).join(', ')
  return `(select interactions.*, open_at from interactions, (select distinct unnest([${moments}]) as open_at from ${newest})
    where opened_at <= open_at and (ended_at > open_at or (ended_at is null and status in ('open', 'pending', 'on-hold'))))`
}

/** At how many of the ends a contact in these periods could have been seen. */
export const endsWithin = (periods: readonly Period[], ends: readonly Period[]): number =>
  ends.filter(({ to }) => periods.some(it => it.from < to && to <= it.to)).length
