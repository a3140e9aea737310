import { describe, expect, test } from 'vitest'
import type { Compared } from '../../src/judge/compared.js'
import { better, fell, isDownward, notBetter, rose, worse } from '../../src/judge/leg.js'
import { metrics } from '../../src/measure/metrics/index.js'
import type { Comparison } from '../../src/model/report.js'
import { moved } from './making.js'
import { went } from './rules/telling.js'

function compared(comparison: Comparison): Compared {
  const card = metrics.find(it => it.id === comparison.metric)
  if (!card) throw new Error(`no metric is called ${comparison.metric}`)
  return { ...comparison, card }
}

const faster = compared(moved('handle-time', 'better', { crude: { better: 0.2, worse: 0.8 } }))
const happier = compared(moved('csat-mean', 'better'))
const fewer = compared(went(moved('volume', 'steady'), 'lower'))

test('a direction is as sure as the comparison is of it, like for like and as it came', () => {
  expect([better(faster).sure, better(faster).came]).toEqual([0.001, 0.2])
  expect([worse(faster).sure, worse(faster).came]).toEqual([0.999, 0.8])
})

test('what fell got better where lower is good, and worse where higher is', () => {
  expect([fell(faster).sure, rose(faster).sure]).toEqual([0.001, 0.999])
  expect([fell(happier).sure, rose(happier).sure]).toEqual([0.999, 0.001])
})

test('of what has no good direction the tails tell', () => {
  expect([fell(fewer).sure, rose(fewer).sure]).toEqual([0.001, 0.999])
})

test('a claim points down, up, or nowhere', () => {
  expect([better(faster), worse(faster), better(happier), worse(happier)].map(isDownward)).toEqual([true, false, false, true])
  expect([fell(fewer), rose(fewer), notBetter(faster)].map(isDownward)).toEqual([true, false, undefined])
})

describe('not better', () => {
  /** Of 100 a tenth is worth reporting: a change with its interval of 90 %, and how sure it is that it got better. */
  const claimed = (value: number, reach: number, p = 0.5): number =>
    notBetter(
      compared(
        moved('resolution-time', 'unclear', {
          change: { value, low: value - reach, high: value + reach },
          p: { better: p, worse: 1 - p },
        }),
      ),
    ).sure

  test('is half of the two one-sided tests: z is what is left to the margin, in standard errors', () => {
    // (10 + 0) / (5 / 1.6449) = 3.290 and (10 - 4) / (5 / 1.6449) = 1.974; pnorm(q, lower.tail = FALSE) in R.
    expect(claimed(0, 5)).toBeCloseTo(0.000501, 6)
    expect(claimed(-4, 5)).toBeCloseTo(0.0242, 4)
  })

  test('is the surer the longer it took, and one half at the margin', () => {
    expect(claimed(-10, 5)).toBeCloseTo(0.5, 12)
    expect(claimed(3, 5)).toBeLessThan(claimed(0, 5))
  })

  test('is not shown by few records, which show nothing', () => {
    expect(claimed(0, 40)).toBeGreaterThan(0.3)
  })

  test('is not so where it is shown to have got better, be it by less than the margin', () => {
    expect(claimed(-4, 2, 0.04)).toBe(1)
    expect(claimed(-4, 2, 0.06)).toBeLessThan(0.001)
  })

  test('reads like for like where that is known', () => {
    const standardised = { value: 0, low: -5, high: 5, by: ['category'], merged: 0 }
    const leg = notBetter(compared(moved('resolution-time', 'steady', { change: { value: -20, low: -25, high: -15 }, standardised })))
    expect(leg.sure).toBeCloseTo(0.000501, 6)
  })
})
