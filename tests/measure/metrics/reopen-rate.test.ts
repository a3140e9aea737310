import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/reopen-rate.js'
import { contact, inMarch } from '../asking.js'

test('opened again at least once, of those solved or closed', async () => {
  const interactions = [
    contact({ reopens: 0 }),
    contact({ reopens: 1 }),
    contact({ reopens: 3, status: 'closed-unsolved' }),
    contact({ reopens: 2, status: 'open' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 3, hits: 2 })
})

test('a blank number of reopens is not 0', async () => {
  expect(await inMarch(metric, { interactions: [contact({ reopens: null }), contact({ reopens: 0 })] })).toMatchObject({ n: 1, hits: 0 })
})

test('unknown where no input carries reopens', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of reopens' })
})
