import { lacking, saysOf } from '../choose.js'
import { better, notBetter, rose } from '../leg.js'
import { defineRule } from '../rule.js'

const NEEDS = ['first-response-time', 'resolution-time', 'replies-per-resolution']

export default defineRule({
  id: 'acknowledged-only',
  title: 'Acknowledged only',
  about: `Customers got a first word sooner and an end no sooner, and it took more replies to get there: first response time fell, the
time to resolution did not get shorter by as much as is worth reporting, and replies per resolution rose, in the same segment and the
same periods. All three are shown by a test of their own. That resolution did not get shorter is not taken from a test that failed to show
it: it has to be shown itself, against the smallest change worth reporting, and with few or very uneven contacts it cannot be.

Why it matters: an automatic "we have received your message" makes first response look splendid. What the customer waits for is the
answer.

What looks the same and is innocent: agents who really answer sooner and then ask back more, on harder matters; a new channel in which
people write in shorter turns. Read the first replies of some contacts: whether they answer anything is seen at once. Since all is taken
from the same contacts, it is never more than likely.`,
  against: 'the first replies of the contacts with most replies answer what was asked',
  needs: NEEDS,
  control: 'larger',

  sides(scene) {
    const [response, resolution, replies] = NEEDS.map(it => scene.of(it))
    if (!response || !resolution || !replies)
      return lacking(
        scene,
        NEEDS.filter(it => scene.of(it) === undefined),
      )
    return { gains: [better(response)], costs: [rose(replies)], also: [notBetter(resolution)] }
  },

  behind: () => ({
    says: 'contacts that were replied to, those with most replies first',
    hits: 'replies-per-resolution',
    shown: 'replies-per-resolution',
    first: 'most',
  }),
  says: saysOf,
})
