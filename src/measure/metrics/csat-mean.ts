import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'csat-mean',
  title: 'Mean satisfaction',
  side: 'perception',
  unit: 'rating',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.1 },
  kind: 'rating',
  reads: 'answers',
  needs: ['csat'],
  value: 'points',
  where: `kind = 'csat'`,
  formula: 'sum of points / answers about satisfaction',
  leavesOut: 'blanks, and a 0 that stands for no answer',
  about: `The mean of the answers about satisfaction, in points on the survey's own scale.

The sum of the points divided by the number of answers. An answer belongs to the period in which its contact ended;
without a contact, to that in which it was given. Compared on all points of the scale, not on their mean alone.

Unknown where the inputs hold answers on several scales: a 4 of 5 and a 4 of 10 have no mean. A blank is no answer, and
where 0 stands for "no answer" it is not counted.`,
})
