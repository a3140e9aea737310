import effort from '../metrics/effort.js'
import effortMean from '../metrics/effort-mean.js'
import { defineFamily, keeping } from '../variant.js'

export default defineFamily({
  id: 'effort',
  title: 'Effort',
  about: 'Was it easy? The ways part over how much agreement is enough.',
  variants: [
    { metric: effort, says: 'the best boxes of the scale: 6 and 7 of 7, 4 and 5 of 5' },
    {
      metric: {
        ...effort,
        id: 'effort-somewhat',
        title: 'At least somewhat easy',
        kind: 'share',
        where: keeping(effort, 'scale_low = 1 and scale_high = 7'),
        hit: 'points >= 5',
      },
      whose: 'Gartner',
      says: 'at least somewhat agree: 5 to 7 of 7',
    },
    { metric: effortMean, says: 'the mean of the points, high is easy' },
  ],
  elsewhere: [{ whose: 'Effort score 1.0', says: 'asked on 1 to 5 how much effort it took, so that low was good' }],
})
