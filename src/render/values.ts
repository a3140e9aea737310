import type { Unit } from '../model/metric.js'
import type { Comparison, MetricInfo } from '../model/report.js'

// Rounding happens here and nowhere else: the report holds full figures, and every output shows the same short ones.

/** What stands where there is no number; the reason is told beside it. Never a 0. */
export const UNKNOWN = '–'

/** How the values of one column are written, so that units and decimals do not dance between its rows. */
export interface Scale {
  /** What bare figures are counted in, for the head of a column; empty where they speak for themselves. */
  readonly label: string
  /** The figure alone: `82`. */
  bare(value: number): string
  /** The figure with its unit: `82 %`. */
  full(value: number): string
}

const MINUS = '−'
const HOUR = 3600
const DAY = 24 * HOUR

/** One way to write a number: fixed decimals, thousands grouped, a real minus. */
function fixed(value: number, decimals: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`)
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text
}

/** With its sign always: `+3.1`, `−3.1`, and `±0.0` for what rounds to nothing. */
function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals)
  if (!/[1-9]/.test(text)) return `±${text}`
  return value > 0 ? `+${text}` : text
}

/** `12345` → `12,345`. */
export const count = (value: number): string => fixed(value, 0)

/** `one(1, 'answer')` → `1 answer`; `one(2, 'answer')` → `2 answers`. */
export const counted = (value: number, noun: string): string => `${count(value)} ${noun}${count(value) === '1' ? '' : 's'}`

/** 0.9 → `90 %`. */
export const percent = (share: number): string => `${fixed(share * 100, 0)} %`

/** How many of how many: `100 %` and `0 %` are kept for all and for none. */
export function portion(part: number, whole: number): string {
  const rounded = Math.round((part / whole) * 100)
  if (rounded === 100 && part < whole) return '> 99 %'
  if (rounded === 0 && part > 0) return '< 1 %'
  return `${rounded} %`
}

/** One answer on the survey's own scale; only sliders have decimals. */
export const points = (value: number): string => fixed(value, Number.isInteger(value) ? 0 : 1)

/** An estimate of people or hours: one decimal while it is small, none after. */
export const amount = (value: number): string => fixed(value, Math.abs(value) < 9.95 ? 1 : 0)

/** `1,234 EUR`, `11.60 EUR`; where no currency is known the figure alone. */
export const money = (value: number, currency: string): string =>
  `${fixed(value, Number.isInteger(value) || Math.abs(value) >= 999.5 ? 0 : 2)}${currency === '' ? '' : ` ${currency}`}`

/** 338 s → `5:38`; from an hour on `1:05:38`. */
function clock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  const minutes = Math.floor((whole % HOUR) / 60)
  const text = whole < HOUR ? `${minutes}:${two(whole % 60)}` : `${count(Math.floor(whole / HOUR))}:${two(minutes)}:${two(whole % 60)}`
  return seconds < 0 && whole > 0 ? MINUS + text : text
}

const scaled = (label: string, per: number, decimals: number, suffix: string): Scale => {
  const bare = (value: number) => fixed(value / per, decimals)
  return { label, bare, full: value => bare(value) + suffix }
}

/** The largest value asks for the unit, and the smallest must still be readable in it. */
function durations(values: readonly number[]): Scale {
  const sizes = values.map(Math.abs)
  const [smallest, largest] = [Math.min(...sizes), Math.max(0, ...sizes)]
  if (largest >= 2 * DAY && smallest >= DAY / 2) return scaled('days', DAY, 1, ' d')
  if (largest >= HOUR && smallest >= HOUR / 2) return scaled('hours', HOUR, 1, ' h')
  return { label: largest < HOUR - 0.5 ? 'm:ss' : 'h:mm:ss', bare: clock, full: clock }
}

/** Chooses how a column is written, once, from its unit and all the values it will hold. */
export function scaleFor(unit: Unit, values: readonly number[]): Scale {
  const largest = Math.max(0, ...values.map(Math.abs))
  switch (unit) {
    case 'second':
      return durations(values)
    case 'share':
      return scaled('%', 0.01, largest < 0.0995 ? 1 : 0, ' %')
    case 'count':
      return scaled('', 1, largest < 9.95 && !values.every(Number.isInteger) ? 1 : 0, '')
    case 'rating':
      return scaled('', 1, 2, '')
    case 'ratio':
      return scaled('', 1, largest < 0.0995 ? 4 : 2, '')
    case 'nps': {
      const bare = (value: number) => (Math.round(value) === 0 ? '0' : signed(value, 0))
      return { label: '', bare, full: bare }
    }
  }
}

/** A change in words: figures with a sign, and what they are counted in. */
interface Changed {
  readonly value: string
  readonly low: string
  readonly high: string
  readonly unit: '%' | 'points' | ''
}

/** Durations and counts change by a share of the value before, shares by points, ratings and NPS by their own steps. */
export function changed(unit: Unit, change: NonNullable<Comparison['change']>, before: number): Changed {
  const all = (write: (value: number) => string, counted: Changed['unit']): Changed => ({
    value: write(change.value),
    low: write(change.low),
    high: write(change.high),
    unit: counted,
  })
  switch (unit) {
    case 'second':
    case 'count':
    case 'ratio':
      if (before > 0) return all(value => signed((value / before) * 100, 0), '%')
      // No share of nothing can be taken: the change itself is told.
      return unit !== 'second' ? all(value => signed(value, 1), '') : all(value => (value > 0 ? '+' : '') + clock(value), '')
    case 'share':
      return all(value => signed(value * 100, 1), 'points')
    case 'rating':
      return all(value => signed(value, 2), '')
    case 'nps':
      return all(value => signed(value, 0), '')
  }
}

/** The ends of a metric's values: an interval is reckoned beyond them at times, and nobody waits −1.3 hours. */
export function clipped({ unit, scale }: Pick<MetricInfo, 'unit' | 'scale'>, value: number): number {
  const [least, most] = {
    second: [0, Infinity],
    count: [0, Infinity],
    ratio: [0, Infinity],
    share: [0, 1],
    rating: [scale?.low ?? -Infinity, scale?.high ?? Infinity],
    nps: [-100, 100],
  }[unit] as [number, number]
  return Math.min(most, Math.max(least, value))
}

/** The survey's own scale: `1–5`; nothing where the metric has none. */
export const scaleName = ({ scale }: Pick<MetricInfo, 'scale'>): string =>
  scale === undefined ? '' : `${points(scale.low)}${scale.low < 0 ? ' to ' : '–'}${points(scale.high)}`

/** The size of a change without its sign, for `a fall of 2.4 points`. */
export function stepOf(unit: Unit, size: number): string {
  switch (unit) {
    case 'rating':
      return fixed(size, size < 0.995 ? 2 : 1)
    case 'share':
      return `${fixed(size * 100, 1)} points`
    case 'nps':
      return `${fixed(size, 0)} points`
    default:
      return scaleFor(unit, [size]).full(size)
  }
}
