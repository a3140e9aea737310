import type { MetricCard } from '../../model/metric.js'
import type { Caveat, Figure } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { type Floor, reaches, type Target } from '../../model/target.js'
import { normalReach } from '../../stats/interval.js'
import type { Behind } from '../behind.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule, type Inquiry, type Known, type Stated } from '../fact-rule.js'
import { floorOf, SCORES } from '../floor.js'
import { toldOnce } from '../parts.js'

/** So many periods in a row are no odd month any more. */
const LEAST = 3
/** So many of them are told one by one. */
const MOST_TOLD = 6
/** The confidence of every interval in a report. */
const INTERVAL = 0.9

export default defineFactRule({
  id: 'standing',
  title: 'Standing watermelon',
  about: `The target is met and the score lies under the floor, in each of at least three periods in a row up to the newest: nothing moved,
so no comparison shows it, and every report is green. Targets are told with \`--target\`, such as \`--target sla-attainment=95%\`; the floor
with \`--floor\`. Unless told, the floor is the middle of the scale of the satisfaction survey (3 of 1 to 5), or half of
the customers satisfied where the answers stand on several scales.

Why it matters: a target that is met by a desk whose customers are unhappy measures something that they do not mind. What looks
the same and is innocent: a score that lies under the floor by chance alone, since few answered; a survey that mostly the unhappy
answer; customers who are unhappy with the product and not with the desk, which their comments tell. It says what is so, and
nothing of why.`,
  against: 'the comments are about the product and not about the desk',
  needs: [],
  atMost: 'likely',

  async state(inquiry) {
    const targets = inquiry.targets.filter(it => inquiry.card(it.metric)?.side === 'operation')
    if (targets.length === 0) return { why: 'no target is told', tell: '--target METRIC=VALUE' }
    const known = (it: string) => inquiry.series(it, {}).some(one => one !== undefined)
    const floor = floorOf(inquiry.floor, known, inquiry.scale('csat-mean'))
    if (!floor) return { missing: SCORES, why: [...new Set(SCORES.map(it => inquiry.whyNot(it)))].join('; ') }
    if (inquiry.periods.length < LEAST) return { why: `fewer than ${LEAST} complete periods` }
    return targets.flatMap(target =>
      toldOnce(
        inquiry.segments.flatMap(it => standingOf(inquiry, it, target, floor) ?? []),
        inquiry.segments,
      ),
    )
  },
})

function standingOf(inquiry: Inquiry, segment: Segment, target: Target, floor: Floor): Stated | undefined {
  const [card, score] = [inquiry.card(target.metric), inquiry.card(floor.metric)]
  const window = inquiry.windows[0]
  if (!card || !score || !window) return undefined
  const met = inquiry.series(target.metric, segment)
  const felt = inquiry.series(floor.metric, segment)
  const standing: { met: Known; felt: Known }[] = []
  for (let at = inquiry.periods.length - 1; at >= 0; at--) {
    const [one, other] = [met[at], felt[at]]
    if (!one || !other || !reaches(card, one.value, target.value) || !isUnder(score, other.value, floor.value)) break
    standing.unshift({ met: one, felt: other })
  }
  const answers = standing.reduce((sum, it) => sum + it.felt.n, 0)
  if (standing.length < LEAST || answers < inquiry.fewest) return undefined
  const newest = standing.at(-1)?.met.period ?? window.after
  return {
    segment,
    window,
    of: target.metric,
    says: `${card.title.toLowerCase()} was on target while ${score.title.toLowerCase()} stood under the floor, ${standing.length} ${inquiry.grain}s in a row`,
    figures: [
      ...limits(card, target, score, floor),
      ...standing.slice(-MOST_TOLD).flatMap(it => [told(card, it.met), told(score, it.felt)]),
    ],
    caveats: [
      level(
        standing.map(it => it.felt),
        score,
        floor,
      ),
      whoAnswered(inquiry.series('coverage', segment).slice(-standing.length)),
    ],
    disproof: [nextFigure(score.title.toLowerCase(), score.unit, score.better === 'lower' ? 'at-most' : 'at-least', floor.value)],
    evidence: () =>
      inquiry.records.behind(metBehind(card, score), {
        segment,
        periods: [newest],
        ...(card.unit === 'second' ? { within: { from: 0, to: target.value + 0.001 } } : {}),
      }),
  }
}

/** Rated contacts that met the target in the newest period: of a share those that it counts, of a time those within it. */
const metBehind = (card: MetricCard, score: MetricCard): Behind => ({
  says: `rated contacts of the newest period that met the target, the worst rated first`,
  rated: score.id,
  ...(card.unit === 'share' ? { hits: card.id } : {}),
  ...(card.unit === 'second' ? { shown: card.id } : {}),
  first: 'worst',
})

const isUnder = (card: MetricCard, value: number, floor: number): boolean => !reaches(card, value, floor)

const limits = (card: MetricCard, target: Target, score: MetricCard, floor: Floor): Figure[] => [
  { what: `target of ${card.title.toLowerCase()}`, unit: card.unit, value: target.value },
  { what: `floor of ${score.title.toLowerCase()}`, unit: score.unit, value: floor.value },
]

const told = ({ title, unit }: MetricCard, { period, value, low, high, n }: Known): Figure => ({
  what: title.toLowerCase(),
  unit,
  period,
  value,
  low,
  high,
  n,
})

/** Whether all these answers together lie under the floor, or a few might have fallen so by chance. */
function level(felt: readonly Known[], card: MetricCard, floor: Floor): Caveat {
  const n = felt.reduce((sum, it) => sum + it.n, 0)
  const z = normalReach(INTERVAL)
  const mean = felt.reduce((sum, it) => sum + (it.n / n) * it.value, 0)
  const error = Math.hypot(...felt.map(it => ((it.n / n) * (it.high - it.low)) / 2 / z))
  const nearest = mean + (card.better === 'lower' ? -1 : 1) * z * error
  return isUnder(card, nearest, floor.value)
    ? { check: 'level', effect: 'holds', says: `all ${n} answers together lie under the floor, with their interval` }
    : { check: 'level', effect: 'uncertain', says: `the interval of all ${n} answers together holds the floor: a few others would do` }
}

/** A score is that of those who answer. */
function whoAnswered(coverage: readonly (Known | undefined)[]): Caveat {
  const known = coverage.filter(it => it !== undefined)
  const n = known.reduce((sum, it) => sum + it.n, 0)
  if (n === 0) return { check: 'who answered', effect: 'not-checked', says: 'how many could have answered is not known' }
  const share = known.reduce((sum, it) => sum + it.value * it.n, 0) / n
  return {
    check: 'who answered',
    effect: 'not-checked',
    says: `${Math.round(100 * share)} % of the contacts have an answer; of the others nothing is known`,
  }
}
