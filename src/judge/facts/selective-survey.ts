import type { Group, Heard } from '../../model/heard.js'
import type { MetricCard } from '../../model/metric.js'
import { partsOf, type Window } from '../../model/period.js'
import type { Caveat, Comparison, Disproof, Figure } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { brunnerMunzel } from '../../stats/brunner-munzel.js'
import { normalReach } from '../../stats/interval.js'
import { simes } from '../../stats/simes.js'
import { normalUpper } from '../../stats/tails.js'
import type { Behind } from '../behind.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule, type Inquiry, type Stated } from '../fact-rule.js'
import { inOneWindow, toldOnce } from '../parts.js'
import { judgedChange, marginOf } from '../sized.js'

/** Fewer contacts than this on any of the four sides say nothing of who answers. */
const FEWEST = 30
/** Categories of which so few contacts came are not looked at. */
const FEWEST_OF_A_KIND = 20
/** The confidence of every interval in a comparison. */
const INTERVAL = 0.9
/** So many of the smallest changes worth reporting are a large one: 0.25 on a scale of 1 to 5. */
const LARGE = 2.5
const SCORE = 'csat-mean'
const ANSWERED = 'coverage'

export default defineFactRule({
  id: 'selective-survey',
  title: 'Other people answering',
  about: `Satisfaction held or rose while fewer of the contacts that ended have an answer, and those that have one differ from those that
have none, more than they did before: in handle time, in reopens or in category. All three are shown, the held score by a test of its own that
no large fall (a quarter of a point on a scale of 1 to 5) is behind it.

Why it matters: a score is that of those who answer. When the survey goes out after the good contacts alone, or the unhappy have stopped
answering, it holds while the customers leave. What looks the same and is innocent: fewer people answering at random, as after a longer
survey or in a holiday, which leaves those who answer like those who do not. It says that others answer now, not who chose them.`,
  against: 'those who did not answer were asked by another way, and are as satisfied',
  needs: [SCORE, ANSWERED],
  atMost: 'likely',

  async state(inquiry) {
    const told: Stated[] = []
    for (const window of inquiry.windows) {
      const found: Stated[] = []
      for (const segment of inquiry.segments) {
        const one = await selectedIn(inquiry, window, segment)
        if (one) found.push(one)
      }
      const shown = toldOnce(
        found.filter(it => !it.unremarkable),
        inquiry.segments,
      )
      const others = found.filter(it => !shown.some(one => one.segment === it.segment))
      told.push(...shown, ...others.map(it => ({ ...it, unremarkable: true as const })))
    }
    if (told.length > 0) return inOneWindow(told)
    return { missing: [SCORE, ANSWERED], why: [...new Set([SCORE, ANSWERED].map(it => inquiry.whyNot(it)))].join('; ') }
  },
})

async function selectedIn(inquiry: Inquiry, window: Window, segment: Segment): Promise<Stated | undefined> {
  // That a survey went to others makes scores incomparable; here that is what is looked for.
  const [score, answered] = [SCORE, ANSWERED].map(it => inquiry.comparedAnyway(window, it, segment))
  const [card, fewer] = [inquiry.card(SCORE), answered?.tails?.lower]
  const held = score && card && heldOf(score, LARGE * marginOf({ ...score, card }))
  if (fewer === undefined || held === undefined || !card || !score || !answered) return undefined
  const plain = { segment, window, figures: [], caveats: [], says: '', disproof: [], evidence: nothing, unremarkable: true as const }
  const first = Math.max(fewer, held)
  // The records are asked only where both of the others are shown: otherwise nothing is, whoever answered.
  if (first > inquiry.alpha) return { ...plain, p: first }
  const who = await inquiry.records.heard(segment, window)
  const differences = differencesOf(who)
  if (differences.length === 0) return undefined
  const p = Math.max(first, simes(differences.map(it => it.p)))
  if (p > inquiry.alpha) return { ...plain, p }
  const shown = differences.filter(it => it.p <= inquiry.alpha)
  const named = shown.length > 0 ? shown : differences.toSorted((a, b) => a.p - b.p).slice(0, 1)
  return {
    segment,
    window,
    p,
    says: `mean satisfaction held while fewer answered, and those who did differ more than before from those who did not: by ${named.map(it => it.what).join(' and ')}`,
    figures: [
      ...sidesOf('contacts with an answer', 'share', answered),
      ...sidesOf(card.title.toLowerCase(), card.unit, score),
      ...named.flatMap(it => it.figures),
    ],
    caveats: [size(answered)],
    disproof: againstIt(card, score, answered),
    evidence: () => inquiry.records.behind(SILENT, { segment, periods: partsOf(window) }),
  }
}

/** What nobody said anything about: the contacts that are missing from the score. */
const SILENT: Behind = { says: 'contacts without an answer, the longest first', hits: ANSWERED, missed: true, first: 'most' }

const nothing: Stated['evidence'] = async () => ({ evidence: [], behind: { records: 0, says: 'nothing is told' } })

