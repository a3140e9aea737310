import { literal } from '../../store/quote.js'

/**
 * The name of a time zone as the engine takes it, whatever its case: an IANA name, `UTC`, or an offset such as `GMT+1` or
 * `+05:30`, which becomes the fixed zone of that offset. Undefined for what is no zone.
 */
export function zoneOf(text: string): string | undefined {
  const name = text.trim()
  if (/^(utc|gmt|z|etc\/utc)$/i.test(name)) return 'UTC'
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name)
  if (offset) {
    const [, sign = '+', hours = '0', minutes = '00'] = offset
    // The names of fixed zones count westwards: five hours ahead of UTC is `Etc/GMT-5`.
    if (minutes === '00' && Number(hours) <= 12) return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`
    return undefined
  }
  return Intl.supportedValuesOf('timeZone').find(it => it.toLowerCase() === name.toLowerCase()) ?? renamed(name)
}

/** A zone by the name that is not listed, since Node lists each by one alone: `Asia/Kolkata` as well as `Asia/Calcutta`. */
function renamed(name: string): string | undefined {
  if (!/^[a-z_]+(\/[a-z_-]+)+$/i.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.replace(/(?<![a-z])[a-z]/gi, letter => letter.toUpperCase())
  } catch {
    return undefined
  }
}

/** A local timestamp in a zone as UTC. Of a time that was twice the second is taken, as ICU does; one that never was is moved behind the gap. */
export const toUtc = (local: string, zone: string): string => `timezone('UTC', timezone(${literal(zone)}, ${local}))`

/** UTC as the clocks of a zone showed it. */
const fromUtc = (utc: string, zone: string): string => `timezone(${literal(zone)}, timezone('UTC', ${utc}))`

/** Whether a local timestamp never was: the clocks of the zone were put forward over it. */
export const inGap = (local: string, zone: string): string => `${fromUtc(toUtc(local, zone), zone)} <> ${local}`

/** Whether a local timestamp was twice: the clocks of the zone were put back over it. */
export const inOverlap = (local: string, zone: string): string =>
  `(${fromUtc(`${toUtc(local, zone)} + interval 1 hour`, zone)} = ${local} or ${fromUtc(`${toUtc(local, zone)} - interval 1 hour`, zone)} = ${local})`
