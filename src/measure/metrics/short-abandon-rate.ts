import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'short-abandon-rate',
  title: 'Abandoned within 5 seconds',
  side: 'operation',
  unit: 'share',
  better: 'neither',
  basis: 'ended',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['abandoned', 'wait_ms'],
  where: `wait_ms is not null and direction is distinct from 'outbound'`,
  hit: `status = 'abandoned' and wait_ms < 5000`,
  formula: 'abandoned within 5 seconds / contacts with a waiting time',
  leavesOut: 'what the desk itself opened; contacts without a waiting time',
  about: `The share of contacts that were abandoned before anybody could have answered: misdials, second thoughts.

Abandoned after fewer than 5 seconds of waiting, divided by all contacts that ended in the period and carry a waiting
time, abandoned or answered.

They are within the abandon rate (abandon-rate), which systems print with and without them: take this one off to compare.
Where the export does not tell how long those waited who hung up, it is 0 or unknown and says nothing.`,
})
