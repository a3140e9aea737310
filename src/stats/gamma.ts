// Bernoulli's numbers B2 to B14. From 15 on the asymptotic series with them are good to the last digit of a double.
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]
const FAR = 15

/** The derivative of the logarithm of the gamma function, for x above 0. Abramowitz and Stegun 6.3.5 and 6.3.18. */
export function digamma(x: number): number {
  let below = 0
  let y = requirePositive('digamma', x)
  for (; y < FAR; y++) below -= 1 / y
  return below + Math.log(y) - 1 / (2 * y) - series(y, k => 1 / (2 * k))
}

/** The derivative of `digamma`, for x above 0. Abramowitz and Stegun 6.4.6 and 6.4.12. */
export function trigamma(x: number): number {
  let below = 0
  let y = requirePositive('trigamma', x)
  for (; y < FAR; y++) below += 1 / y ** 2
  return below + (1 + 1 / (2 * y) + series(y, () => 1)) / y
}

/** The derivative of `trigamma`. */
function tetragamma(x: number): number {
  let below = 0
  let y = x
  for (; y < FAR; y++) below -= 2 / y ** 3
  return below - (1 + 1 / y + series(y, k => 2 * k + 1)) / y ** 2
}

/**
 * The x at which `trigamma` has the given value above 0. Newton's steps on 1 / trigamma, which is nearly a straight
 * line, so that they come from one side and cannot overshoot (Smyth 2004, appendix).
 */
export function trigammaInverse(value: number): number {
  let x = 0.5 + 1 / requirePositive('trigammaInverse', value)
  if (value < 1e-7) return x
  for (let step = x; step > 1e-10 * x; x -= step) {
    const here = trigamma(x)
    step = (here * (here / value - 1)) / tetragamma(x)
  }
  return x
}

/** The sum over k from 1 of B2k / x^2k times a factor. */
function series(x: number, factor: (k: number) => number): number {
  return BERNOULLI.reduce((sum, bernoulli, i) => sum + (bernoulli / x ** (2 * i + 2)) * factor(i + 1), 0)
}

function requirePositive(name: string, x: number): number {
  if (x > 0) return x
  throw new RangeError(`${name} requires a number above zero`)
}
