import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'follow-up-rate',
  title: 'Follow-ups',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'opened',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['follow_up'],
  where: 'follow_up is not null',
  hit: 'follow_up',
  formula: 'contacts that follow up a closed one / contacts opened',
  leavesOut: 'files in which no contact follows up another',
  about: `The share of contacts that take up again one that was closed.

Contacts that follow up a closed one, divided by the contacts that were opened in the period, of the files that tell which do: by
a mark, by the id of the closed one, or by the channel (Zendesk's Closed Ticket). Most exports
would not say so, and a file without any says nothing.

Where closed tickets cannot be opened again the answer to one becomes a new ticket, and the reopens move here: a reopen rate
that falls to nothing while this one rises is a change of rule, not of work. What is counted is the new contact, in the
period it was opened in, which may lie long after the closed one.`,
})
