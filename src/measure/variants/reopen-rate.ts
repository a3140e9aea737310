import reopenRate from '../metrics/reopen-rate.js'
import { defineFamily } from '../variant.js'

export default defineFamily({
  id: 'reopen-rate',
  title: 'Reopened',
  about: 'How much comes back after it was solved? The ways part over contacts and events, and over what they are divided by.',
  variants: [
    { metric: reopenRate, says: 'contacts opened again at least once, of those solved or closed' },
    {
      metric: {
        ...reopenRate,
        id: 'reopen-rate-solved',
        title: 'Reopened, of those solved',
        needs: [...reopenRate.needs, 'status'],
        where: `reopens is not null and status = 'solved'`,
      },
      says: 'without those closed unsolved',
    },
    {
      metric: {
        ...reopenRate,
        id: 'reopen-rate-opened',
        title: 'Reopened, of those opened',
        basis: 'opened',
        where: 'reopens is not null',
      },
      says: 'those open again just now count too, of all that were opened',
    },
    {
      metric: { ...reopenRate, id: 'reopen-events', title: 'Reopens per contact', unit: 'ratio', kind: 'ratio', over: 'reopens', per: '1' },
      says: 'events: a contact opened again three times counts three times',
    },
  ],
  elsewhere: [
    { whose: 'Zendesk', says: 'counts every change from Solved to Open, by whomever, so that a thank-you does it too' },
    { whose: 'Zendesk', says: 'makes a new follow-up ticket where a closed one is answered, which is no reopen' },
    { whose: 'Intercom', says: 'counts every closing as a closed conversation: closed, opened and closed again is two' },
  ],
})
