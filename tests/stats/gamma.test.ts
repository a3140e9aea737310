import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digamma, trigamma, trigammaInverse } from '../../src/stats/gamma.js'
import { near } from './support.js'

test.each([
  [1e-6, -1000000.57721402, 1000000000001.645],
  [0.01, -100.56088545786866, 10001.621213528313],
  [0.3, -3.5025242222001323, 12.245364546107732],
  [0.5, -1.9635100260214231, 4.934802200544679],
  [1, -0.5772156649015323, 1.6449340668482264],
  [2, 0.42278433509846747, 0.6449340668482264],
  [2.5, 0.7031566406452434, 0.49035775610023491],
  [7.25, 1.9104535268837362, 0.14787923315893214],
  [30, 3.3844381326855251, 0.03389506035773994],
  [1e4, 9.2102903711428503, 0.00010000500016666658],
  [1e8, 18.420680738952367, 1.0000000049999981e-8],
])('digamma and trigamma of %d, as R has them', (x, first, second) => {
  near(digamma(x), first, 1e-12)
  near(trigamma(x), second, 1e-12)
})

test('digamma is 0 at 1.4616321449683622', () => {
  expect(digamma(1.4616321449683622)).toBeCloseTo(0, 14)
})

test.each([
  [1e-4, 10000.499991666658],
  [0.05, 20.495835239154601],
  [0.4, 2.9675403021436098],
  [1.6449340668482264, 1],
  [5, 0.49616873470410694],
  [300, 0.057881450357372931],
  [1e6, 0.0010000008212676086],
])('the inverse of trigamma at %d, as limma has it', (value, x) => {
  near(trigammaInverse(value), x, 1e-12)
})

test('the inverse of trigamma is its inverse', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), power => {
      near(trigamma(trigammaInverse(10 ** power)), 10 ** power, 1e-12)
    }),
  )
})

test('0 and less are refused', () => {
  expect(() => digamma(0)).toThrow(new RangeError('digamma requires a number above zero'))
  expect(() => trigamma(-1)).toThrow(RangeError)
  expect(() => trigammaInverse(0)).toThrow(RangeError)
})
