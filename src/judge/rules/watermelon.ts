import type { Compared } from '../compared.js'
import { better, worse } from '../leg.js'
import { defineRule, type Scene } from '../rule.js'

// The alerting family: on each side the first of these that the inputs carry, in fixed order, and no choice by result.
const OPERATION = [
  ['handle-time', 'resolution-time'],
  ['first-contact-resolution', 'repeat-contact-rate'],
]
const PERCEPTION = [
  ['csat-mean', 'csat'],
  ['nps', 'effort-mean'],
]

export default defineRule({
  id: 'watermelon',
  title: 'Watermelon',
  about: `Green outside, red inside: an operational metric got better and a perception metric got worse, in the same segment
and the same periods. Both have to be shown, each by a one-sided test of its own; one strong side never makes up for
a weak one. Over all segments and windows that are looked at, no more than one in twenty of those told is expected to be
chance (\`--fdr\`).

On the side of operation it looks at handle time (else resolution time) and first-contact resolution (else repeat
contacts), on the side of perception at satisfaction and the net promoter score (else effort). Everything else is
described, not tested, so that looking at more numbers does not make more alarms.

Why it matters: numbers can improve because customers gave up, or were hurried off. What looks the same and is
innocent: another mix of contacts, other people answering the survey, a season that lowered the mood everywhere, a
month that merely wobbled. Each of these is checked, and what came of it is told. It shows that the two moved apart,
not that one made the other.`,
  needs: [...OPERATION, ...PERCEPTION].flat(),
  control: 'replication',

  sides(scene) {
    const operation = chosen(scene, OPERATION)
    const perception = chosen(scene, PERCEPTION)
    if (operation.length > 0 && perception.length > 0) return { gains: operation.map(better), costs: perception.map(worse) }
    const missing = (operation.length === 0 ? OPERATION : PERCEPTION).flat()
    const refused = missing.map(it => scene.refused(it)).find(it => it !== undefined)
    const why = [...new Set(missing.map(it => scene.whyNot(it)))].join('; ')
    return { missing, why, ...(refused === undefined ? {} : { refused }) }
  },

  says: ({ gains, costs }) => `${titles(gains)} got better while ${titles(costs)} got worse`,
})

const chosen = (scene: Scene, family: readonly (readonly string[])[]): Compared[] =>
  family.map(names => names.map(it => scene.of(it)).find(it => it !== undefined)).filter(it => it !== undefined)

const titles = (compared: readonly Compared[]): string => compared.map(it => it.card.title.toLowerCase()).join(' and ')
