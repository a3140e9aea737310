import { returnedBehind } from '../behind.js'
import { firstOf, lacking, saysOf } from '../choose.js'
import { better, worse } from '../leg.js'
import { defineRule } from '../rule.js'

const SHORTER = [['handle-time'], ['talk-time']]
const AFTERWARDS = [['repeat-contact-rate'], ['reopen-rate'], ['effort-mean']]

export default defineRule({
  id: 'rushed',
  title: 'Rushed',
  about: `Contacts got shorter, and more of them came back: handle or talk time fell, while repeat contacts, reopens or the effort that
customers tell of went up, in the same segment and the same periods. Both are shown by a one-sided test of their own.

Why it matters: minutes saved on a contact that has to be made twice are not saved. The hours that go into contacts that came
back are told beside those saved, so that the two can be set against each other.

What looks the same and is innocent: more short questions of a kind that is often asked again (contacts are compared like for like
where their kind is known), a fault that brought many people back whatever was said to them, or a product in which a customer's "thank
you" reopens a ticket. It shows that both came together, not that one made the other. Since both are taken from the same contacts, it is
never more than likely.`,
  against: 'those who came back did so about another matter, or all of them about one fault',
  needs: [...SHORTER, ...AFTERWARDS].flat(),
  control: 'larger',

  sides(scene) {
    const gains = firstOf(scene, SHORTER).map(better)
    const costs = firstOf(scene, AFTERWARDS).map(worse)
    if (gains.length === 0) return lacking(scene, SHORTER.flat())
    return costs.length === 0 ? lacking(scene, AFTERWARDS.flat()) : { gains, costs }
  },

  behind: ({ gains, costs }) => returnedBehind(costs, gains),
  says: saysOf,
})
