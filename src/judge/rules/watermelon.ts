import { OPERATION, PERCEPTION } from '../alerting-family.js'
import { ratedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { better, worse } from '../leg.js'
import { defineRule } from '../rule.js'

export default defineRule({
  id: 'watermelon',
  title: 'Watermelon',
  about: `Green outside, red inside: an operational metric got better and a perception metric got worse, in the same segment
and the same periods. Both have to be shown, each by a one-sided test of its own; one strong side never makes up for
a weak one. Over all segments and windows that are looked at, no more than one in twenty of those told is expected to be
chance (\`--fdr\`).

On the side of operation it looks at handle time (else resolution time) and first-contact resolution (else repeat
contacts), on the side of perception at satisfaction and the net promoter score (else effort). Everything else is
described, not tested, so that looking at more numbers does not make more alarms.

Why it matters: numbers can improve because customers gave up, or were hurried off. What looks the same and is
innocent: another mix of contacts, other people answering the survey, a season that lowered the mood everywhere, a
month that merely wobbled. Each of these is checked, and what came of it is told. It shows that the two moved apart,
not that one made the other.`,
  against: 'the unhappy answers are about the product or the price, and no more of them than before about the contact',
  needs: [...OPERATION, ...PERCEPTION].flat(),
  control: 'replication',

  sides(scene) {
    const operation = firstOf(scene, OPERATION)
    const perception = firstOf(scene, PERCEPTION)
    if (operation.length === 0) return lacking(scene, OPERATION.flat())
    if (perception.length === 0) return lacking(scene, PERCEPTION.flat())
    return { gains: operation.map(better), costs: perception.map(worse) }
  },

  behind: ({ gains, costs }) => ratedBehind(costs, gains),
  says: saysOf,
})
