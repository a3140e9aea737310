import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'wrap-time',
  title: 'Wrap-up time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['wrap_ms'],
  value: 'wrap_ms',
  where: `status is distinct from 'abandoned' and file in (select file from interactions where wrap_ms > 0)`,
  formula: 'sum of wrap-up times / contacts with a wrap-up time',
  leavesOut: 'abandoned contacts; contacts without a wrap-up time; files in which every one is 0',
  about: `The time agents worked on a contact after it was over: notes, codes, follow-up mails. Also after-contact work, ACW.

The mean over the contacts that ended in the period and carry a wrap-up time, with the median and the slowest tenth beside
it.

It ends when the agent says so or when the system's time is up, so a limit on it shows as a heap at the limit. Systems
that do not track it write 0 for all: a file in which every wrap-up is 0 is left out.`,
})
