import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'effort',
  title: 'Low effort',
  side: 'perception',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'answers',
  needs: ['effort'],
  where: `kind = 'effort' and satisfied is not null`,
  hit: 'satisfied',
  formula: 'answers in the best boxes / answers about effort',
  leavesOut: 'blanks, which are no answers',
  about: `The share of answers about effort that say it was easy.

Answers in the best boxes of the scale (6 and 7 of 7, 4 and 5 of 5), divided by all answers about effort. It takes both
generations: agreement that it was easy (customer effort score 2.0, high is good), and how much effort one had to put
forth (1.0, low is good), which is turned round as it is read, and said.

Gartner counts 5 to 7 of 7 ("at least somewhat agree") or takes the mean; that is another number. An answer belongs to the
period in which its contact ended; without a contact, to that in which it was given.`,
})
