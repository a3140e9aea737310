import { describe, expect, test } from 'vitest'
import { aimsAt } from '../../src/cli/targets.js'
import { metrics } from '../../src/measure/metrics/index.js'
import { Refusal } from '../../src/model/refusal.js'

const aimed = (...targets: readonly string[]) => aimsAt({ targets }, metrics).targets
const refused = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}; ${error.details.help ?? ''}`
    throw error
  }
  throw new Error('it was taken')
}

describe('a target', () => {
  test.each([
    ['wait-time=20s', 20],
    ['wait-time=20', 20],
    ['handle-time = 5m', 300],
    ['handle-time=5:30', 330],
    ['resolution-time=1h30m', 5400],
    ['resolution-time=1.5d', 129_600],
    ['first-response-time=4h', 14_400],
    ['sla-attainment=95%', 0.95],
    ['sla-attainment=0.95', 0.95],
    ['contacts-per-resolution=1.2', 1.2],
    ['nps=-10', -10],
  ])('%s is read in the unit of its metric', (typed, value) => {
    expect(aimed(typed)).toEqual([{ metric: typed.split(/\s*=/)[0], value }])
  })

  test('given twice for a metric counts as given last', () => {
    expect(aimed('wait-time=20s', 'handle-time=5m', 'wait-time=30s')).toEqual([
      { metric: 'wait-time', value: 30 },
      { metric: 'handle-time', value: 300 },
    ])
  })

  test('that nobody told is none', () => {
    expect(aimsAt({ targets: [] }, metrics)).toEqual({})
  })

  test.each([
    ['wait-time', '`--target` cannot be `wait-time`; write `METRIC=VALUE`, such as `sla-attainment=95%`'],
    ['wait-time=soon', /cannot be `wait-time=soon`; give a time, such as `20s`/],
    ['wait-time=5m soon', /give a time/],
    ['sla-attainment=95', /give a percentage/],
    ['csat-mean=4of5', /give a plain number/],
    ['volume=100', /no direction of `volume` is good/],
    ['question-courtesy=4', /known only once it is read/],
    ['wait-tim=20s', /no metric is called `wait-tim`/],
  ])('%s is refused', (typed, why) => {
    expect(refused(() => aimed(typed))).toMatch(why)
  })
})

test('a floor is one of a score', () => {
  expect(aimsAt({ targets: [], floor: 'csat-mean=3.5' }, metrics)).toEqual({ floor: { metric: 'csat-mean', value: 3.5 } })
  expect(refused(() => aimsAt({ targets: [], floor: 'wait-time=20s' }, metrics))).toMatch(/give a score of the customers/)
})
