/** A series, a value a period; null where a period has none. */
export type Series = readonly (number | null)[]

/** A value and its period, counted from 0. */
export interface Dated {
  readonly at: number
  readonly value: number
}

/** The values of each season, in order: those of January, those of February, … `season` 1 takes all together. */
export function seasonsOf(series: Series, season: number): Dated[][] {
  if (!(Number.isInteger(season) && season >= 1)) throw new RangeError('a season requires one period or more')
  const seasons: Dated[][] = Array.from({ length: season }, () => [])
  series.forEach((value, at) => {
    if (value !== null) seasons[at % season]?.push({ at, value })
  })
  return seasons
}

/** How many more pairs of values rise than fall, how far that scatters in a series without trend, and how far it can go. */
export interface KendallScore {
  readonly s: number
  readonly variance: number
  readonly largest: number
}

/**
 * Kendall's score over time, summed over the seasons, its variance corrected for ties (Kendall 1975, Rank Correlation
 * Methods; Hirsch, Slack and Smith 1982, Water Resources Research 18:107), values taken to be independent.
 */
export function kendallScore(seasons: readonly (readonly Dated[])[]): KendallScore {
  let [s, variance, largest] = [0, 0, 0]
  for (const values of seasons) {
    const n = values.length
    values.forEach((later, j) => {
      for (let i = 0; i < j; i++) s += Math.sign(later.value - (values[i]?.value ?? 0))
    })
    let [scatter, pairs] = [n * (n - 1) * (2 * n + 5), (n * (n - 1)) / 2]
    for (const ties of tiesAmong(values)) {
      scatter -= ties * (ties - 1) * (2 * ties + 5)
      pairs -= (ties * (ties - 1)) / 2
    }
    variance += scatter / 18
    largest += Math.sqrt(((n * (n - 1)) / 2) * pairs)
  }
  return { s, variance, largest }
}

function tiesAmong(values: readonly Dated[]): number[] {
  const counts = new Map<number, number>()
  for (const { value } of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}
