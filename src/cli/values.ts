import { zoneOf } from '../ingest/values/zone.js'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'

/** How the values of options are read. Each refuses what it cannot take before any work is done. */
type Reader<T> = (typed: string, before?: T) => T

/** A reader that takes a few words alone, and says which. */
type Choice<T> = Reader<T> & { readonly choices: readonly T[] }

/** One of a few words. */
export const oneOf = <T extends string>(option: string, known: readonly T[]): Choice<T> =>
  Object.assign(
    (typed: string) => {
      const found = known.find(it => it === typed)
      if (found === undefined) throw refuse.badChoice(`\`${option}\``, typed, known, nearestNames(typed, known))
      return found
    },
    { choices: known },
  )

/** Every value of an option that may be given more than once. */
export const each: Reader<readonly string[]> = (typed, before = []) => [...before, typed]

/** Names parted by commas; the option may be given more than once, and a name twice counts once. */
export const names =
  (option: string): Reader<readonly string[]> =>
  (typed, before = []) => {
    const parts = typed.split(',').map(it => it.trim())
    if (parts.includes('')) throw refuse.badValue(`\`${option}\``, typed, 'write names with a comma between them, such as `team,channel`')
    return [...new Set([...before, ...parts])]
  }

/** Conditions such as `team=Billing,channel!=chat`. A comma parts them only where another condition follows it. */
export const conditions: Reader<readonly string[]> = (typed, before = []) => {
  const parts = typed.split(/,(?=[^,=!]+!?=)/).map(it => it.trim())
  for (const part of parts) {
    if (!/^[^=!]+!?=./.test(part)) throw refuse.badValue('`--where`', part, 'write `FACET=VALUE` or `FACET!=VALUE`, such as `team=Billing`')
  }
  return [...before, ...parts]
}

/** A day of the calendar in ISO form. */
export const day =
  (option: string): Reader<string> =>
  typed => {
    const at = /^\d{4}-\d\d-\d\d$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : undefined
    // A day that is none (2026-02-30) either is no date at all or rolls over into the next month.
    if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== typed) {
      throw refuse.badValue(`\`${option}\``, typed, 'write a day as year-month-day, such as `2026-03-31`')
    }
    return typed
  }

/** A whole number of at least one. */
export const positive =
  (option: string): Reader<number> =>
  typed => {
    if (!/^[1-9]\d{0,3}$/.test(typed)) throw refuse.badValue(`\`${option}\``, typed, 'give a whole number from 1 to 9999')
    return Number(typed)
  }

/** An amount of memory, as the engine writes it. */
export const memory: Reader<string> = typed => {
  const found = /^([1-9]\d*(?:\.\d+)?)\s*(MB|GB|MiB|GiB)$/i.exec(typed)
  if (!found) throw refuse.badValue('`--memory`', typed, 'give an amount in MB or GB, such as `800MB` or `2GB`')
  return `${found[1]}${found[2]}`
}

/** A share, as a percentage or as a number up to 1. */
export const share =
  (option: string): Reader<number> =>
  typed => {
    const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(typed)
    const value = found ? Number(found[1]) / (found[2] === '%' ? 100 : 1) : Number.NaN
    if (!(value >= 0 && value <= 1))
      throw refuse.badValue(`\`${option}\``, typed, 'give a percentage such as `2%`, or a share such as `0.02`')
    return value
  }

/** A share of false findings: none would find nothing, and half or more would tell nothing. */
export const chance =
  (option: string): Reader<number> =>
  typed => {
    const value = share(option)(typed)
    if (!(value > 0 && value < 0.5))
      throw refuse.badValue(`\`${option}\``, typed, 'give more than nothing and less than half, such as `5%`')
    return value
  }

/** A time zone by its IANA name; the nearest names are offered for one that is none. */
export const timezone: Reader<string> = typed => {
  const zone = zoneOf(typed)
  if (zone !== undefined) return zone
  const near = nearestNames(typed, Intl.supportedValuesOf('timeZone'))
  throw refuse.badValue(
    '`--timezone`',
    typed,
    near.length > 0 ? `did you mean ${near.map(it => `\`${it}\``).join(', ')}?` : 'give a name such as `Europe/Berlin` or `UTC`',
  )
}
