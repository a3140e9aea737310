/** A chart that watches a series for a lasting shift upwards. */
export interface Chart {
  /** The chart's value after each value of the series. */
  readonly path: readonly number[]
  /** Index of the first value with which the chart passed its limit, or null. */
  readonly alarm: number | null
}

/** A cumulative sum, and where the shift that it tells of seems to have begun. */
export interface Cusum extends Chart {
  /** Index of the first value since which the sum, up to the alarm, has not been zero; null without an alarm. */
  readonly start: number | null
}

/**
 * The one-sided cumulative sum of Page (1954, Biometrika 41:100): what each value exceeds `allowance` by is added up,
 * never to less than zero; it passes `limit` soon after a shift of twice the allowance. Values are in standard errors
 * from the reference, turned so that upwards is what is looked for.
 *
 * With an allowance of 0.5, values without a shift pass a limit of 4 every 335 periods, and 5 every 931; after a shift of
 * one standard error it takes 8.4 and 10.4. That is where the reference is known: estimated from 6 periods it passes 5
 * within twelve periods 13 times in a hundred, from 12 periods 6 times, and 24 periods 3 times.
 */
export function cusum(values: readonly number[], allowance: number, limit: number): Cusum {
  const path: number[] = []
  let [sum, start, alarm]: [number, number, number | null] = [0, 0, null]
  values.forEach((value, i) => {
    sum = Math.max(0, sum + value - allowance)
    path.push(sum)
    if (alarm !== null) return
    if (sum > limit) alarm = i
    else if (sum === 0) start = i + 1
  })
  return { path, alarm, start: alarm === null ? null : start }
}

/** An exponentially weighted moving average, with the limit that belongs to each value. */
export interface Ewma extends Chart {
  readonly limits: readonly number[]
}

/**
 * The exponentially weighted moving average of values in standard errors from the reference (Roberts 1959, Technometrics
 * 1:239): each counts `weight`, all before it the rest. Limits are `reach` standard errors of the average, which widen over
 * the first periods; either side gives alarm. With 0.2 and 2.962 there is a false alarm every 500 periods or so (Lucas and
 * Saccucci 1990, Technometrics 32:1). RangeError for a weight of zero or less, or over one.
 */
export function ewma(values: readonly number[], weight: number, reach: number): Ewma {
  if (!(weight > 0 && weight <= 1)) throw new RangeError('ewma requires a weight above zero and up to one')
  const [path, limits]: [number[], number[]] = [[], []]
  let [average, alarm]: [number, number | null] = [0, null]
  values.forEach((value, i) => {
    average += weight * (value - average)
    const limit = reach * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * i + 2)))
    path.push(average)
    limits.push(limit)
    if (alarm === null && Math.abs(average) > limit) alarm = i
  })
  return { path, limits, alarm }
}
