import { daysName } from '../metric.js'
import resolutionRate, { solvedWithin } from '../metrics/resolution-rate.js'
import resolved from '../metrics/resolved.js'
import volume from '../metrics/volume.js'
import { defineFamily, type Variant } from '../variant.js'

/** Without a window there is nothing to wait for. */
const { ripens: _, ...cohort } = resolutionRate

const within = (days: number): Variant => ({
  metric: {
    ...resolutionRate,
    id: `resolution-rate-${days}`,
    title: `Solved within ${daysName(days)}`,
    kind: 'share',
    ...solvedWithin(days),
  },
  says: 'another window, all else the same',
})

export default defineFamily({
  id: 'resolution-rate',
  title: 'Solved',
  about: 'How much of what comes in is solved? The ways part over whose solutions are counted, and over how long one waits for them.',
  variants: [
    within(1),
    { metric: resolutionRate, says: 'of what was opened in the period, so that every contact has had the same time' },
    within(30),
    {
      metric: {
        ...cohort,
        id: 'resolution-rate-by-now',
        title: 'Solved by now',
        kind: 'share',
        where: 'true',
        hit: `status = 'solved'`,
      },
      says: 'of what was opened in the period, solved by the time of the export: the newest month looks worst',
    },
    {
      metric: { ...resolved, id: 'solved-of-opened', title: 'Solved per contact opened', unit: 'ratio' },
      per: volume,
      says: 'solved in the period, whenever opened, by those opened in it: above 1 where a backlog is worked off',
    },
  ],
  elsewhere: [
    { whose: 'Freshservice', says: 'counts as resolved what was resolved in the period, whenever it was opened' },
    { whose: 'Help Scout', says: 'counts as resolved what was closed with at least one reply' },
  ],
})
