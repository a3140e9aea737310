import { type Afterwards, type AfterwardsSide, type Followed, type FollowedBy, MOODS, type Mood } from '../model/gone.js'
import { newcombe, wilson } from '../stats/share.js'

/** Of fewer customers no share is told. */
const FEWEST_FOLLOWED = 20
const CONFIDENCE = 0.9

/**
 * How many customers of each mood left or got money back, as shares with Wilson's interval, and how far the unhappy and the silent
 * are from the content, by Newcombe's. `priced` says whether amounts can be added up. It takes no part in any test.
 */
export function afterwardsOf(followed: FollowedBy, days: number, priced: boolean): Afterwards {
  return {
    days,
    groups: MOODS.map(of => {
      const apart = of === 'content' ? {} : { ...apartOn('before', of, followed), ...apartOn('after', of, followed) }
      return {
        of,
        before: sideOf(followed.before[of], priced),
        after: sideOf(followed.after[of], priced),
        ...(Object.keys(apart).length > 0 ? { apart } : {}),
      }
    }),
  }
}

function sideOf({ watched, gone, unwatched, ...paid }: Followed, priced: boolean): AfterwardsSide {
  if (watched < FEWEST_FOLLOWED) return { customers: watched, unwatched, unknown: `fewer than ${FEWEST_FOLLOWED} customers` }
  const amount = { customers: paid.priced, total: paid.amount, each: paid.amount / watched }
  return {
    customers: watched,
    gone,
    value: gone / watched,
    ...wilson(gone, watched, CONFIDENCE),
    unwatched,
    ...(priced ? { amount } : {}),
  }
}

/** Customers of a mood against the content ones of the same side. */
function apartOn(side: 'before' | 'after', of: Mood, followed: FollowedBy): Afterwards['groups'][number]['apart'] {
  const [content, own] = [followed[side].content, followed[side][of]]
  if (Math.min(content.watched, own.watched) < FEWEST_FOLLOWED) return {}
  const proportion = ({ watched, gone }: Followed) => ({ n: watched, hits: gone })
  return { [side]: newcombe(proportion(content), proportion(own), CONFIDENCE) }
}
