import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'contact-rate',
  title: 'Contacts per active customer',
  side: 'neither',
  unit: 'ratio',
  better: 'neither',
  basis: 'opened',
  ownBasis: true,
  margin: { relative: 0.05 },
  kind: 'count',
  reads: 'interactions',
  needs: ['active_customers'],
  where: `direction is distinct from 'outbound'`,
  perCustomer: true,
  formula: 'contacts opened / mean number of active customers',
  leavesOut: 'contacts the desk itself opened; periods of which a day is not given',
  about: `How many contacts an active customer had in the period.

The number of contacts opened in the period, divided by the mean number of customers that
were active on its days, as the file of \`--active-customers\` gives it. Compared per day and customer. A team has its own
customers where the file names teams; any other part, such as a channel, is set against all of them, and so is what \`--where\`
keeps.

A falling volume can be fewer problems or fewer customers, and this tells which. What it cannot tell is whether those who
are still there have fewer problems or have given up asking: so no direction counts as better. What counts as active is
whatever the file says: a change of that rule looks like a change of behaviour.`,
})
