import { expect, test } from 'vitest'
import { nearestNames } from '../../src/model/nearest.js'

test.each([
  ['tickts.csv', ['tickets.csv', 'surveys.csv'], ['tickets.csv']],
  ['tick', ['tickets.csv', 'ticket.csv', 'a.csv'], ['ticket.csv', 'tickets.csv']],
  ['CSAT', ['csat', 'csat-mean', 'nps'], ['csat', 'csat-mean']],
  ['zzzzzz', ['csat', 'nps'], []],
  ['a', [], []],
  ['aa', ['ab', 'ac', 'ad', 'ae'], ['ab', 'ac', 'ad']],
])('%j is near to these of %j: %j', (typed, known, near) => {
  expect(nearestNames(typed, known)).toEqual(near)
})
