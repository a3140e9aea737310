import type { Scale } from '../model/record.js'
import type { DurationUnit } from './format.js'

/** A header as formats name it, and what it said beside the name. */
export interface Header {
  readonly name: string
  readonly unit?: DurationUnit
  readonly scale?: Scale
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(ms|msec|milliseconds?)$/, 'millisecond'],
  [/^(s|secs?|seconds?)$/, 'second'],
  [/^(m|mins?|minutes?)$/, 'minute'],
  [/^(h|hrs?|hours?)$/, 'hour'],
  [/^(d|days?)$/, 'day'],
]

const unitOf = (word: string): DurationUnit | undefined => UNITS.find(([pattern]) => pattern.test(word))?.[1]

/**
 * Brings a header to the form in which formats name it: byte-order marks and their mojibake stripped, camel case
 * parted, lower case, `_ - . /` and line breaks as single spaces, and what stands in brackets or trails
 * behind (`(seconds)`, `in minutes`, `(1-5)`, `[list]`) taken off and kept beside it.
 */
export function normaliseHeader(text: string): Header {
  let unit: DurationUnit | undefined
  let scale: Scale | undefined
  const name = text
    .replace(/^(\ufeff|ï»¿)/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
      const range = /^\s*(\d+)\s*(?:-|–|to)\s*(\d+)\s*$/.exec(inside)
      if (range) scale = { low: Number(range[1]), high: Number(range[2]) }
      unit ??= unitOf(inside.trim().replace(/^in /, ''))
      return ' '
    })
    .replace(/[\s_./-]+/g, ' ')
    .replace(/[?:*]+\s*$/, '')
    .trim()
  const trailing = /^(.+?) (?:in )?([a-z]+)$/.exec(name)
  const trailingUnit = trailing ? longUnit(trailing[2] ?? '') : undefined
  if (trailing?.[1] && trailingUnit && !unit) return { name: trailing[1], unit: trailingUnit }
  unit ??= longUnit(/^[a-z]+(?= )/.exec(name)?.[0] ?? '')
  return { name, ...(unit ? { unit } : {}), ...(scale ? { scale } : {}) }
}

/** Units without brackets (`in minutes`, `days open`) are taken for units only when written out: `m` and `d` are parts of names. */
const longUnit = (word: string): DurationUnit | undefined => (word.length >= 2 && word !== 'day' ? unitOf(word) : undefined)
