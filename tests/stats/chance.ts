import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { normalQuantile } from '../../src/stats/tails.js'

/** A stream of chance that is the same on every machine, for tests of how often something errs. */
export function chance(seed: number): { uniform: () => number; bell: () => number } {
  const generator = xoroshiro128plus(seed)
  const uniform = () => uniformFloat64(generator)
  return { uniform, bell: () => normalQuantile(Math.max(uniform(), 1e-12)) }
}
