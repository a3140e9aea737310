import coverage from '../metrics/coverage.js'
import responseRate from '../metrics/response-rate.js'
import { defineFamily } from '../variant.js'

export default defineFamily({
  id: 'response-rate',
  title: 'Surveys answered',
  about: 'Of how many do we know what they thought? The ways part over those who were never asked.',
  variants: [
    { metric: responseRate, whose: 'Gorgias, Intercom', says: 'of the surveys that were sent' },
    { metric: coverage, whose: 'Intercom', says: 'of all contacts that ended, asked or not' },
    {
      metric: {
        ...responseRate,
        id: 'survey-sent-rate',
        title: 'Surveys sent',
        kind: 'share',
        needs: ['offered'],
        where: 'offered is not null',
        hit: 'offered',
      },
      whose: 'Intercom',
      says: 'how many were asked at all',
    },
  ],
})
