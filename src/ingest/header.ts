import type { Scale } from '../model/record.js'
import type { DurationUnit } from './format.js'

/** A header as formats name it, and what it said beside the name. */
export interface Header {
  readonly name: string
  /** The name with what stood in brackets as part of it, where that was words: `custom field satisfaction`. */
  readonly full?: string
  readonly unit?: DurationUnit
  readonly scale?: Scale
  /** The time zone that a header such as `Updated at (America/New_York)` names, as written. */
  readonly zone?: string
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(ms|msec|milliseconds?)$/, 'millisecond'],
  [/^(s|secs?|seconds?|sek|sekunden|secondes|segundos|secondi)$/, 'second'],
  [/^(m|mins?|minutes?|minuten|minutos|minuti)$/, 'minute'],
  [/^(h|hrs?|hours?|std|stunden|heures|horas|ore)$/, 'hour'],
  [/^(d|days?|tage|jours|d[ií]as|giorni)$/, 'day'],
]

const unitOf = (word: string): DurationUnit | undefined => UNITS.find(([pattern]) => pattern.test(word))?.[1]

const ZONE = /^\s*(utc|gmt|[a-z_]+\/[a-z_]+(\/[a-z_]+)?|(utc|gmt)?[+-]\d{1,2}(:?\d{2})?)\s*$/i
const SCALE = /(?:^|[^\d.])(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\s*\)?\s*$/

/**
 * Brings a header to the form in which formats name it: byte-order marks and their mojibake stripped, camel case
 * parted, lower case, `_ - . /` and line breaks as single spaces, and what stands in brackets or trails
 * behind (`(seconds)`, `in minutes`, `(1-5)`, `[list]`, a time zone) taken off and kept beside it.
 */
export function normaliseHeader(text: string): Header {
  let unit: DurationUnit | undefined
  let scale: Scale | undefined
  let zone: string | undefined
  const opened: string[] = []
  const open = (_: string, inside: string): string => {
    // Time in the desk's opening hours is another figure than the same time by the calendar.
    if (/\bbusiness hours?\b/i.test(inside)) return ' in business hours'
    const range = SCALE.exec(inside)
    // `(Min.)`, `(en minutes)`
    const counted = unitOf(
      inside
        .trim()
        .toLowerCase()
        .replace(/^(in|en|em) /, '')
        .replace(/[.]$/, ''),
    )
    if (range) scale = { low: Number(range[1]), high: Number(range[2]) }
    else if (ZONE.test(inside)) zone = inside.trim()
    else if (counted) unit ??= counted
    if (!range && !counted && /[a-z]{2}/i.test(inside) && !FIELD_TYPE.test(inside)) opened.push(inside)
    return ' '
  }
  let bare = text.replace(/^(\ufeff|ï»¿)+/, '')
  // Brackets stand in brackets: `Custom field ([CHART] Date of First Response)`.
  for (let depth = 0; depth < 2; depth++) bare = bare.replace(/[([]([^()[\]]*)[)\]]/g, open)
  const whole = words(bare)
  const name = whole.replace(BUSINESS, '')
  const business = name === whole ? '' : ' in business hours'
  const full = opened.length > 0 ? words(`${bare} ${opened.join(' ')}`) : undefined
  const told = { ...(full ? { full } : {}), ...(scale ? { scale } : {}), ...(zone ? { zone } : {}) }
  const trailing = /^(.+?) (?:in )?([a-z]+)$/.exec(name)
  const trailingUnit = trailing && !/\bbusiness$/.test(trailing[1] ?? '') ? longUnit(trailing[2] ?? '') : undefined
  if (trailing?.[1] && trailingUnit && !unit) return { name: trailing[1] + business, unit: trailingUnit, ...told }
  unit ??= longUnit(/^[a-z]+(?= )/.exec(name)?.[0] ?? '')
  return { name: name + business, ...(unit ? { unit } : {}), ...told }
}

/** `in minutes within business hours`: the hours are no unit. */
const BUSINESS = /(?<=.) (?:within|in|during) business hours?\s*$/i

/** What a help desk says of its own custom field, which is no part of its name. */
const FIELD_TYPE = /^\s*(list|txt|int|date|flag|text|number)\s*$/i

const words = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_./-]+/g, ' ')
    .replace(/[?:*]+\s*$/, '')
    .trim()

/** Units without brackets (`in minutes`, `days open`) are taken for units only when written out: `m` and `d` are parts of names. */
const longUnit = (word: string): DurationUnit | undefined => (word.length >= 2 && word !== 'day' ? unitOf(word) : undefined)
