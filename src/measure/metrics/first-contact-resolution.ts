import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'first-contact-resolution',
  title: 'First-contact resolution',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['first_contact'],
  where: 'first_contact is not null',
  hit: 'first_contact',
  formula: 'marked as resolved at the first contact / contacts with a mark, yes or no',
  leavesOut: 'contacts whose mark is blank',
  about: `The share of contacts that were settled at the first contact, as the export marks them.

Contacts marked as resolved at the first contact or call, divided by the contacts that ended in the period and carry the
mark, yes or no. This is the gross rate; the net one leaves out what the first level cannot solve, and the list of what
that is can be stretched.

Who sets the mark, and when, differs from product to product; agents who set it themselves tend to be kind. Three
variants need no mark: by replies (first-contact-resolution-by-replies), by no repeat within 7 days
(first-contact-resolution-no-repeat), and by the customer's own word (felt-resolution).`,
})
