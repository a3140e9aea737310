import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'csat',
  title: 'Satisfied customers',
  side: 'perception',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'answers',
  needs: ['csat'],
  where: `kind = 'csat' and satisfied is not null`,
  hit: 'satisfied',
  formula: 'answers in the top boxes / answers about satisfaction',
  leavesOut: 'blanks, which are no answers',
  about: `The share of answers about satisfaction that say satisfied.

Answers in the top boxes of the scale, divided by all answers. On a scale of 2 or 3 points that is the best one, of 4 to 7
the best two (4 and 5 of 5), of 10 the best two, from 0 to 10 it is 9 and 10. An answer belongs to the period in which
its contact ended; without a contact, to that in which it was given.

Only those who answered are in it. It is not the mean of the points, and a blank is no answer, never a 0.`,
})
