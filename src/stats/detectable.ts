import { normalQuantile } from './tails.js'

/** How often a change of the detectable size is seen: the field's customary power. */
const POWER = 0.8

/**
 * The smallest true change that a one-sided test at level `alpha` would see four times in five, in the unit of `se`, the
 * standard error of the difference. It turns silence into a statement: a larger change would probably have shown.
 * RangeError where `alpha` leaves no test.
 */
export function detectable(se: number, alpha: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('detectable requires an alpha between zero and one')
  return (normalQuantile(POWER) - normalQuantile(alpha)) * se
}
