import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile, chiSquareQuantile, chiSquareUpper, normalQuantile, normalUpper, tQuantile, tUpper } from '../../src/stats/tails.js'
import { near } from './support.js'

test.each([
  [4, 3.1671241833119924e-5],
  [6, 9.865876450376981e-10],
  [8, 6.220960574271785e-16],
  [30, 4.906713927148187e-198],
])('the normal curve beyond %d, as scipy has it', (z, p) => {
  near(normalUpper(z), p)
})

test.each([
  [0.00025, -3.480756404346213],
  [1e-10, -6.361340902404056],
  [1e-14, -7.6506280929352695],
  [1e-17, -8.493793224109599],
  [1e-100, -21.273453560965322],
  [0.975, 1.959963984540054],
])('the normal quantile of %d, as R and scipy have it', (p, z) => {
  near(normalQuantile(p), z, 1e-13)
})

test.each([
  [8, 1000, 1.7133307411957424e-15],
  [3, 398.2, 0.0014347424452314783],
  [40, 1000, 5.239426077586636e-210],
  [1e-5, 1e6, 0.4999960105781934],
])('t beyond %d with %d degrees of freedom, as scipy has it', (t, df, p) => {
  near(tUpper(t, df), p)
})

test.each([
  [1e-10, 3.5, -848.5433456334763],
  [1e-20, 200, -10.36573187175613],
  [0.95, 1e7, 1.6448537793284017],
])('the t quantile of %d with %d degrees of freedom, as scipy has it', (p, df, t) => {
  near(tQuantile(p, df), t)
})

test.each([
  [0.05, 2, 0.10258658877510106],
  [0.025, 274, 230.04106886759715],
  [0.975, 276, 323.9128093761468],
  [1e-8, 9, 0.08098713805727863],
  [0.05, 2e6, 1996711.4301674357],
  [0.95, 2e6, 2003290.84389038],
  [0.05, 1000, 927.594363020979],
  [0.95, 1001, 1075.7162285460292],
  [0.4, 2400, 2381.826571159211],
  [0.0001, 1200, 1026.299823717676],
])('the chi-square quantile of %d with %d degrees of freedom, as scipy has it', (p, df, x) => {
  near(chiSquareQuantile(p, df), x)
})

test.each([
  [0.5, 1, 0.4795001221869535],
  [3.84, 1, 0.05004352124870522],
  [17.9, 5, 0.003074378973545842],
  [30, 4, 4.894437128029213e-6],
  [200, 7, 1.14778122401426e-39],
  [0.001, 3, 0.999991592080942],
  [900, 2, 3.693883068487256e-196],
])('chi-square beyond %d with %d degrees of freedom, as R has it', (x, df, p) => {
  near(chiSquareUpper(x, df), p)
})

test('chi-square is above 0, and its tail is for whole degrees of freedom', () => {
  expect(chiSquareUpper(0, 3)).toBe(1)
  expect(() => chiSquareUpper(1, 2.5)).toThrow(new RangeError('chiSquareUpper requires whole degrees of freedom'))
  expect(() => chiSquareUpper(1, 0)).toThrow(RangeError)
})

test.each([
  [0.025, 5, 95, 0.01659991132984348],
  [4.5029038530862684e-7, 73502, 410967, 0.14919592122992587],
])('the beta quantile of %d with shapes %d and %d, as scipy has it', (p, shape1, shape2, x) => {
  near(betaQuantile(p, shape1, shape2), x)
})

test('t without end of degrees of freedom is the normal curve', () => {
  expect(tUpper(2, Infinity)).toBe(normalUpper(2))
  expect(tQuantile(0.01, Infinity)).toBe(normalQuantile(0.01))
})

test('a quantile undoes its tail', () => {
  const tail = fc.integer({ min: 1, max: 250 }).map(it => 10 ** -it)
  fc.assert(fc.property(tail, p => near(normalUpper(-normalQuantile(p)), p)))
  fc.assert(
    fc.property(fc.double({ min: 1e-20, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, df) =>
      near(tUpper(-tQuantile(p, df), df), p),
    ),
  )
})

test('0 and 1 lie at the ends of the line', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
})

test('what is no probability, or no degree of freedom, is refused by name', () => {
  expect(() => normalQuantile(1.1)).toThrow(new RangeError('normalQuantile requires a probability between zero and one'))
  expect(() => tQuantile(Number.NaN, 3)).toThrow(new RangeError('tQuantile requires a probability between zero and one'))
  expect(() => chiSquareQuantile(0.5, 0)).toThrow(new RangeError('chiSquareQuantile requires positive degrees of freedom'))
  expect(() => betaQuantile(0.5, 1, 0)).toThrow(new RangeError('betaQuantile requires positive shapes'))
  expect(() => tUpper(1, -1)).toThrow(new RangeError('tUpper requires positive degrees of freedom'))
})
