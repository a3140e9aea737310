import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'effort-mean',
  title: 'Mean ease',
  side: 'perception',
  unit: 'rating',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.1 },
  kind: 'rating',
  reads: 'answers',
  needs: ['effort'],
  value: 'points',
  where: `kind = 'effort' and points is not null`,
  formula: 'sum of points / answers about effort',
  leavesOut: 'blanks, which are no answers',
  about: `The mean of the answers about effort, on the survey's own scale, turned so that high is easy.

All points added up, divided by the number of answers. Where low is good, as in how much effort did you have to put
forth, the scale is turned round: a 2 of 5 is read as a 4, and the notes of the file say so. Answers on several scales are
not averaged: the mean is unknown then, and the share (effort) is not.`,
})
