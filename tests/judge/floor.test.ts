import { expect, test } from 'vitest'
import { floorOf } from '../../src/judge/floor.js'

const FIVE = { low: 1, high: 5 }
const known =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id)

test('what was said goes before all else', () => {
  expect(floorOf({ metric: 'nps', value: 10 }, known('csat-mean'), FIVE)).toEqual({ metric: 'nps', value: 10 })
})

test('unless told it is the middle of what the first score that is known can be', () => {
  expect(floorOf(undefined, known('csat-mean', 'csat', 'nps'), FIVE)).toEqual({ metric: 'csat-mean', value: 3 })
  expect(floorOf(undefined, known('csat-mean'), { low: 0, high: 10 })).toEqual({ metric: 'csat-mean', value: 5 })
  expect(floorOf(undefined, known('csat', 'nps'), undefined)).toEqual({ metric: 'csat', value: 0.5 })
  expect(floorOf(undefined, known('nps'), undefined)).toEqual({ metric: 'nps', value: 0 })
  expect(floorOf(undefined, known(), undefined)).toBeUndefined()
})
