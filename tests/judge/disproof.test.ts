import { describe, expect, test } from 'vitest'
import { nextOf } from '../../src/judge/disproof.js'
import { better, fell, type Leg, notBetter, worse } from '../../src/judge/leg.js'
import { metrics } from '../../src/measure/metrics/index.js'
import { moved, unknown } from './making.js'

const leg = (claim: (it: Parameters<typeof better>[0]) => Leg, id: string, comparison = moved(id, 'steady')): Leg => {
  const card = metrics.find(it => it.id === id)
  if (!card) throw new Error(`there is no ${id}`)
  return claim({ ...comparison, card })
}

/** Each metric was 100 before. */
describe('speaks against it in the next period: a metric that is back where it was', () => {
  test.each([
    ['a time that got better', leg(better, 'handle-time'), 'at-least', 100],
    ['a score that got worse', leg(worse, 'csat-mean'), 'at-least', 100],
    ['a share that got worse by rising', leg(worse, 'reopen-rate'), 'at-most', 100],
    ['a number that fell', leg(fell, 'volume'), 'at-least', 100],
    // A resolution time is worth reporting from a tenth on.
    ['a time that is said not to have got better, by what it would have had to', leg(notBetter, 'resolution-time'), 'at-most', 90],
  ] as const)('%s', (_, of, reaches, value) => {
    expect(nextOf([of])).toEqual([
      { where: 'next', says: of.card.title.toLowerCase(), metric: of.metric, unit: of.card.unit, reaches, value },
    ])
  })

  test('of what was not known before nothing can be back', () => {
    expect(nextOf([leg(better, 'handle-time', unknown('handle-time', 'no records'))])).toEqual([])
  })
})
