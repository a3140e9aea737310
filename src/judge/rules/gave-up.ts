import { answeredLeg, type Behind, ratedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { better, fell, worse } from '../leg.js'
import { defineRule, type Sides } from '../rule.js'

const FEWER = ['volume', 'repeat-contact-rate']
const SATISFIED = ['csat-mean', 'csat']
const ANSWERING = ['response-rate', 'coverage']
const SOLVED = ['felt-resolution']

export default defineRule({
  id: 'gave-up',
  title: 'Gave up',
  about: `Fewer contacts, and unhappier or more silent customers: the number of contacts or the part of them that came back within 7 days
fell, while satisfaction fell, fewer people answered the survey, or fewer said that their matter was solved, in the same segment and
the same periods. Both are shown by a one-sided test of their own. Of a single agent only the repeat contacts are looked at, since how many
contacts an agent gets is not the customers' doing. Where the export does not tell who was asked, the part of all contacts about
which somebody answered stands for the response rate.

Why it matters: customers who stop calling look like customers without a problem. A workload that falls while those who are left get
unhappier is silence rather than success.

What looks the same and is innocent: a quiet season in a month in which the mood fell for another reason; contacts that went to another
team or channel; a survey that was sent to fewer people. A fault that was mended also makes for fewer contacts, and there satisfaction
stays or rises. It shows that both came together, not that the ones who are missing left. It is never more than likely.`,
  against: 'the customers who are missing turn up: in another channel, another team, or an export that was not given',
  needs: [...FEWER, ...SATISFIED, ...ANSWERING, ...SOLVED],
  control: 'larger',

  sides(scene) {
    const [contacts] = 'agent' in scene.segment ? [] : firstOf(scene, [['volume']])
    const [repeats] = firstOf(scene, [['repeat-contact-rate']])
    const gains = [...(contacts ? [fell(contacts)] : []), ...(repeats ? [better(repeats)] : [])]
    const costs = [
      ...firstOf(scene, [SATISFIED]).map(worse),
      ...firstOf(scene, [ANSWERING]).map(fell),
      ...firstOf(scene, [SOLVED]).map(worse),
    ]
    if (gains.length === 0) return lacking(scene, FEWER)
    return costs.length === 0 ? lacking(scene, [...SATISFIED, ...ANSWERING, ...SOLVED]) : { gains, costs }
  },

  behind: missedBehind,
  says: saysOf,
})

/** Who was unhappy, or said nothing, and did not come back; without customers it is not known who did. */
function missedBehind({ gains, costs }: Sides): Behind {
  const isKnown = gains.some(it => it.metric === 'repeat-contact-rate')
  const gone = isKnown ? { hits: 'repeat-contact-rate', missed: true as const } : {}
  const but = isKnown ? ' after which the customer did not come back within 7 days' : ''
  const [silent] = costs.filter(it => ANSWERING.includes(it.metric))
  if (answeredLeg(costs) || !silent) return { ...ratedBehind(costs, []), ...gone, says: `rated contacts${but}, the worst rated first` }
  return { says: 'contacts without an answer, the longest first', hits: silent.metric, missed: true, first: 'most' }
}
