import { daysName } from '../metric.js'
import feltResolution from '../metrics/felt-resolution.js'
import marked from '../metrics/first-contact-resolution.js'
import byReplies from '../metrics/first-contact-resolution-by-replies.js'
import noRepeat, { noOtherWithin } from '../metrics/first-contact-resolution-no-repeat.js'
import oneTouch from '../metrics/one-touch-rate.js'
import { defineFamily, keeping, type Variant } from '../variant.js'

const within = (days: number, says: string, whose?: string): Variant => ({
  metric: {
    ...noRepeat,
    id: `first-contact-resolution-no-repeat-${days}`,
    title: `No repeat within ${daysName(days)}`,
    kind: 'share',
    ...noOtherWithin(days),
  },
  says,
  ...(whose === undefined ? {} : { whose }),
})

export default defineFamily({
  id: 'first-contact-resolution',
  title: 'First-contact resolution',
  about:
    'Was it settled at the first contact? The agent, the number of replies, the silence afterwards and the customer answer differently.',
  variants: [
    { metric: marked, whose: 'MetricNet', says: 'as the export marks it, of all contacts: the gross rate' },
    {
      metric: {
        ...marked,
        id: 'first-contact-resolution-net',
        title: 'First-contact resolution, net',
        needs: [...marked.needs, 'escalated'],
        where: keeping(marked, 'escalated is not true'),
      },
      whose: 'MetricNet',
      says: 'without what the first level cannot solve: here, what was escalated',
    },
    { metric: byReplies, says: 'solved with exactly one reply and never opened again, of all that ended' },
    { metric: oneTouch, whose: 'Zoho Desk', says: 'exactly one reply, of those solved; it counts closed tickets with one public response' },
    {
      metric: {
        ...oneTouch,
        id: 'one-touch-rate-zendesk',
        title: 'One-touch tickets',
        kind: 'share',
        hit: 'replies < 2',
      },
      whose: 'Zendesk',
      says: 'fewer than two replies of agents, and so those that nobody answered',
    },
    {
      metric: {
        ...byReplies,
        id: 'first-contact-resolution-one-agent',
        title: 'Closed once by one agent',
        kind: 'share',
        basis: 'opened',
        needs: ['status', 'reopens', 'transfers'],
        where: 'status is not null and reopens is not null and transfers is not null',
        hit: `status in ('solved', 'closed-unsolved') and reopens = 0 and transfers = 0`,
      },
      whose: 'Intercom',
      says: 'closed once with one teammate: here, never opened again and never passed on, of all that were opened',
    },
    within(1, 'solved, and no other contact of the customer'),
    within(3, 'the shorter of the windows in use, for any reason', 'NICE inContact'),
    { metric: noRepeat, says: 'solved, never opened again, and no other contact within 7 days, for whatever reason' },
    within(30, 'the longest of the windows in use', 'SQM'),
    { metric: feltResolution, whose: 'SQM, Medallia', says: 'by the customer’s own word, of those who answered' },
  ],
  elsewhere: [
    { whose: 'Freshdesk', says: 'counts a ticket that is resolved or closed with the first response' },
    { whose: 'NICE inContact', says: 'has a second window of 7 days for the same reason' },
    { whose: 'Gladly', says: 'counts conversations closed on the first contact, of those closed' },
  ],
})
