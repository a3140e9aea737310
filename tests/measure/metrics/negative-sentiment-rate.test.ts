import { expect, test } from 'vitest'
import csat from '../../../src/measure/metrics/csat.js'
import metric from '../../../src/measure/metrics/negative-sentiment-rate.js'
import { contact, inMarch } from '../asking.js'

const moods = ['negative', 'neutral', 'positive', 'negative', 'neutral', null].map(sentiment => contact({ sentiment }))

test('negative, of those that carry a sentiment, whether or not it leans to a side', async () => {
  expect(await inMarch(metric, { interactions: moods })).toEqual({ kind: 'share', n: 5, hits: 2 })
})

test('is nobody’s answer', async () => {
  expect(await inMarch(csat, { interactions: moods })).toEqual({ unknown: 'no input carries answers about satisfaction' })
})

test('unknown where no input carries one', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a sentiment' })
})
