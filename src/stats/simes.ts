/**
 * One p-value for "at least one of these is real", from several that rise and fall together or are independent
 * (Simes 1986, Biometrika 73:751). Never larger than the largest, and less strict than Bonferroni. RangeError for none.
 */
export function simes(p: readonly number[]): number {
  if (p.length === 0) throw new RangeError('simes requires at least one p-value')
  const sorted = p.toSorted((a, b) => a - b)
  return Math.min(...sorted.map((value, i) => (sorted.length * value) / (i + 1)))
}
