import csat from '../metrics/csat.js'
import csatMean from '../metrics/csat-mean.js'
import dissatisfiedRate from '../metrics/dissatisfied-rate.js'
import { defineFamily } from '../variant.js'

export default defineFamily({
  id: 'csat',
  title: 'Satisfaction',
  about: 'Are they satisfied? The same answers give other figures by where the line is drawn, and by what is done with the middle.',
  variants: [
    { metric: csat, whose: 'Zendesk, Gorgias', says: 'the top boxes of the scale: 4 and 5 of 5' },
    {
      metric: { ...csat, id: 'csat-top-box', title: 'Wholly satisfied', kind: 'share', hit: 'points = scale_high' },
      says: 'the best answer of the scale alone',
    },
    { metric: csatMean, whose: 'Redo, Sendbird', says: 'the mean of the points' },
    {
      metric: {
        ...csat,
        id: 'csat-net',
        title: 'Satisfied less unhappy',
        unit: 'nps',
        kind: 'nps',
        value: 'case when satisfied then 10 when unhappy then 0 else 8 end',
      },
      whose: 'Gorgias',
      says: 'positive less negative ones, from −100 to 100: how its older reports counted',
    },
    { metric: dissatisfiedRate, says: 'the bottom boxes: 1 and 2 of 5' },
    {
      metric: { ...csat, id: 'csat-not-satisfied', title: 'Not satisfied', kind: 'share', better: 'lower', hit: 'not satisfied' },
      whose: 'Zendesk',
      says: 'all below the top boxes: a 3 of 5 is a bad rating there',
    },
  ],
  elsewhere: [
    { whose: 'Gorgias, Redo', says: 'place a rating by the day it was given, not by the end of its ticket' },
    { whose: 'Help Scout', says: 'asks for Great, Okay or Not Good and states the share of each' },
  ],
})
