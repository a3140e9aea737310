import abandonRate from '../metrics/abandon-rate.js'
import { abandonedWithin } from '../metrics/service-level.js'
import shortAbandonRate from '../metrics/short-abandon-rate.js'
import { defineFamily, keeping } from '../variant.js'

export default defineFamily({
  id: 'abandon-rate',
  title: 'Abandoned',
  about: 'How many give up before somebody answers? The ways part over misdials, and over who had begun to wait.',
  variants: [
    { metric: abandonRate, says: 'of all calls and chats, however soon they hung up' },
    {
      metric: {
        ...abandonRate,
        id: 'abandon-rate-without-short',
        title: 'Abandoned, short ones left out',
        needs: [...abandonRate.needs, 'wait_ms'],
        where: keeping(abandonRate, `not ${abandonedWithin(5)}`),
      },
      whose: 'Google CCAI',
      says: 'short ones count neither above nor below the line: here, who hung up within 5 seconds',
    },
    {
      metric: {
        ...abandonRate,
        id: 'abandon-rate-offered',
        title: 'Abandoned of those in a queue',
        needs: [...abandonRate.needs, 'wait_ms'],
        where: keeping(abandonRate, 'wait_ms is not null'),
      },
      whose: 'Genesys Cloud, Amazon Connect',
      says: 'of the contacts that were offered to a queue: those with a waiting time',
    },
    { metric: shortAbandonRate, says: 'the short ones alone' },
  ],
  elsewhere: [
    { whose: 'Amazon Connect', says: 'does not count as abandoned who is queued for a callback' },
    { whose: 'Google CCAI', says: 'leaves out who hung up in the menu' },
    { whose: 'Mitel', says: 'takes an abandoned call for a short one within 6 seconds, unless set otherwise' },
  ],
})
