import type { Caveat } from '../../model/report.js'
import { agrestiCaffo } from '../../stats/share.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule } from '../fact-rule.js'
import type { Quiet } from '../records.js'

/** A customer with contacts in so many weeks is a regular one. */
const WEEKS = 4
/** Who was away for fewer days than this has not gone silent. */
const DAYS = 30
/** Fewer regular customers who rated than this say nothing of how many go silent anyway. */
const FEWEST_OTHERS = 20
const CONFIDENCE = 0.9

export default defineFactRule({
  id: 'quiet-customers',
  title: 'Quiet customers',
  about: `The list to call: regular customers, with contacts in at least four different weeks, whose last rating was an unhappy one and who
have not been heard of since for more than a month, and for more than twice as long as they had ever stayed away before. Each with the
line of the last contact and of the rating. Beside it stands how many of the regular customers who rated well went as silent.
It speaks of everybody: a customer falls silent towards the desk, and not towards the team that had the last word with them. With
\`--where team=Billing\` only contacts with that team are looked at, and it is that team's list.

Why it matters: who complains still hopes. Fewer contacts look like fewer problems, and are counted as success. What looks the same
and is innocent: a customer whose matter is settled for good; one who is away; as much silence among those who are content, in which
case the list is only to be watched. Silence is no proof that anybody left.`,
  against: 'they turn up elsewhere: in another channel, under another address, or as customers who closed their account in peace',
  needs: [],
  atMost: 'likely',

  async state({ windows, alpha, records }) {
    const [window] = windows
    const found = await records.quiet(WEEKS, DAYS)
    if (!window) return { why: 'nothing is compared' }
    if (typeof found === 'string') return { why: found }
    const { unhappy, others } = found
    if (unhappy.customers + others.customers === 0) return { why: `no customer who rated has contacts in ${WEEKS} different weeks` }
    // Where a larger part of all others went silent, there is nobody to call.
    const isUsual = others.customers >= FEWEST_OTHERS && unhappy.silent * others.customers <= others.silent * unhappy.customers
    if (unhappy.silent === 0 || isUsual) return []
    return [
      {
        segment: {},
        window,
        says: `${unhappy.silent} of ${unhappy.customers} regular customers whose last rating was an unhappy one went silent`,
        figures: [
          { what: 'regular customers who rated low', unit: 'count', value: unhappy.customers },
          { what: 'of whom went silent', unit: 'count', value: unhappy.silent },
          { what: 'regular customers who rated otherwise', unit: 'count', value: others.customers },
          { what: 'of these went silent', unit: 'count', value: others.silent },
        ],
        caveats: [usual(found, alpha)],
        disproof: [nextFigure('of those who went silent, so many who come back', 'count', 'at-least', backAsUsual(found))],
        evidence: async () => ({
          evidence: [...found.list],
          behind: { records: unhappy.silent, says: 'customers to call, each with the last contact, the worst rated first' },
        }),
      },
    ]
  },
})

/** Whether more of the unhappy went silent than of the others: some always do. */
function usual({ unhappy, others }: Quiet, alpha: number): Caveat {
  const check = 'usual silence'
  const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
  if (others.customers < FEWEST_OTHERS || unhappy.customers === 0)
    return { check, effect: 'uncertain', says: 'too few others rated to tell how many go silent anyway' }
  const of = (it: Quiet['others']) => ({ n: it.customers, hits: it.silent })
  const { pHigher } = agrestiCaffo(of(others), of(unhappy), CONFIDENCE)
  const shares = `${percent(unhappy.silent, unhappy.customers)} of these went silent, of the others ${percent(others.silent, others.customers)}`
  return pHigher <= alpha
    ? { check, effect: 'holds', says: shares }
    : { check, effect: 'uncertain', says: `${shares}: no more than chance may show` }
}

/** So many that no larger part of them would be away than of the others; one at least. */
function backAsUsual({ unhappy, others }: Quiet): number {
  const usual = others.customers === 0 ? 0 : Math.ceil((unhappy.customers * others.silent) / others.customers)
  return Math.max(1, unhappy.silent - usual)
}
