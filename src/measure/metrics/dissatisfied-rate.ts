import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'dissatisfied-rate',
  title: 'Unhappy customers',
  side: 'perception',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'answers',
  needs: ['csat'],
  where: `kind = 'csat' and unhappy is not null`,
  hit: 'unhappy',
  formula: 'answers in the bottom boxes / answers about satisfaction',
  leavesOut: 'blanks, which are no answers',
  about: `The share of answers about satisfaction that say unhappy.

Answers in the bottom boxes of the scale, divided by all answers. On a scale of 2 to 4 points that is the worst one, of 5
to 7 the worst two (1 and 2 of 5), of 10 the worst four, from 0 to 10 it is 0 to 6. An answer belongs to the period in
which its contact ended; without a contact, to that in which it was given.

It is not what is left over by the satisfied: on most scales there is a middle that is neither.`,
})
