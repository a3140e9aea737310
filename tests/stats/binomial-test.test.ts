import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialTest, clopperPearson } from '../../src/stats/binomial-test.js'
import { confidence, near, proportion } from './support.js'

test('682 of 925 against three quarters, as R binom.test has it', () => {
  const it = binomialTest({ hits: 682, n: 925 }, 0.75)
  near(it.pTwoSided, 0.382491559574852)
  near(it.pLower, 0.196009267053883)
})

test.each([
  [15, 148, 0.95, 0.05784401008344857, 0.161650490349479],
  [400, 1_000_000, 0.9, 0.0003676869323798854, 0.0004344893141270313],
])('Clopper and Pearson for %d of %d at %d, as R binom.test has it', (hits, n, level, low, high) => {
  const it = clopperPearson({ hits, n }, level)
  near(it.low, low)
  near(it.high, high)
})

test('none of ten: up to the share that leaves one chance in twenty', () => {
  const it = clopperPearson({ hits: 0, n: 10 }, 0.9)
  expect(it.low).toBe(0)
  near(it.high, 1 - 0.05 ** (1 / 10))
  expect(clopperPearson({ hits: 10, n: 10 }, 0.9).high).toBe(1)
})

test('the interval is the test turned round', () => {
  fc.assert(
    fc.property(proportion, confidence, (observed, level) => {
      const { low, high } = clopperPearson(observed, level)
      if (low > 0) expect(binomialTest(observed, low).pHigher).toBeCloseTo((1 - level) / 2, 9)
      if (high < 1) expect(binomialTest(observed, high).pLower).toBeCloseTo((1 - level) / 2, 9)
    }),
  )
})

test('nothing counted, and an expectation that is no share, are refused', () => {
  expect(() => binomialTest({ hits: 0, n: 0 }, 0.5)).toThrow(new RangeError('binomialTest requires at least one record'))
  expect(() => clopperPearson({ hits: 3, n: 2 }, 0.9)).toThrow(RangeError)
  expect(() => binomialTest({ hits: 1, n: 2 }, -0.1)).toThrow(RangeError)
})
