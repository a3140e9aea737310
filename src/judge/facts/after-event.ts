import { type DatedEvent, isDisruption, mayTouch } from '../../model/event.js'
import { partsOf } from '../../model/period.js'
import type { Caveat, Comparison, Figure } from '../../model/report.js'
import { segmentKey } from '../../model/segment.js'
import { normalReach } from '../../stats/interval.js'
import { simes } from '../../stats/simes.js'
import { normalUpper } from '../../stats/tails.js'
import { ratedBehind } from '../behind.js'
import type { Compared } from '../compared.js'
import { nextOf } from '../disproof.js'
import { defineFactRule, type Inquiry, type Stated } from '../fact-rule.js'
import { legOf } from '../finding.js'
import { better, isDownward, type Leg, worse } from '../leg.js'
import type { Around } from '../records.js'
import { judgedChange, marginReached } from '../sized.js'

// The same family as the watermelon's, in the same fixed order.
const OPERATION = [
  ['handle-time', 'resolution-time'],
  ['first-contact-resolution', 'repeat-contact-rate'],
]
const PERCEPTION = [
  ['csat-mean', 'csat'],
  ['nps', 'effort-mean'],
]
const NEEDS = [...OPERATION, ...PERCEPTION].flat()
/** The confidence of every interval in a comparison. */
const INTERVAL = 0.9

export default defineFactRule({
  id: 'after-event',
  title: 'After an event',
  about: `From a dated event on (\`--events FILE\`) an operational metric is better and a perception metric worse than in the weeks before,
in the segment that the event touched, and both by more than in all others (difference in differences): what a season, a price or a
release did to everybody drops out. It looks at stretches of four weeks that meet on the day, or of one where the records reach less far.
Each side has to be shown against the segment's own past and against the others.

Why it matters: a policy that shortens calls is praised for months before anybody asks the customers. What looks the same and
is innocent: something else that came at the same time, to the same segment; a segment that was already on its way; another mix of
contacts, which is held alike where kinds are told apart. An event that touched everybody leaves nobody to compare with, and is
only to be watched. It says that the two moved apart from that day on, more than elsewhere, and not that the event did it.`,
  against: 'something else that came in the same weeks touched the same contacts',
  needs: [],
  atMost: 'likely',

  async state(inquiry) {
    const events = together(inquiry.events.filter(it => !isDisruption(it)))
    if (events.length === 0) return { why: 'no event is told', tell: '--events FILE' }
    const stated: Stated[] = []
    const silent: string[] = []
    for (const event of events) {
      const around = await inquiry.records.around(event, NEEDS)
      const found = around === undefined ? 'too few weeks lie on either side' : statedOf(inquiry, event, around)
      if (typeof found === 'string') silent.push(`${event.label.replaceAll(/[“”]/g, '')}: ${found}`)
      else stated.push(found)
    }
    return stated.length > 0 ? stated : { why: silent.join('; ') }
  },
})

/** What befell the same segment on the same day cannot be told apart, and is one event. */
function together(events: readonly DatedEvent[]): DatedEvent[] {
  const days = new Map<string, DatedEvent>()
  for (const it of events) {
    const key = `${it.date} ${segmentKey(it.segment)}`
    const known = days.get(key)
    days.set(key, known ? { ...known, label: `${known.label}” and “${it.label}` } : it)
  }
  return [...days.values()]
}

