/** What a least-squares fit found, a coefficient a column. */
export interface LeastSquares {
  readonly coefficients: readonly number[]
  /** The values less what the fit expects, in their order. */
  readonly residuals: readonly number[]
  /** The inverse of the columns' products with each other: times the residual variance, the coefficients' covariance. */
  readonly inverse: readonly (readonly number[])[]
}

/** A column counts as a mixture of those before it when no more than this share of it stands out from them. */
const DEPENDENT = 1e-11

/**
 * Fits `values` by a sum of the columns of `rows`, by Householder reflections (Golub and Van Loan, Matrix Computations,
 * 5.3), which keep the digits that solving the normal equations loses. Fewer rows than columns, rows of unequal length,
 * or a column that is a mixture of others: RangeError.
 */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): LeastSquares {
  const [n, columns] = [rows.length, rows[0]?.length ?? 0]
  if (columns === 0 || n < columns || values.length !== n || rows.some(it => it.length !== columns)) {
    throw new RangeError('leastSquares requires as many values as rows, rows of one length, and no fewer rows than columns')
  }
  const triangle = rows.map((row, i) => Float64Array.of(...row, values[i] ?? Number.NaN))
  for (let k = 0; k < columns; k++) {
    const whole = Math.hypot(...rows.map(row => row[k] ?? 0))
    if (!(reflect(triangle, k) > DEPENDENT * whole)) throw new RangeError('leastSquares requires columns that are not mixtures of others')
  }
  const coefficients = solved(
    triangle,
    triangle.slice(0, columns).map(row => row[columns] ?? 0),
  )
  const residuals = rows.map((row, i) => row.reduce((left, it, k) => left - it * (coefficients[k] ?? 0), values[i] ?? 0))
  const root = Array.from({ length: columns }, (_, k) => solved(triangle, unit(columns, k)))
  const inverse = root.map((_, i) => root.map((_, j) => root.reduce((sum, it) => sum + (it[i] ?? 0) * (it[j] ?? 0), 0)))
  return { coefficients, residuals, inverse }
}

/** Turns all columns from the k-th on so that the k-th has nothing below its k-th row; the length of what stood there. */
function reflect(rows: readonly Float64Array[], k: number): number {
  const lower = rows.slice(k)
  const length = Math.hypot(...lower.map(row => row[k] ?? 0))
  if (length === 0) return 0
  const head = lower[0]?.[k] ?? 0
  const mirror = lower.map((row, i) => (row[k] ?? 0) + (i > 0 ? 0 : head < 0 ? -length : length))
  const scale = mirror.reduce((sum, it) => sum + it ** 2, 0) / 2
  for (let j = k; j < (rows[0]?.length ?? 0); j++) {
    const along = lower.reduce((sum, row, i) => sum + (row[j] ?? 0) * (mirror[i] ?? 0), 0) / scale
    lower.forEach((row, i) => {
      row[j] = (row[j] ?? 0) - along * (mirror[i] ?? 0)
    })
  }
  return length
}

/** The coefficients that make the upper triangle give the right side, from the last upwards. */
function solved(triangle: readonly Float64Array[], right: readonly number[]): number[] {
  const result = [...right]
  for (let k = right.length - 1; k >= 0; k--) {
    let rest = right[k] ?? 0
    for (let j = k + 1; j < right.length; j++) rest -= (triangle[k]?.[j] ?? 0) * (result[j] ?? 0)
    result[k] = rest / (triangle[k]?.[k] ?? 0)
  }
  return result
}

const unit = (length: number, k: number): number[] => Array.from({ length }, (_, i) => (i === k ? 1 : 0))
