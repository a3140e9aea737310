import { firstOf, lacking, saysOf } from '../choose.js'
import { better, notBetter, worse } from '../leg.js'
import { defineRule } from '../rule.js'

const CLOCKS = [['requester-wait-time', 'wait-time'], ['sla-attainment']]
const STOPPED = ['pending-share', 'resolution-time']

export default defineRule({
  id: 'parked',
  title: 'Parked',
  about: `The clock looks better because it stood still: the customer's waiting time fell or more targets were met, while a larger part
of the time to resolution was spent pending and that time did not get shorter by as much as is worth reporting, in the same segment and
the same periods. All three are shown by a test of their own. Where less work is left to do, the part that is spent waiting for the customer
grows by itself; so it has to be shown that the whole did not get shorter.

Why it matters: many targets stop their clock while a ticket is pending. A ticket that waits for a customer who was asked nothing waits
for nobody, and the customer waits all the same.

What looks the same and is innocent: customers who took longer to answer, over holidays, say; agents who were taught to set tickets to
pending where they forgot to before; matters that need papers from the customer. It shows that both came together, not that one made the
other. Since all is taken from the same contacts, it is never more than likely.`,
  against: 'the contacts that were pending longest waited for something that their customers owed',
  needs: [...CLOCKS.flat(), ...STOPPED],
  control: 'larger',

  sides(scene) {
    const clocks = firstOf(scene, CLOCKS)
    const [pending, resolution] = STOPPED.map(it => scene.of(it))
    if (clocks.length === 0) return lacking(scene, CLOCKS.flat())
    if (!pending || !resolution)
      return lacking(
        scene,
        STOPPED.filter(it => scene.of(it) === undefined),
      )
    return { gains: clocks.map(better), costs: [worse(pending)], also: [notBetter(resolution)] }
  },

  behind: () => ({
    says: 'contacts that were pending, those that were so longest first',
    hits: 'pending-share',
    shown: 'pending-share',
    first: 'most',
  }),
  says: saysOf,
})
