import { ALL_TIME, type Period } from '../model/period.js'
import { dayStartIn } from '../model/zone.js'

/** Whether a moment lies in a period of whole days in a zone, as SQL; where no record has a date, all lie in all of time. */
export const within = (moment: string, { from, to }: Period, zone: string): string =>
  from === ALL_TIME.from ? 'true' : `${moment} >= ${boundary(from, zone)} and ${moment} < ${boundary(to, zone)}`

/** The last moment of a period, no later than the newest there is, as SQL; of all of time, the newest. */
export const lastMoment = ({ from, to }: Period, zone: string): string =>
  from === ALL_TIME.from ? 'newest' : `least(newest, ${boundary(to, zone)} - interval 1 microsecond)`

/** The moment an ISO day begins with in a zone, as SQL. */
const boundary = (day: string, zone: string): string => `epoch_ms(${dayStartIn(day, zone)})`

/**
 * From when a record is looked at, as SQL over its `moment`: what has to ripen (a customer may still come back, a contact may
 * still be solved) is seen in every period as old as the newest one is at `now`. Otherwise months long past, in which
 * everything had its time, would look worse than the newest. Records outside of these periods are seen from now.
 */
export function asOf(periods: readonly Period[], now: number, zone: string): string {
  const end = Math.max(...periods.map(it => dayStartIn(it.to, zone)))
  const age = Math.max(0, now - end)
  const cases = periods.flatMap(it => {
    const seen = Math.min(now, dayStartIn(it.to, zone) + age)
    return it.from === ALL_TIME.from || seen === now ? [] : [`when ${within('moment', it, zone)} then epoch_ms(${seen})`]
  })
  return cases.length === 0 ? `epoch_ms(${now})` : `case ${cases.join(' ')} else epoch_ms(${now}) end`
}
