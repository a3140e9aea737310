import { defineMetric } from '../metric.js'

/** Contacts in which somebody waited for an answer, of files that tell how long. SQL. */
export const WAITED = `(status = 'abandoned' or wait_ms is not null) and direction is distinct from 'outbound'
    and file in (select file from interactions where wait_ms is not null)`

/** Whether a contact was answered after so many seconds of waiting or fewer. SQL. */
export const answeredWithin = (seconds: number): string => `status is distinct from 'abandoned' and wait_ms <= ${seconds * 1000}`

/** Whether a contact was abandoned after fewer than so many seconds of waiting; false where the time is not known. SQL. */
export const abandonedWithin = (seconds: number): string => `coalesce(status = 'abandoned' and wait_ms < ${seconds * 1000}, false)`

export default defineMetric({
  id: 'service-level',
  title: 'Answered within 20 seconds',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['wait_ms'],
  where: `${WAITED} and not ${abandonedWithin(5)}`,
  hit: answeredWithin(20),
  formula: 'answered within 20 seconds / (answered + abandoned after 5 seconds or more)',
  leavesOut: 'who hung up within 5 seconds; what the desk itself opened; what was answered without a waiting time',
  about: `The share of contacts in which somebody waited for an answer that were answered within 20 seconds: the service level.

Answered after 20 seconds of waiting or fewer, divided by all that were answered and carry a waiting time, plus all that
were abandoned after 5 seconds or more, over the contacts that ended in the period. Abandoned ones count as missed.

Systems differ in the threshold and in what an abandoned contact is: left out, missed, or met where it was abandoned within
the threshold. It says nothing of how long those waited who were not answered in time.`,
})
