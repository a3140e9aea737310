import { PERCEPTION } from '../alerting-family.js'
import { ratedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { worse } from '../leg.js'
import { defineRule } from '../rule.js'

export default defineRule({
  id: 'worse',
  title: 'Worse',
  about: `Plain bad news: satisfaction or the net promoter score (else effort) fell, and nothing that it is set against got better. It is
shown by one one-sided test, held to the share of false findings over all segments and windows that are looked at. Where the
numbers of the desk did get better and another rule says so of the same segment, this one is silent: it never tells the same fall twice.

Why it matters: a fall that no number excuses is the easiest to overlook in a tool that looks for contradictions.

What looks the same and is innocent: other people answering, another mix of contacts, a season or an outage that lowered the mood
everywhere. Each of these is checked, and what came of it is told. It shows that it fell, not why. It is never more than likely.`,
  against: 'the unhappy answers are about the product or the price, and no more of them than before about the contact',
  needs: PERCEPTION.flat(),
  yieldsTo: ['watermelon', 'gave-up', 'rushed', 'closed-not-solved', 'acknowledged-only', 'parked', 'question-split'],
  control: 'larger',

  sides(scene) {
    const costs = firstOf(scene, PERCEPTION).map(worse)
    return costs.length === 0 ? lacking(scene, PERCEPTION.flat()) : { gains: [], costs }
  },

  behind: ({ costs }) => ratedBehind(costs, []),
  says: saysOf,
})
