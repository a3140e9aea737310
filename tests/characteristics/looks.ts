import { type Averaged, meanSides, scatterOf } from '../../src/compare/sides.js'
import type { Sums } from '../../src/model/tally.js'
import { contrast } from '../../src/stats/contrast.js'
import { sequentialP } from '../../src/stats/sequential.js'
import { normalQuantile } from '../../src/stats/tails.js'
import type { Wobble } from '../../src/stats/wobble.js'

type P = Readonly<Record<'pLower' | 'pHigher', number>>

/** What looking at a filling period again and again shows of one metric in one segment, look by look. */
export interface Looked {
  /** As if nobody had looked before. */
  readonly once: readonly P[]
  /** Holding at every look (see `sequentialP`), for each of the guesses how much a whole period holds. */
  readonly always: readonly (readonly P[])[]
}

/** Fewer records than this are not looked at yet. */
const FEWEST = 30

/**
 * Looks at a period while it fills, against fixed reference periods. `filling` are its sums as far as each look sees them. How
 * much a look knows of the whole is reckoned from what the period is expected to hold, which is what a reference period
 * holds on average times each of `guesses`, and from how records scatter in the reference alone: chance in the current
 * scatter must not make a look weigh more.
 */
export function lookedAt(
  reference: readonly Sums[],
  filling: readonly Sums[],
  wobble: Wobble,
  averaged: Averaged,
  guesses: readonly number[],
): Looked {
  const scatter = scatterOf(reference, averaged)
  const expected = reference.reduce((sum, it) => sum + it.n, 0) / reference.length
  const usual = meanSides(reference, [{ n: 1, sum: 0, sumSquares: 0 }], averaged)?.reference ?? { values: [], variances: [] }
  const varianceAt = (n: number) => contrast(usual, { values: [0], variances: [scatter / n] }, wobble).se ** 2
  const looks = filling.map(sums => {
    const sides = sums.n >= FEWEST ? meanSides(reference, [sums], averaged) : undefined
    if (!sides) return { pLower: 1, pHigher: 1, z: 0, information: 0 }
    const { pLower, pHigher, statistic } = contrast(sides.reference, sides.current, wobble)
    // Student's t as the point on the bell curve that is as far out.
    const z = Math.sign(statistic) * -normalQuantile(Math.min(pLower, pHigher))
    return { pLower, pHigher, z, information: 1 / varianceAt(sums.n) }
  })
  const always = guesses.map(guess => {
    const whole = varianceAt(guess * expected)
    const sequential = (sign: number) =>
      sequentialP(
        looks.map(it => sign * it.z),
        looks.map(it => it.information * whole),
      )
    const [lower, higher] = [sequential(-1), sequential(1)]
    return lower.map((pLower, look) => ({ pLower, pHigher: higher[look] ?? 1 }))
  })
  return { once: looks.map(({ pLower, pHigher }) => ({ pLower, pHigher })), always }
}
