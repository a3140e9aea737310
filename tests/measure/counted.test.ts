import { expect, test } from 'vitest'
import { metrics } from '../../src/catalogue.js'
import { countedOf } from '../../src/measure/counted.js'

test('a metric is told by the first paragraph of its text and what it is made of, each on one line', () => {
  const [handleTime] = metrics.filter(it => it.id === 'handle-time')
  expect(handleTime && countedOf(handleTime)).toEqual({
    what: 'The time agents worked on a contact: talk, hold and wrap-up together, or the handle time the export states.',
    formula: 'sum of (talk + hold + wrap-up) / contacts handled',
    leavesOut: 'abandoned contacts, which nobody handled; contacts without a handle time',
  })
  const texts = metrics.map(countedOf).flatMap(({ what, formula, leavesOut, ripens }) => [what, formula, leavesOut, ripens])
  expect(texts.filter(it => it !== undefined && /\n|^\s|\s$|^$/.test(it))).toEqual([])
})
