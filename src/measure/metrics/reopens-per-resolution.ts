import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'reopens-per-resolution',
  title: 'Reopens per resolution',
  side: 'operation',
  unit: 'ratio',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.1 },
  kind: 'ratio',
  reads: 'interactions',
  needs: ['reopens'],
  where: `reopens is not null and coalesce(status, 'solved') = 'solved'`,
  over: 'reopens',
  per: '1',
  formula: 'all reopens / contacts solved',
  leavesOut: 'contacts closed without being solved; contacts whose number of reopens is blank',
  about: `How often contacts were opened again, for each that was solved in the end.

All reopens of the contacts that were solved in the period, divided by the number of these contacts. A contact reopened three
times counts three times, where the reopen rate (reopen-rate) counts it once. Where the
export has no status, every contact that ended counts.

A few contacts that go to and fro for weeks raise it while the rate stands still. Where closed contacts cannot be opened
again it is 0 by rule, and the reopens are follow-ups (follow-up-rate) or repeat contacts.`,
})
