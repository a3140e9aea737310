import backlog from '../metrics/backlog.js'
import openAge from '../metrics/open-age.js'
import { defineFamily, medianOf } from '../variant.js'

export default defineFamily({
  id: 'backlog',
  title: 'Backlog',
  about: 'How much is left undone? The ways part over what is parked, and over counting heads or days.',
  variants: [
    { metric: backlog, whose: 'Freshservice', says: 'all that is neither solved nor closed at the end of the period' },
    {
      metric: {
        ...backlog,
        id: 'backlog-without-parked',
        title: 'Backlog without the parked',
        where: `coalesce(status not in ('pending', 'on-hold'), true)`,
      },
      whose: 'Redo',
      says: 'snoozed is as good as closed: here, without those pending or on hold as the export was made',
    },
    { metric: openAge, says: 'how old they are: the mean' },
    medianOf(openAge, 'half of them are younger; a few forgotten ones do not move it'),
  ],
})
