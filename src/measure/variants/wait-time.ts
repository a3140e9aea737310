import waitTime from '../metrics/wait-time.js'
import { defineFamily, medianOf } from '../variant.js'

export default defineFamily({
  id: 'wait-time',
  title: 'Waiting time',
  about: 'How long do people wait for an answer? The ways part over those who gave up.',
  variants: [
    { metric: waitTime, says: 'those who were answered: the average speed of answer' },
    medianOf(waitTime, 'half of those who were answered waited less'),
    {
      metric: { ...waitTime, id: 'wait-time-everybody', title: 'Waiting time of everybody', where: 'true' },
      whose: 'Talkdesk',
      says: 'those who were answered and those who were not',
    },
    {
      metric: {
        ...waitTime,
        id: 'wait-time-abandoned',
        title: 'Waiting time of those who gave up',
        needs: [...waitTime.needs, 'abandoned'],
        where: `status = 'abandoned'`,
      },
      whose: 'Amazon Connect',
      says: 'its average queue abandon time',
    },
  ],
  elsewhere: [{ whose: 'Aircall', says: 'begins behind the welcome message and the menu' }],
})
