import type { Period } from '../model/period.js'
import type { Store } from '../store/store.js'
import { asOf, within } from './bounds.js'

/** Over which answers to look: the reference periods, among all that are seen as old as the newest is. */
export interface LateAsked {
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly reference: readonly Period[]
  readonly ripening: readonly Period[]
  readonly now: number
  readonly zone: string
}

/**
 * The share of answers in the reference periods that came later than the newest period could be waited for: as many of its own
 * are still to come. Undefined where no answer says when it was given.
 */
export async function lateShare(store: Store, { where, reference, ripening, now, zone }: LateAsked): Promise<number | undefined> {
  const inside = reference.map(it => within('moment', it, zone)).join(' or ')
  if (inside === '') return undefined
  const kept = where === 'true' ? 'true' : `record in (select record from interactions where (${where}))`
  const { late, dated } = await store.row<{ late: number; dated: number }>(`
    select count_if(answered_at > ${asOf(ripening, now, zone)}) as late, count(answered_at) as dated
    from (select *, period_at as moment from answers where points is not null and ${kept}) where ${inside}`)
  return dated === 0 ? undefined : late / dated
}
