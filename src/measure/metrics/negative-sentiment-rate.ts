import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'negative-sentiment-rate',
  title: 'Negative sentiment',
  side: 'perception',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['sentiment'],
  where: 'sentiment is not null',
  hit: `sentiment = 'negative'`,
  formula: 'contacts called negative / contacts with a sentiment',
  leavesOut: 'contacts without a sentiment',
  about: `The share of contacts whose words the export calls negative.

Contacts with a negative sentiment, however strong, divided by the contacts that ended in the period and carry a sentiment.
Neutral and mixed ones count below the line. Scores around 0 are negative below it; a
column of scores that never fall below 0 is not read, since nothing says which of them are bad.

It is a program's estimate of the customer's mood, and never mixed with what customers answered (csat, dissatisfied-rate). It
covers those who answer no survey; and it changes when the vendor changes the program, or when customers write of sadder
things. Whether the mood was that of the beginning or of the end differs from product to product.`,
})
