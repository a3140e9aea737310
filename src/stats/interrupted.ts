import { type Estimate, type OneSided, tailOf } from './interval.js'
import { leastSquares } from './least-squares.js'
import { neweyWest } from './newey-west.js'
import { tQuantile, tUpper } from './tails.js'

/** A coefficient of a fit, in the unit of the values, with its test against zero. */
export interface Coefficient extends Estimate, OneSided {
  readonly se: number
}

/** What changed in a series at an event. */
export interface Interruption {
  /** How much the series went up or down with the first period of the event, beyond its trend. */
  readonly level: Coefficient
  /** How much steeper it runs from then on, a period. Null where the fit holds the trend to be one throughout. */
  readonly slope: Coefficient | null
  /** The trend before, a period. */
  readonly trend: Coefficient
}

/** What the fit allows for. */
export interface InterruptedOptions {
  /** Whether the trend may turn at the event. */
  readonly slope: boolean
  /** How many periods make a season's round: 12 for months. 1 is no season. */
  readonly season: number
  /** Up to how many periods apart neighbours may be alike. */
  readonly lag: number
  readonly confidence: number
}

const FEWEST_BEFORE = 12
const FEWEST_AFTER = 8

/**
 * An interrupted time series: one value a period, `at` being the index of the first period of the event, fitted by a
 * straight trend, a step at the event, a turn of the trend there if asked for, and a level for each season
 * (Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27:299). Errors are those of `neweyWest`, intervals
 * and tests Student's. What else happened at that time is in the step as well.
 *
 * Fewer than 12 periods before the event or 8 from it on, which cannot tell a step from a trend: RangeError.
 */
export function interrupted(values: readonly number[], at: number, options: InterruptedOptions): Interruption {
  const { season, lag, confidence } = options
  if (at < FEWEST_BEFORE || values.length - at < FEWEST_AFTER) {
    throw new RangeError('interrupted requires at least 12 periods before the event and 8 from it on')
  }
  const rows = values.map((_, t) => {
    const after = t >= at ? 1 : 0
    const seasons = Array.from({ length: season - 1 }, (_, i) => (t % season === i + 1 ? 1 : 0))
    return [1, t, after, ...(options.slope ? [after * (t - at)] : []), ...seasons]
  })
  const fit = leastSquares(rows, values)
  const errors = neweyWest(rows, fit, lag)
  const df = values.length - fit.coefficients.length
  const coefficient = (k: number): Coefficient => {
    const [value, se] = [fit.coefficients[k] ?? Number.NaN, errors[k] ?? Number.NaN]
    const reach = -tQuantile(tailOf(confidence), df) * se
    return { value, low: value - reach, high: value + reach, se, pLower: tUpper(-value / se, df), pHigher: tUpper(value / se, df) }
  }
  return { level: coefficient(2), slope: options.slope ? coefficient(3) : null, trend: coefficient(1) }
}
