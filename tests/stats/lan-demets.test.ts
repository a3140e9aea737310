import { expect, test } from 'vitest'
import { lanDeMets, obrienFlemingSpending, pocockSpending } from '../../src/stats/lan-demets.js'
import { normalQuantile } from '../../src/stats/tails.js'
import { near } from './support.js'

const FIFTHS = [0.2, 0.4, 0.6, 0.8, 1]

test('what O’Brien and Fleming spend of 0.025 by five looks, as scipy has it', () => {
  const spent = [5.388712629058749e-7, 3.9415175669118635e-4, 3.808063310989328e-3, 0.012211790346448084, 0.025]
  for (const [i, it] of FIFTHS.map(obrienFlemingSpending(0.025)).entries()) near(it, spent[i] ?? 0)
})

test.each([
  [
    'O’Brien and Fleming',
    obrienFlemingSpending,
    [4.876884948790762, 3.357011921574637, 2.680280064544988, 2.2898167677123675, 2.031032043491187],
  ],
  ['Pocock', pocockSpending, [2.437976688050011, 2.4268138584383783, 2.4101941425007722, 2.3966492653827105, 2.3859996498177063]],
] as const)(
  'the bounds of five looks in the manner of %s, by Gauss’s quadrature in numpy, which the multivariate normal of scipy bears out',
  (_, spending, expected) => {
    const bounds = lanDeMets(FIFTHS, spending(0.025))
    for (const [i, it] of expected.entries()) near(bounds[i] ?? 0, it)
  },
)

test('one look at the end is the plain test', () => {
  near(lanDeMets([1], obrienFlemingSpending(0.05))[0] ?? 0, -normalQuantile(0.05))
})

test('shares that do not rise are refused', () => {
  expect(() => lanDeMets([0.5, 0.5], pocockSpending(0.05))).toThrow(RangeError)
  expect(() => lanDeMets([0], pocockSpending(0.05))).toThrow(RangeError)
})
