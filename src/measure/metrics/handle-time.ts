import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'handle-time',
  title: 'Handle time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['handle_ms'],
  value: 'handle_ms',
  partly: {
    where: 'wrap_ms is null and handle_ms = talk_ms + coalesce(hold_ms, 0)',
    says: 'talk and hold alone, since no wrap-up time is known',
  },
  where: `status is distinct from 'abandoned'`,
  formula: 'sum of (talk + hold + wrap-up) / contacts handled',
  leavesOut: 'abandoned contacts, which nobody handled; contacts without a handle time',
  about: `The time agents worked on a contact: talk, hold and wrap-up together, or the handle time the export states.

The mean over the contacts that ended in the period and carry a handle time, weighted by contact, with the median and the
slowest tenth beside it. A contact without a status stays in.

Exports differ: some talk times include hold, some handle times lack wrap-up, and a call passed on may be two rows.
An average of averages is another number. Shorter is only better while the customer's matter gets settled: look at
repeat contacts and satisfaction beside it.`,
})
