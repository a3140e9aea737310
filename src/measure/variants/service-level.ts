import serviceLevel, { abandonedWithin, answeredWithin, WAITED } from '../metrics/service-level.js'
import { defineFamily, keeping, type Variant } from '../variant.js'

const SECONDS = 20

const within = (seconds: number): Variant => ({
  metric: {
    ...serviceLevel,
    id: `service-level-${seconds}`,
    title: `Answered within ${seconds} seconds`,
    kind: 'share',
    hit: answeredWithin(seconds),
  },
  says: 'another threshold, all else the same',
})

export default defineFamily({
  id: 'service-level',
  title: 'Service level',
  about: 'How many are answered in time? The ways part over the threshold, and over what an abandoned contact is.',
  variants: [
    {
      metric: serviceLevel,
      whose: 'Talkdesk',
      says: 'abandoned ones are missed, short ones left out; its contact reports count so, and begin with 20 seconds too',
    },
    within(30),
    within(60),
    {
      metric: {
        ...serviceLevel,
        id: 'service-level-answered',
        title: 'Answered in time, of those answered',
        where: keeping(serviceLevel, `status is distinct from 'abandoned'`),
      },
      whose: 'Genesys Cloud',
      says: 'abandoned ones left out: its option to include abandons switched off',
    },
    {
      metric: { ...serviceLevel, id: 'service-level-all-abandoned', title: 'Every abandoned one missed', where: WAITED },
      whose: 'Genesys Cloud',
      says: 'short ones are missed too: its option to include short abandons switched on',
    },
    {
      metric: {
        ...serviceLevel,
        id: 'service-level-late-abandoned',
        title: 'Abandoned missed once it is late',
        where: `${WAITED} and not ${abandonedWithin(SECONDS)}`,
      },
      whose: 'Bright Pattern, XCALLY',
      says: 'who hung up within the threshold is left out: nobody could have been late yet',
    },
  ],
  elsewhere: [
    { whose: 'Genesys Cloud', says: 'counts contacts that flow out of the queue as missed where it is set to' },
    { whose: 'Talkdesk', says: 'takes calls in business hours alone in its older call reports, answered and missed ones' },
    { whose: 'Mitel', says: 'begins with 80 % within 20 seconds and short abandons of 6 seconds' },
  ],
})
