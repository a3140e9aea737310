import { simes } from '../../stats/simes.js'
import { type Compared, defineRule, type Scene } from '../rule.js'

// The alerting family: on each side the first of these that the inputs carry, in fixed order, and no choice by result.
const OPERATION = [['handle-time', 'resolution-time'], ['repeat-contact-rate']]
const PERCEPTION = [['csat-mean', 'csat'], ['nps']]

export default defineRule({
  id: 'watermelon',
  title: 'Watermelon',
  about: `Green outside, red inside: an operational metric got better and a perception metric got worse, in the same segment
and the same periods. Both have to be shown, each by a one-sided test of its own and by a change that reaches the
metric's margin; one strong side never makes up for a weak one.

On the side of operation it looks at handle time (else resolution time) and repeat contacts, on the side of perception
at satisfaction and the net promoter score. Everything else is described, not tested, so that looking at more numbers
does not make more alarms.

Why it matters: numbers can improve because customers gave up, or were hurried off. What looks the same and is
innocent: another mix of contacts, other people answering the survey, a season that lowered the mood everywhere, a
month that merely wobbled. It shows that the two moved apart, not that one made the other.`,
  needs: [...OPERATION, ...PERCEPTION].flat(),

  judge(scene) {
    const operation = chosen(scene, OPERATION)
    const perception = chosen(scene, PERCEPTION)
    if (operation.length === 0 || perception.length === 0) {
      const missing = (operation.length === 0 ? OPERATION : PERCEPTION).flat()
      return { missing, why: [...new Set(missing.map(it => scene.whyNot(it)))].join('; ') }
    }
    const better = operation.filter(it => it.verdict === 'better')
    const worse = perception.filter(it => it.verdict === 'worse')
    if (better.length === 0 || worse.length === 0) return undefined
    return {
      operation: better,
      perception: worse,
      p: Math.max(simes(operation.map(it => it.p.better)), simes(perception.map(it => it.p.worse))),
      says: `${titles(better)} got better while ${titles(worse)} got worse`,
    }
  },
})

const chosen = (scene: Scene, family: readonly (readonly string[])[]): Compared[] =>
  family.map(names => names.map(it => scene.of(it)).find(it => it !== undefined)).filter(it => it !== undefined)

const titles = (compared: readonly Compared[]): string => compared.map(it => it.card.title.toLowerCase()).join(' and ')
