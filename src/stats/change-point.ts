/** A series cut into stretches that each have a level of their own. */
export interface Segmentation {
  /** Index of the first value of each stretch but the first. */
  readonly breaks: readonly number[]
  /** The level of each stretch, one more than there are breaks. */
  readonly means: readonly number[]
  /** What is left of the values around their levels, squared and added up. */
  readonly squares: number
  /** Schwarz's criterion: the smaller the better; a break costs two parameters, its place and a level. */
  readonly bic: number
}

/**
 * The best cuts into one stretch, two stretches, … up to `most` breaks, by exact dynamic programming over all places (Bai
 * and Perron 2003, Journal of Applied Econometrics 18:1). No stretch is shorter than `shortest` values; numbers of breaks
 * for which the series is too short are left out. No value, or a stretch of none: RangeError.
 */
export function segmentations(values: readonly number[], shortest: number, most: number): Segmentation[] {
  const n = values.length
  if (!(shortest >= 1 && n >= shortest)) throw new RangeError('segmentations requires a stretch of one value or more, and as many values')
  const squaresOf = squaresWithin(values)
  // For each number of breaks and each end, the least that is left before that end, and where its last stretch begins.
  const least: number[][] = [Array.from({ length: n + 1 }, (_, end) => (end >= shortest ? squaresOf(0, end) : Infinity))]
  const begins: number[][] = [[]]
  const found: Segmentation[] = []
  for (let breaks = 0; breaks <= most && (breaks + 1) * shortest <= n; breaks++) {
    if (breaks > 0) {
      const [left, begin]: [number[], number[]] = [new Array(n + 1).fill(Infinity), new Array(n + 1).fill(0)]
      for (let end = (breaks + 1) * shortest; end <= n; end++) {
        for (let at = breaks * shortest; at <= end - shortest; at++) {
          const squares = (least[breaks - 1]?.[at] ?? Infinity) + squaresOf(at, end)
          if (squares < (left[end] ?? Infinity)) {
            left[end] = squares
            begin[end] = at
          }
        }
      }
      least.push(left)
      begins.push(begin)
    }
    const places: number[] = []
    for (let end = n, level = breaks; level > 0; level--) {
      end = begins[level]?.[end] ?? 0
      places.unshift(end)
    }
    found.push(segmentation(values, places, least[breaks]?.[n] ?? Infinity))
  }
  return found
}

/** The number of breaks that Schwarz's criterion holds for best, and where they are: the fewest where several are as good. */
export function changePoints(values: readonly number[], shortest: number, most: number): Segmentation {
  return segmentations(values, shortest, most).reduce((best, it) => (it.bic < best.bic ? it : best))
}

function segmentation(values: readonly number[], breaks: readonly number[], squares: number): Segmentation {
  const n = values.length
  const means = [0, ...breaks].map((from, i) => {
    const stretch = values.slice(from, breaks[i] ?? n)
    return stretch.reduce((sum, it) => sum + it, 0) / stretch.length
  })
  const bic = n * (Math.log((2 * Math.PI * squares) / n) + 1) + (2 * breaks.length + 2) * Math.log(n)
  return { breaks, means, squares, bic }
}

/** A function of two ends: the squares around the mean of the values between them, from running sums. */
function squaresWithin(values: readonly number[]): (from: number, to: number) => number {
  // Around their overall mean, so that the running sums lose no digits to a level that all have in common.
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length
  const [sums, squares] = [[0], [0]]
  values.forEach((value, i) => {
    sums.push((sums[i] ?? 0) + value - mean)
    squares.push((squares[i] ?? 0) + (value - mean) ** 2)
  })
  return (from, to) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0)
    return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - sum ** 2 / (to - from))
  }
}
