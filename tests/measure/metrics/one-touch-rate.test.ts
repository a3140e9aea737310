import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/one-touch-rate.js'
import { contact, inMarch } from '../asking.js'

test('exactly one reply, of the solved: none is no touch', async () => {
  const interactions = [0, 1, 1, 2, null].map(replies => contact({ replies }))
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 4, hits: 2 })
})

test('what was not solved is left out', async () => {
  const interactions = [contact({ replies: 1 }), contact({ replies: 1, status: 'closed-unsolved' }), contact({ replies: 1, status: null })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 1, hits: 1 })
})

test('unknown where no input carries a number of replies', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of replies' })
})
