import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'nps',
  title: 'Net promoter score',
  side: 'perception',
  unit: 'nps',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 5 },
  kind: 'nps',
  reads: 'answers',
  needs: ['nps'],
  value: 'points',
  where: `kind = 'nps'`,
  formula: '100 × (answers of 9 or 10 − answers of 0 to 6) / answers from 0 to 10',
  leavesOut: 'blanks, which are no answers',
  about: `How many more would recommend than advise against, from -100 to 100.

The share of promoters (9 and 10) less the share of detractors (0 to 6) of all answers from 0 to 10, times 100. Those who
say 7 or 8 count in the denominator alone. An answer belongs to the period in which its contact ended; without a
contact, to that in which it was given.

With fewer than 100 answers it swings widely: look at the interval. Asked after a contact it still measures the
company more than the contact.`,
})
