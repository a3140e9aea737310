/** Where a function is largest, and how large. */
export interface Largest {
  readonly at: number
  readonly value: number
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The largest value of a smooth function between `low` and `high`: the best of `steps` + 1 points, then a golden-section
 * search between its neighbours. A peak narrower than a step can be missed.
 */
export function largest(of: (at: number) => number, low: number, high: number, steps: number): Largest {
  const at = (i: number) => low + ((high - low) * i) / steps
  let best = { i: 0, value: of(low) }
  for (let i = 1; i <= steps; i++) {
    const value = of(at(i))
    if (value > best.value) best = { i, value }
  }
  let [left, right] = [at(Math.max(0, best.i - 1)), at(Math.min(steps, best.i + 1))]
  let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)]
  let [ofA, ofB] = [of(a), of(b)]
  while (right - left > (high - low) * PRECISION) {
    if (ofA > ofB) {
      right = b
      b = a
      ofB = ofA
      a = right - GOLDEN * (right - left)
      ofA = of(a)
    } else {
      left = a
      a = b
      ofA = ofB
      b = left + GOLDEN * (right - left)
      ofB = of(b)
    }
  }
  const middle = (left + right) / 2
  const value = of(middle)
  return value > best.value ? { at: middle, value } : { at: at(best.i), value: best.value }
}

/** At a peak a function changes with the square of the distance: nearer than this, nothing but rounding is left to gain. */
const PRECISION = 1e-9
