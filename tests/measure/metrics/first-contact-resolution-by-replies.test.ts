import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/first-contact-resolution-by-replies.js'
import { contact, inMarch } from '../asking.js'

test('solved with one reply and never opened again, of all that ended and say', async () => {
  const interactions = [
    contact({ replies: 1 }),
    contact({ replies: 1, reopens: 0 }),
    contact({ replies: 1, reopens: 1 }),
    contact({ replies: 0 }),
    contact({ replies: 2 }),
    contact({ replies: 1, status: 'closed-unsolved' }),
    contact({ replies: null }),
    contact({ replies: 1, status: null }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 6, hits: 2 })
})

test('unknown where no input carries a number of replies', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of replies' })
})
