import { returnedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { better, worse } from '../leg.js'
import { defineRule } from '../rule.js'

// The number of contacts resolved rises with every busy month: the share of them that is resolved in time does not.
const CLOSED = [['first-resolution-time', 'resolution-time'], ['resolution-rate']]
const AFTERWARDS = [['reopen-rate'], ['follow-up-rate'], ['repeat-contact-rate']]

export default defineRule({
  id: 'closed-not-solved',
  title: 'Closed, not solved',
  about: `Contacts were closed sooner, and more of them were opened again: the time to resolution fell, or more of the contacts were
solved within 7 days, while reopens, follow-ups or repeat contacts went up, in the same segment and the same periods. Both are shown by a
one-sided test of their own. It looks at the time to the first solution where the export has it, since a reopened contact makes the time to
the last one long.

Why it matters: a ticket can be closed without its matter being settled. The customer then reopens it, writes anew, or gives up, and
each of these looks like other work.

What looks the same and is innocent: a product in which a customer's "thank you" reopens a ticket, once more tickets are answered; a
rule that closes silent tickets and lets customers open them again; a change from reopening closed tickets to follow-ups; a fault that
came back. It shows that both came together, not that one made the other. Since both are taken from the same contacts, it is never
more than likely.`,
  against: 'most of the contacts that came back were opened by a “thank you”, or by a rule of the product',
  needs: [...CLOSED, ...AFTERWARDS].flat(),
  control: 'larger',

  sides(scene) {
    const gains = firstOf(scene, CLOSED).map(better)
    const costs = firstOf(scene, AFTERWARDS).map(worse)
    if (gains.length === 0) return lacking(scene, CLOSED.flat())
    return costs.length === 0 ? lacking(scene, AFTERWARDS.flat()) : { gains, costs }
  },

  behind: ({ gains, costs }) => returnedBehind(costs, gains),
  says: saysOf,
})
