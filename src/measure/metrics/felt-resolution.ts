import { defineMetric } from '../metric.js'
import { FELT } from '../needs.js'

export default defineMetric({
  id: 'felt-resolution',
  title: 'Solved by the customer’s word',
  side: 'perception',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'answers',
  needs: ['felt'],
  where: `${FELT} and points is not null`,
  hit: 'points = scale_high',
  formula: 'answers of yes / answers of yes or no',
  leavesOut: 'blanks, which are no answers',
  about: `The share of customers who say that their matter was solved.

Answers of yes, divided by all answers to questions that ask whether it was resolved, solved, settled or fixed and that
yes or no answers. Where a survey asks it twice, as in fixed right the first time, both count.

It is first-contact resolution by the customer's word, and the one figure a desk cannot make by closing tickets. It
comes from those who answer; compare it with the resolution rate of the same month.`,
})
