import type { Bar, Source } from './bars.js'
import type { Figures } from './score.js'

/** A mean over runs, and how far chance may have it off: one standard error. */
export interface Measured {
  readonly value: number
  readonly error: number
}

/** A bar with what was measured: the worst of its figures, and where that was. */
export interface Held extends Measured {
  readonly bar: Bar
  readonly where: string
  /** Inside the bar, outside by no more than two standard errors, or out. */
  readonly verdict: 'holds' | 'within error' | 'MISSED'
}

/** A figure over the runs that have it. */
export function measured(runs: readonly Figures[], { figure }: Pick<Source, 'figure'>): Measured {
  const values = runs.map(it => it[figure]).filter(it => it !== undefined)
  if (values.length === 0) throw new Error(`no run gives "${figure}"`)
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length
  const squares = values.reduce((sum, it) => sum + (it - mean) ** 2, 0)
  return { value: mean, error: values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : Infinity }
}

/** A bar held against the runs of its experiments. */
export function held(bar: Bar, runsOf: (experiment: string) => readonly Figures[]): Held {
  const found = bar.of.map((source, at) => {
    const own = measured(runsOf(source.experiment), source)
    const other = bar.beside?.of[at]
    const where = bar.of.length > 1 ? `${source.experiment}: ${source.figure}` : ''
    return { ...(other && bar.beside ? set(own, measured(runsOf(other.experiment), other), bar.beside.how) : own), where }
  })
  const [worst] = found.toSorted((a, b) => beyond(bar, b.value) - beyond(bar, a.value))
  if (!worst) throw new Error(`nothing is measured for ${bar.id}`)
  const off = beyond(bar, worst.value)
  // Where no run showed anything, chance is still as large as one run in all.
  const error = Math.max(worst.error, floorOf(bar, runsOf))
  return { ...worst, error, bar, verdict: off <= 0 ? 'holds' : off <= 2 * error ? 'within error' : 'MISSED' }
}

/** The standard error that a share has where the truth is the bar itself. */
function floorOf({ bar, of }: Bar, runsOf: (experiment: string) => readonly Figures[]): number {
  const runs = runsOf(of[0]?.experiment ?? '').length
  return 'atMost' in bar && of.every(it => /(^| )any$/.test(it.figure)) ? Math.sqrt((bar.atMost * (1 - bar.atMost)) / runs) : 0
}

/** By how much a figure is over its bar; at or under 0 it holds. */
function beyond({ bar }: Bar, value: number): number {
  if ('atMost' in bar) return value - bar.atMost
  if ('atLeast' in bar) return bar.atLeast - value
  return Math.max(bar.from - value, value - bar.to)
}

/** Errors as if the two were independent, which runs on the same companies are not: rather too large. */
function set(own: Measured, other: Measured, how: 'less' | 'times'): Measured {
  if (how === 'less') return { value: own.value - other.value, error: Math.hypot(own.error, other.error) }
  const value = own.value / other.value
  return { value, error: value * Math.hypot(own.error / own.value, other.error / other.value) }
}

export const toldBar = ({ bar }: Bar): string =>
  'atMost' in bar ? `at most ${bar.atMost}` : 'atLeast' in bar ? `at least ${bar.atLeast}` : `${bar.from} to ${bar.to}`