/** Were it not for who answers, the score would hold while as many answer as before. */
function againstIt({ title, unit }: MetricCard, { after }: Comparison, { before }: Comparison): Disproof[] {
  if (!('value' in after) || !('value' in before)) return []
  return [
    nextFigure(
      `with ${Math.round(100 * before.value)} % of the contacts answered again, ${title.toLowerCase()}`,
      unit,
      'at-least',
      after.value,
    ),
  ]
}

/** How likely what a score did is where it fell by so much. */
function heldOf(score: Comparison, fall: number): number | undefined {
  const change = judgedChange(score)
  if (!change) return undefined
  const error = (change.high - change.low) / 2 / normalReach(INTERVAL)
  return error > 0 ? normalUpper((change.value + fall) / error) : undefined
}

interface Difference {
  readonly what: string
  readonly p: number
  readonly figures: readonly Figure[]
}

/** By what those who answered differ more from the others than before. */
function differencesOf({ before, after }: Heard): Difference[] {
  const groups = [before.answered, before.silent, after.answered, after.silent]
  if (groups.some(it => it.n < FEWEST)) return []
  return [...times(before, after), ...shares('reopens', it => it.reopens)({ before, after }), ...kinds({ before, after })]
}

type Side = Heard['before']

function times(before: Side, after: Side): Difference[] {
  const sides = [before, after].map(({ silent, answered }) => [silent.times, answered.times] as const)
  if (sides.flat().some(it => it.reduce((n, bin) => n + bin.count, 0) < FEWEST)) return []
  const [was, is] = sides.map(([silent, answered]) => brunnerMunzel(silent, answered))
  if (!was || !is) return []
  const of = (what: string, value: number): Figure => ({ what, unit: 'share', value })
  return [
    {
      what: 'handle time',
      p: twoSided((is.relativeEffect - was.relativeEffect) / Math.hypot(was.se, is.se)),
      figures: [
        of('chance that a contact with an answer took longer than one without, before', was.relativeEffect),
        of('chance that a contact with an answer took longer than one without, after', is.relativeEffect),
      ],
    },
  ]
}

/** A share of contacts among those with an answer and those without, before and after. */
function shares(what: string, of: (it: Group) => { readonly n: number; readonly hits: number }) {
  return ({ before, after }: Heard): Difference[] => {
    const all = [before.answered, before.silent, after.answered, after.silent].map(of)
    if (all.some(it => it.n < FEWEST) || all.every(it => it.hits === 0)) return []
    // One hit and one miss more, so that a share of 0 or 1 has an error (Agresti and Caffo 2000).
    const [a, b, c, d] = all.map(({ n, hits }) => ({ share: (hits + 1) / (n + 2), n: n + 2 }))
    if (!a || !b || !c || !d) return []
    const change = c.share - d.share - (a.share - b.share)
    const error = Math.sqrt([a, b, c, d].reduce((sum, it) => sum + (it.share * (1 - it.share)) / it.n, 0))
    const figure = (name: string, { n, hits }: { n: number; hits: number }): Figure => ({
      what: `${what}, ${name}`,
      unit: 'share',
      value: hits / n,
      n,
    })
    const names = ['answered before', 'not answered before', 'answered after', 'not answered after']
    return [{ what, p: twoSided(change / error), figures: all.map((it, at) => figure(names[at] ?? '', it)) }]
  }
}

function kinds(heard: Heard): Difference[] {
  const totals = new Map<string, number>()
  for (const group of [heard.before.answered, heard.before.silent, heard.after.answered, heard.after.silent]) {
    for (const [category, n] of group.categories) totals.set(category, (totals.get(category) ?? 0) + n)
  }
  const common = [...totals].filter(([, n]) => n >= FEWEST_OF_A_KIND).map(([category]) => category)
  if (common.length < 2) return []
  return common.toSorted().flatMap(category =>
    shares(`category ${category}`, it => ({
      n: [...it.categories.values()].reduce((sum, n) => sum + n, 0),
      hits: it.categories.get(category) ?? 0,
    }))(heard),
  )
}

const twoSided = (z: number): number => Math.min(1, 2 * normalUpper(Math.abs(z)))

function sidesOf(what: string, unit: Figure['unit'], { before, after }: Comparison): Figure[] {
  const of = (when: string, side: Comparison['before']): Figure[] =>
    'n' in side ? [{ what: `${what} ${when}`, unit, value: side.value, low: side.low, high: side.high, n: side.n }] : []
  return [...of('before', before), ...of('after', after)]
}

/** A share of people answering that hardly changed may be shown among many contacts. */
function size({ before, after }: Comparison): Caveat {
  const check = 'size'
  const fell = 'n' in before && 'n' in after && after.value <= 0.9 * before.value
  return fell
    ? { check, effect: 'holds', says: 'at least a tenth fewer have an answer' }
    : { check, effect: 'uncertain', says: 'less than a tenth fewer have an answer' }
}
