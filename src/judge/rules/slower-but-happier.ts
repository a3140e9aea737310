import { OPERATION, PERCEPTION } from '../alerting-family.js'
import { ratedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { better, worse } from '../leg.js'
import { defineRule } from '../rule.js'

export default defineRule({
  id: 'slower-but-happier',
  title: 'Slower, but happier',
  about: `The watermelon turned inside out: handle time (else resolution time) or first-contact resolution (else repeat contacts) got
worse, while satisfaction or the net promoter score (else effort) got better, in the same segment and the same periods. Both are shown by
a one-sided test of their own.

Why it matters: a dashboard of times alone would call this a bad month. These may be minutes that were worth it, and whoever gave
them should not be asked to take them back.

What looks the same and is innocent of it: harder contacts came in and the easy ones went elsewhere (contacts are compared like for
like where their kind is known); other people answered; a mended product made everybody happier while the desk got slower for a reason of
its own. It shows that the two moved apart, not that one made the other. It is never more than likely.`,
  against: 'the best rated contacts are praised for what minutes have no part in, such as a product that was mended',
  needs: [...OPERATION, ...PERCEPTION].flat(),
  control: 'larger',

  sides(scene) {
    const gains = firstOf(scene, PERCEPTION).map(better)
    const costs = firstOf(scene, OPERATION).map(worse)
    if (costs.length === 0) return lacking(scene, OPERATION.flat())
    return gains.length === 0 ? lacking(scene, PERCEPTION.flat()) : { gains, costs }
  },

  behind: ({ gains, costs }) => ratedBehind(gains, costs, 'best'),
  says: saysOf,
})
