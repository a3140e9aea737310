import { ratedBehind } from '../behind.js'
import { saysOf } from '../choose.js'
import { better, worse } from '../leg.js'
import { topicOf } from '../question-topics.js'
import { defineRule } from '../rule.js'

export default defineRule({
  id: 'question-split',
  title: 'Questions split',
  about: `The same survey says two things: the questions about speed got better, while those about courtesy, being understood, whether it
was solved, or coming back got worse, in the same segment and the same periods. Which question asks about what is told by its words, in
English, German, French, Spanish, Italian and Portuguese; one that asks for speed and something else at once is taken for neither. Both
are shown by a one-sided test of their own, each by Simes over its questions.

Why it matters: what is timed improves when it is watched, and an overall score between the two may stand still. What people came for is
on the other side.

What looks the same and is innocent: a change in who was asked, or about what; a question whose words changed counts as another one and is
not compared. Answers about harder matters may praise the pace and miss the end (answers are compared like for like where the kind
of contact is known). Since both are taken from the same answers, it is never more than likely.`,
  against: 'the words of a question changed, or other people were asked it',
  needs: [],
  wants: words => topicOf(words) !== undefined,
  control: 'larger',

  sides(scene) {
    const known = scene.questions.flatMap(it => scene.of(it) ?? []).map(it => ({ it, topic: topicOf(it.card.title) }))
    const speed = known.filter(({ topic }) => topic === 'speed').map(({ it }) => better(it))
    const rest = known.filter(({ topic }) => topic !== undefined && topic !== 'speed').map(({ it }) => worse(it))
    if (speed.length === 0) return { missing: [], why: 'no survey asks about speed, or too few answered' }
    if (rest.length === 0) return { missing: [], why: 'no survey asks about courtesy, being understood, solving or coming back' }
    return { gains: speed, costs: rest }
  },

  behind: ({ costs }) => ratedBehind(costs, []),
  says: saysOf,
})