/** What changed around an event, or why that cannot be told. */
function statedOf(inquiry: Inquiry, event: DatedEvent, around: Around): Stated | string {
  const compared = (family: readonly (readonly string[])[], of: Around['touched']) =>
    family.flatMap(names => names.flatMap(it => known(inquiry, of(it)) ?? []).slice(0, 1))
  const gains = compared(OPERATION, around.touched).map(it => against(better(it), around))
  const costs = compared(PERCEPTION, around.touched).map(it => against(worse(it), around))
  if (gains.length === 0 || costs.length === 0)
    return `nothing on the side of ${gains.length === 0 ? 'operation' : 'perception'} can be compared`
  const answers = costs.flatMap(it => ['n' in it.before ? it.before.n : 0, 'n' in it.after ? it.after.n : 0])
  if (Math.min(...answers) < inquiry.fewest) return `fewer than the ${inquiry.fewest} answers needed on either side`
  const p = Math.max(simes(gains.map(it => it.sure)), simes(costs.map(it => it.sure)))
  const shown = (legs: readonly Leg[]) => {
    const least = Math.min(...legs.map(it => it.sure))
    return legs.filter(it => it.sure <= inquiry.alpha || it.sure === least)
  }
  const [operation, perception] = [shown(gains), shown(costs)]
  const titles = (legs: readonly Leg[]) => legs.map(it => it.card.title.toLowerCase()).join(' and ')
  return {
    segment: event.segment,
    window: around.window,
    of: event.date,
    p,
    ...(p <= inquiry.alpha ? {} : { unremarkable: true }),
    says: `from ${event.date} on (“${event.label}”), ${titles(operation)} got better while ${titles(perception)} got worse${around.others ? ', both more than elsewhere' : ''}`,
    figures: figuresOf([...operation, ...perception], around),
    operation: operation.map(it => legOf({ ...it, role: 'gain' })),
    perception: perception.map(it => legOf({ ...it, role: 'cost' })),
    caveats: [untouched(around), size([...operation, ...perception]), ...otherEvents(inquiry, event, around)],
    disproof: nextOf([...operation, ...perception]),
    evidence: () => inquiry.records.behind(ratedBehind(perception, operation), { segment: event.segment, periods: partsOf(around.window) }),
  }
}

function known({ card }: Inquiry, comparison: Comparison | undefined): Compared | undefined {
  const of = comparison && card(comparison.metric)
  return of && comparison.change && comparison.p ? { ...comparison, card: of } : undefined
}

/** A claim has to be shown against the segment's own past, and against what the others did in the same weeks. */
function against(leg: Leg, { others }: Around): Leg {
  if (!others) return leg
  const rest = others(leg.metric)
  const [own, other, down] = [shareOf(leg), rest && shareOf(rest), isDownward(leg)]
  if (!own || !other || down === undefined) return { ...leg, sure: 1 }
  const z = (own.value - other.value) / Math.hypot(own.error, other.error)
  return { ...leg, sure: Math.max(leg.sure, normalUpper(down ? -z : z)) }
}

/** A change and its standard error: of times and counts as a part of what they were, since others may be slower by nature. */
function shareOf(compared: Comparison): { value: number; error: number } | undefined {
  const change = judgedChange(compared)
  if (!change) return undefined
  const relative = (compared.standardised ?? compared.change)?.relative
  const scale = relative !== undefined && TIMES.test(compared.metric) && change.value !== 0 ? relative / change.value : 1
  return { value: change.value * scale, error: ((change.high - change.low) / 2 / normalReach(INTERVAL)) * scale }
}

const TIMES = /-time$/

function figuresOf(legs: readonly Leg[], { others }: Around): Figure[] {
  return legs.flatMap(({ metric, card }): Figure[] => {
    const change = others?.(metric)?.change
    if (!change) return []
    const { value, low, high } = change
    return [{ what: `change of ${card.title.toLowerCase()} elsewhere`, unit: card.unit, change: true, value, low, high }]
  })
}

function untouched({ others }: Around): Caveat {
  return others
    ? { check: 'untouched', effect: 'holds', says: 'in the same weeks, those whom the event did not touch moved less' }
    : { check: 'untouched', effect: 'uncertain', says: 'the event touched everybody: what else came then cannot be told from it' }
}

function size(legs: readonly Leg[]): Caveat {
  const small = legs.filter(it => !marginReached(it)).map(it => it.card.title.toLowerCase())
  return small.length === 0
    ? { check: 'size', effect: 'holds', says: 'both sides moved by as much as is worth reporting' }
    : { check: 'size', effect: 'uncertain', says: `${small.join(' and ')} moved by less than is worth reporting` }
}

/** What else was told of the same weeks and the same people. */
function otherEvents({ events }: Inquiry, event: DatedEvent, { window }: Around): Caveat[] {
  const from = window.before[0]?.from ?? window.after.from
  const isOwn = (it: DatedEvent) => it.date === event.date && segmentKey(it.segment) === segmentKey(event.segment)
  const others = events.filter(it => !isOwn(it) && it.date >= from && it.date < window.after.to && mayTouch(it, event.segment))
  if (others.length === 0) return []
  const labels = others.map(it => `“${it.label}” on ${it.date}`).join(' and ')
  return [{ check: 'other events', effect: 'uncertain', says: `in the same weeks there was ${labels}` }]
}
