import { SLOWEST } from '../../model/metric.js'
import type { Behind } from '../behind.js'
import type { Compared } from '../compared.js'
import { better, type Leg, rose, worse } from '../leg.js'
import { defineRule, type Lacking, type Scene, type Sides } from '../rule.js'
import { judgedChange } from '../sized.js'

/** The first of these that the inputs carry, in fixed order: what a customer waits for goes before what an agent does. */
const TIMES = ['resolution-time', 'wait-time', 'handle-time'] as const
const OPEN = 'open-age'

export default defineRule({
  id: 'hidden-tail',
  title: 'Hidden tail',
  about: `The time got better on the whole, mean and middle, and the worst served tenth is worse off: more contacts than before take
longer than nine in ten of their channel did. Or what is still open got older: the resolution time knows only what was solved. It looks
at resolution time, else waiting time, else handle time.

Why it matters: an average improves when the easy contacts are done first, and those who wait longest are the ones who tell others. What
looks the same and is innocent: a backlog that is at last worked off, whose old contacts end now and are slow when they do; another mix of
contacts, which is held alike where kinds are told apart; a channel that is new. It shows that the two moved apart, not why.`,
  against: 'the slow contacts were opened long before the others: a backlog that is worked off',
  needs: [...TIMES, ...TIMES.map(it => it + SLOWEST), OPEN],
  control: 'larger',

  sides(scene) {
    const id = TIMES.find(it => scene.of(it) !== undefined && scene.of(it + SLOWEST) !== undefined)
    const [time, tail] = id === undefined ? [] : [scene.of(id), scene.of(id + SLOWEST)]
    if (!time || !tail) return lackingIn(scene)
    const open = id === 'resolution-time' ? scene.of(OPEN) : undefined
    return { gains: [onTheWhole(time)], costs: [worse(tail), ...(open ? [rose(open)] : [])] }
  },

  behind: slowBehind,

  says({ gains, costs }) {
    const name = gains[0]?.card.title.toLowerCase() ?? ''
    const tail = costs.some(it => it.metric.endsWith(SLOWEST)) ? ['more contacts took longer than nine in ten had before'] : []
    const open = costs.some(it => it.metric === OPEN) ? ['what is open got older'] : []
    return `${name} got better on the whole while ${[...tail, ...open].join(' and ')}`
  },
})

/** Better by ranks, and by the mean: where the few slow ones outweigh all others, nothing got better. */
function onTheWhole(time: Compared): Leg {
  const leg = better(time)
  return (judgedChange(time)?.value ?? 0) < 0 ? leg : { ...leg, sure: 1, came: 1 }
}

function lackingIn(scene: Scene): Lacking {
  const refused = TIMES.map(it => scene.refused(it)).find(it => it !== undefined)
  const why = [...new Set(TIMES.map(it => scene.whyNot(it)))].join('; ')
  return { missing: [...TIMES], why, ...(refused === undefined ? {} : { refused }) }
}

/** The contacts of the tail; where only what is open got older, those that are open. */
function slowBehind({ gains, costs }: Sides): Behind {
  const tail = costs.find(it => it.metric.endsWith(SLOWEST))
  const [time] = gains
  if (!tail || !time) return { says: 'contacts that are still open, the oldest first', hits: OPEN, shown: OPEN, first: 'most' }
  return {
    says: 'contacts that took longer than nine in ten had before, the longest first',
    hits: tail.metric,
    shown: time.metric,
    first: 'most',
  }
}
