import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'answer-lag',
  title: 'Time to the answer',
  side: 'neither',
  unit: 'second',
  better: 'neither',
  basis: 'ended',
  margin: { relative: 0.1 },
  kind: 'duration',
  reads: 'answers',
  needs: ['answered', 'answered_at', 'ended_at'],
  where: `answered_at >= period_at and record in (select record from interactions where ended_at is not null)
    and answer in (select min(answer) from answers group by file, line)`,
  value: 'epoch_ms(answered_at) - epoch_ms(period_at)',
  formula: 'sum of (answered − contact ended) / survey responses',
  leavesOut: 'responses without a date, or dated before the contact ended',
  about: `How long after the end of a contact the survey about it was answered.

The mean time from the end of the contact to the answer, over the survey responses that belong to a contact that ended,
with the median and the slowest tenth beside it.

It says how late the newest period's scores still change: with a median of three days, a month looked at on its last day
lacks part of its answers. People who answer late tend to differ from those who answer at once.`,
})
