import firstSolution from '../metrics/first-resolution-time.js'
import requesterWait from '../metrics/requester-wait-time.js'
import resolutionTime from '../metrics/resolution-time.js'
import inBusinessHours from '../metrics/resolution-time-business.js'
import { defineFamily, medianOf } from '../variant.js'

export default defineFamily({
  id: 'resolution-time',
  title: 'Resolution time',
  about: 'How long until it is solved? The ways part over the first and the last solution, over the clock, and over the month it falls in.',
  variants: [
    { metric: resolutionTime, whose: 'Zendesk, Redo', says: 'to the last end; Zendesk calls it full resolution time' },
    medianOf(resolutionTime, 'half of them took less: the figure that these two show', 'Intercom, Gorgias'),
    {
      metric: { ...resolutionTime, id: 'resolution-time-opened', title: 'Resolution time by opening', basis: 'opened' },
      whose: 'Intercom',
      says: 'of what was opened in the period, however late it ended; the slow ones of the newest months are still to come',
    },
    {
      metric: {
        ...resolutionTime,
        id: 'resolution-time-replied',
        title: 'Resolution time of those replied to',
        needs: [...resolutionTime.needs, 'status', 'replies'],
        where: `status in ('solved', 'closed-unsolved') and replies >= 1`,
      },
      whose: 'Help Scout',
      says: 'closed with at least one reply; what was closed without one is no resolution',
    },
    { metric: firstSolution, whose: 'Zendesk', says: 'to the first solution, whatever came after' },
    { metric: inBusinessHours, says: 'opening hours alone' },
    { metric: requesterWait, whose: 'Zendesk', says: 'only the time in which it was the desk’s turn' },
  ],
  elsewhere: [
    { whose: 'Gorgias, Redo', says: 'begin with the first message of the customer' },
    { whose: 'Plain', says: 'ends with the last message sent, not with the closing' },
  ],
})
