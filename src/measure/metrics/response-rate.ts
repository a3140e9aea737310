import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'response-rate',
  title: 'Surveys answered',
  side: 'perception',
  unit: 'share',
  better: 'neither',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'interactions',
  needs: ['offered', 'answered'],
  where: 'offered',
  hit: 'answered',
  formula: 'contacts with an answer / contacts that were offered a survey',
  leavesOut: 'contacts that were not asked',
  about: `The share of surveys sent that were answered.

Contacts with an answer, divided by the contacts that ended in the period and were offered a survey, as the export says.

No direction is good in itself: it says whether the scores of two periods may be compared. When fewer answer, or fewer
are asked, satisfaction can move without anybody's opinion moving.`,
})
