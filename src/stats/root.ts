/**
 * Where a function that rises or falls throughout crosses zero between `low` and `high`, by halving until no number is left
 * in between. RangeError where it does not cross.
 */
export function rootOf(of: (at: number) => number, low: number, high: number): number {
  const sign = Math.sign(of(high))
  if (Math.sign(of(low)) * sign > 0) throw new RangeError('rootOf requires a function that crosses zero between the ends')
  let [left, right] = [low, high]
  for (;;) {
    const middle = left + (right - left) / 2
    if (middle <= left || middle >= right) return middle
    if (Math.sign(of(middle)) === sign) right = middle
    else left = middle
  }
}
