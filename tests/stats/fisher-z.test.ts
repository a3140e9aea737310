import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Correlation, correlationChange, correlationInterval } from '../../src/stats/fisher-z.js'
import { confidence, mirrored, near } from './support.js'

const of = (r: number, n: number): Correlation => ({ r, n, of: 'values' })

test.each([
  ['0.5 and 0.2 of 103 pairs each, as R has it', of(0.5, 103), of(0.2, 103), 2.45064535868, 0.0142600372862],
  ['0.5 of 50 and 0.2 of 60 pairs, as r.test of R psych has it', of(0.5, 50), of(0.2, 60), 1.75899721779997, 0.0785779811247341],
])('%s', (_, stronger, weaker, z, p) => {
  near(correlationChange(weaker, stronger, 0.9).z, z)
  near(2 * correlationChange(weaker, stronger, 0.9).pHigher, p)
})

const setosa = of(0.74254668566516, 50)

test('length and width of irises, as R has them', () => {
  near(correlationChange(of(0.525910717282825, 50), setosa, 0.9).z, 1.80167293158)
})

test('the interval of a correlation, as R cor.test has it', () => {
  const it = correlationInterval(setosa, 0.9)
  near(it.low, 0.614553527884613)
  near(it.high, 0.832448514145494)
})

test('of ranks, the variance is 1.06 times as large', () => {
  const [before, after] = [
    { r: 0.35, n: 90, of: 'ranks' },
    { r: 0.6, n: 80, of: 'ranks' },
  ] as const
  near(correlationChange(before, after, 0.9).z, 2.03428180354646)
})

test('the interval of a change, the formula of Zou (2007) written out', () => {
  const it = correlationChange(of(0.36, 87), of(0.49, 145), 0.95)
  const [a, b] = [correlationInterval(of(0.36, 87), 0.95), correlationInterval(of(0.49, 145), 0.95)]
  near(it.low, 0.13 - Math.sqrt((0.49 - b.low) ** 2 + (a.high - 0.36) ** 2))
  near(it.high, 0.13 + Math.sqrt((b.high - 0.49) ** 2 + (0.36 - a.low) ** 2))
})

const correlation = fc.record({
  r: fc.double({ min: -0.99, max: 0.99, noNaN: true }),
  n: fc.integer({ min: 4, max: 500 }),
  of: fc.constantFrom('values' as const, 'ranks' as const),
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(correlation, correlation, confidence, (before, after, level) => {
      const [there, back] = [correlationChange(before, after, level), correlationChange(after, before, level)]
      expect(back.low).toBeCloseTo(-there.high, 10)
      mirrored(there, back)
    }),
  )
})

test('too few pairs, and pairs on one line, are refused', () => {
  expect(() => correlationInterval(of(0.5, 3), 0.9)).toThrow(new RangeError('a correlation requires at least four pairs'))
  expect(() => correlationInterval(of(1, 30), 0.9)).toThrow(new RangeError('a correlation requires pairs that do not lie on one line'))
})
