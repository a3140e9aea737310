import holdTime from '../metrics/hold-time.js'
import { defineFamily, keeping, medianOf } from '../variant.js'

export default defineFamily({
  id: 'hold-time',
  title: 'Hold time',
  about: 'How long are customers put on hold? The ways part over those who never were.',
  variants: [
    { metric: holdTime, says: 'over all contacts that carry the figure, a 0 counted as a 0' },
    {
      metric: { ...holdTime, id: 'hold-time-held', title: 'Hold time of the held', where: keeping(holdTime, 'hold_ms > 0') },
      whose: 'Genesys Cloud',
      says: 'over the contacts that were put on hold',
    },
    medianOf(holdTime, 'half of the contacts were held for less'),
  ],
})
