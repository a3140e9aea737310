import nps from '../metrics/nps.js'
import { defineFamily, keeping } from '../variant.js'

export default defineFamily({
  id: 'nps',
  title: 'Net promoter score',
  about: 'Would they recommend it? Behind one score stand two shares that can move apart.',
  variants: [
    { metric: nps, says: 'promoters less detractors, from −100 to 100' },
    {
      metric: { ...nps, id: 'nps-promoters', title: 'Promoters', unit: 'share', kind: 'share', hit: 'points >= 9' },
      says: 'answers of 9 and 10',
    },
    {
      metric: { ...nps, id: 'nps-detractors', title: 'Detractors', unit: 'share', better: 'lower', kind: 'share', hit: 'points <= 6' },
      says: 'answers of 0 to 6',
    },
    {
      metric: { ...nps, id: 'nps-mean', title: 'Mean likelihood to recommend', unit: 'rating', kind: 'rating', value: 'points' },
      says: 'the mean of the answers from 0 to 10',
    },
    {
      metric: {
        ...nps,
        id: 'nps-happiness',
        title: 'Happiness',
        needs: ['csat'],
        where: keeping({ ...nps, where: `kind = 'csat'` }, 'scale_low = 0 and scale_high = 10'),
      },
      whose: 'HappySignals',
      says: 'the same arithmetic on a question about satisfaction from 0 to 10, no recommendation',
    },
  ],
})
