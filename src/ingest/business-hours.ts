import type { Beside } from '../model/beside.js'
import { dayOf } from '../model/period.js'
import { openStretches, type Schedule } from '../model/schedule.js'
import type { Store } from '../store/store.js'

/** From which moment to which a time runs, as SQL: only where the calendar time was worked out from these moments, too. */
const BUSINESS = {
  first_response_business_ms: `case when first_response_ms = epoch_ms(first_response_at) - epoch_ms(opened_at) then first_response_at end`,
  resolution_business_ms: `case when resolution_ms = epoch_ms(solved_at) - epoch_ms(opened_at) then solved_at
    when resolution_ms = epoch_ms(closed_at) - epoch_ms(opened_at) then closed_at end`,
} as const
type Field = keyof typeof BUSINESS
const FIELDS = Object.keys(BUSINESS) as Field[]

const DAY = 86_400_000
const AT_ONCE = 5_000

/**
 * Counts the times to the first response and to the end in the hours of a schedule, where the exports give none of their own: a
 * time that one of them carries is left as it is in all, since two schedules make no one figure. Hands back what is to be
 * said of each field. `zoned` is whether the user has told the zone of times that name none.
 */
export async function countBusinessHours(store: Store, schedule: Beside & Schedule, zoned: boolean): Promise<ReadonlyMap<string, string>> {
  const own = await carried(store)
  const wanted = FIELDS.filter(it => !own[it])
  const ends = FIELDS.map(it => `${BUSINESS[it]} as ${it}`).join(', ')
  await store.run(`create temp table running as select file, line, opened_at, ${ends} from interactions where opened_at is not null`)
  if (wanted.length > 0) await layStretches(store, schedule)
  for (const field of wanted) {
    await store.run(`update interactions set ${field} = counted.worked from (
        select file, line, ${worked(field, 'ending')} - ${worked('opened_at', 'beginning')} as worked from running
        asof left join stretches beginning on opened_at >= beginning.starts
        asof left join stretches ending on ${field} >= ending.starts
        where ${field} is not null) counted
      where interactions.file = counted.file and interactions.line = counted.line`)
  }
  await store.run('drop table running')
  await store.run('drop table if exists stretches')
  const utc = zoned || schedule.zone === 'UTC' ? '' : '; times that name no zone are taken for UTC: say theirs with `--timezone`'
  const counted = await carried(store)
  return new Map(
    FIELDS.filter(it => counted[it]).map(it => [
      it,
      own[it]
        ? `in the hours the export was set to; those of ${schedule.file} are not mixed in`
        : `in the hours of ${schedule.file}, ${schedule.zone}${utc}`,
    ]),
  )
}

const carried = (store: Store): Promise<Record<Field, boolean>> =>
  store.row(`select ${FIELDS.map(it => `count(${it}) > 0 as ${it}`).join(', ')} from interactions`)

/** How long the desk had been open at a moment, in milliseconds, since the first one there is; as SQL. */
const worked = (moment: string, stretch: string): string =>
  `coalesce(${stretch}.before + least(epoch_ms(${moment}) - epoch_ms(${stretch}.starts), ${stretch}.length), 0)`

/** Lays the stretches in which the desk was open, each with how long it had been open before: two look-ups tell any time. */
async function layStretches(store: Store, schedule: Schedule): Promise<void> {
  await store.run('create temp table stretches (starts timestamp, before bigint, length bigint)')
  const { first, last } = await store.row<{ first: number | null; last: number | null }>(
    `select epoch_ms(min(opened_at)) as first, epoch_ms(max(greatest(opened_at, ${FIELDS.join(', ')}))) as last from running`,
  )
  if (first === null || last === null) return
  // No zone is further than a day from UTC.
  const open = openStretches(schedule, dayOf(first - DAY), dayOf(last + DAY))
  let before = 0
  const rows = open.map(({ from, to }) => {
    const row = `(epoch_ms(${from}), ${before}, ${to - from})`
    before += to - from
    return row
  })
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await store.run(`insert into stretches values ${rows.slice(at, at + AT_ONCE).join(', ')}`)
}
