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
