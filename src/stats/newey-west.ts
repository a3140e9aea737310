import type { LeastSquares } from './least-squares.js'

/**
 * Standard errors of a fit's coefficients where neighbours in time are alike, up to `lag` steps apart: Newey and West
 * (1987, Econometrica 55:703), with weights that fall evenly to zero, and no correction for small samples. `lag` 0 leaves
 * the errors of White, for unequal scatter alone. RangeError for a negative lag.
 */
export function neweyWest(rows: readonly (readonly number[])[], fit: LeastSquares, lag: number): number[] {
  if (!(lag >= 0)) throw new RangeError('neweyWest requires a lag of zero or more')
  return fit.inverse.map(line => {
    // How far each row has moved this coefficient.
    const moved = rows.map((row, t) => (fit.residuals[t] ?? 0) * row.reduce((sum, it, k) => sum + it * (line[k] ?? 0), 0))
    let variance = 0
    for (let apart = 0; apart <= Math.min(lag, moved.length - 1); apart++) {
      const products = moved.slice(apart).reduce((sum, it, t) => sum + it * (moved[t] ?? 0), 0)
      variance += (apart === 0 ? 1 : 2) * (1 - apart / (lag + 1)) * products
    }
    return Math.sqrt(variance)
  })
}
