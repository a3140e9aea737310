import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'replies-per-resolution',
  title: 'Replies per resolution',
  side: 'operation',
  unit: 'ratio',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'ratio',
  reads: 'interactions',
  needs: ['replies'],
  where: `replies is not null and coalesce(status, 'solved') = 'solved'`,
  over: 'replies',
  per: '1',
  formula: 'all replies / contacts solved',
  leavesOut: 'contacts closed without being solved; contacts whose number of replies is blank',
  about: `How many replies of the desk it took to solve a contact.

All replies of the contacts that were solved in the period, divided by the number of these contacts. Where the export has no
status, every contact that ended counts.

It rises when matters get harder or customers ask more, and also when an automatic acknowledgement goes out first and is
counted as a reply: a faster first response with one more reply, and no sooner an end, is only that. It falls when agents
settle things at once, and just as well when they close before the customer has answered.`,
})
