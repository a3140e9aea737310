import { z } from 'zod'
import { zoneOf } from '../ingest/values/zone.js'
import type { Beside } from '../model/beside.js'
import { dayOf, dayStart } from '../model/period.js'
import { type Refusal, refuse } from '../model/refusal.js'
import type { Hours, Schedule } from '../model/schedule.js'
import { readYaml } from './yaml.js'

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const ofDay = z.union([z.string(), z.array(z.string())], 'write `08:00-17:00`, or a list of such').optional()

/** What a file of business hours may say. */
const schema = z.strictObject({
  timezone: z.string().optional(),
  ...(Object.fromEntries(WEEK.map(it => [it, ofDay])) as Record<(typeof WEEK)[number], typeof ofDay>),
  holidays: z.array(z.string(), 'write a list of days, such as `[2026-12-25, 2026-12-26]`').optional(),
})

/**
 * Reads when a desk is open: `monday: [08:00-12:00, 13:00-17:00]`, and so on for its days; those not named are closed. Without
 * a `timezone` the hours are in `zone`. Refuses hours that run over midnight, that overlap, or that are none, with their line.
 */
export async function readBusinessHours(file: string, zone: string): Promise<Beside & Schedule> {
  const { value, sha256, placeOf } = await readYaml(file, { schema, keysAt: () => Object.keys(schema.shape), bad: refuse.badHours })
  const bad = (keys: readonly PropertyKey[], what: string, help: string) => refuse.badHours(placeOf(keys), what, help)
  const known = value.timezone === undefined ? zone : zoneOf(value.timezone)
  if (known === undefined)
    throw bad(['timezone'], `there is no time zone \`${value.timezone}\``, 'give a name such as `Europe/Berlin`, or `UTC`')
  const week = WEEK.map(day => {
    const typed = value[day] ?? []
    return typeof typed === 'string'
      ? hoursOf(day, [typed], (_, what, help) => bad([day], what, help))
      : hoursOf(day, typed, (at, what, help) => bad([day, at], what, help))
  })
  if (week.every(it => it.length === 0))
    throw refuse.badHours({ file }, 'the desk is never open', 'write hours, such as `monday: 08:00-17:00`')
  for (const [at, day] of (value.holidays ?? []).entries()) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(dayStart(day)) || dayOf(dayStart(day)) !== day)
      throw bad(['holidays', at], `\`${day}\` is no day`, 'write a day as year-month-day, such as `2026-12-25`')
  }
  return { file, sha256, zone: known, week, holidays: new Set(value.holidays) }
}

/** The hours of one day, in order. */
function hoursOf(day: string, typed: readonly string[], bad: (at: number, what: string, help: string) => Refusal): Hours[] {
  const hours = typed.map((text, at) => {
    const [, fromHour, fromMinute, toHour, toMinute] = /^(\d{1,2}):(\d\d) *[-–] *(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? []
    const [from, to] = [minutesOf(fromHour, fromMinute), minutesOf(toHour, toMinute)]
    if (from === undefined || to === undefined) throw bad(at, `\`${text}\` is no part of a day`, 'write `08:00-17:00`; midnight is `24:00`')
    if (from >= to)
      throw bad(
        at,
        `\`${text}\` ends before it begins`,
        `hours over midnight are two: \`${day}\` until \`24:00\`, the next day from \`00:00\``,
      )
    return { at, text, from, to }
  })
  const sorted = hours.toSorted((a, b) => a.from - b.from)
  for (const [n, it] of sorted.entries()) {
    const before = sorted[n - 1]
    if (before && before.to > it.from) throw bad(it.at, `\`${it.text}\` overlaps \`${before.text}\``, 'give each hour of a day once')
  }
  return sorted.map(({ from, to }) => ({ from, to }))
}

function minutesOf(hour: string | undefined, minute: string | undefined): number | undefined {
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) <= 59 && minutes <= 1440 ? minutes : undefined
}
