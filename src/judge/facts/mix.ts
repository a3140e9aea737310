import { partsOf, type Window } from '../../model/period.js'
import type { Caveat, Comparison, Disproof, Figure } from '../../model/report.js'
import { type Segment, segmentName } from '../../model/segment.js'
import { normalReach } from '../../stats/interval.js'
import { normalUpper } from '../../stats/tails.js'
import type { Behind } from '../behind.js'
import type { Compared } from '../compared.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule, type Inquiry, type Stated } from '../fact-rule.js'
import { inOneWindow, toldOnce } from '../parts.js'
import type { Kind } from '../records.js'
import { marginOf } from '../sized.js'

const NEEDS = ['handle-time', 'resolution-time', 'first-contact-resolution', 'csat-mean'] as const
const TIMES: readonly string[] = ['handle-time', 'resolution-time']
/** What kinds of contacts are told apart by. */
const KINDS = ['channel', 'category']
/** By so much of all contacts a kind has to grow or shrink to be named, and so many are. */
const MOVED = 0.02
const MOST_KINDS = 3
/** The confidence of every interval in a comparison. */
const INTERVAL = 0.9

export default defineFactRule({
  id: 'mix',
  title: 'Other contacts, not other work',
  about: `The total says better, or worse, and most of that is gone once the same kinds of contacts are compared with themselves: other
contacts came in. Or the reverse: like for like it got better or worse, and the total hides most of it. Both halves are shown: the one as a
change, the other as less than half of it, or as none that matters, which needs a test of its own. Kinds are told apart by channel and category, and weigh before as
after (Kitagawa 1955); the difference between the two changes is what the mix did.

Why it matters: an average handle time that falls since easy questions grew is nobody's merit, and a score that holds since easy questions
grew hides the fall in all others. What looks the same and is innocent: the mix itself is, and may be a success of its own, when a help page
takes the easy questions away. What an export does not tell apart cannot be held alike.`,
  against: 'told apart by something finer than channel and category, each kind moved as the total did',
  needs: NEEDS,
  atMost: 'likely',

  async state(inquiry) {
    const told: Stated[] = []
    for (const metric of NEEDS) {
      for (const window of inquiry.windows) {
        const found = inquiry.segments.flatMap(segment => mixedIn(inquiry, window, metric, segment) ?? [])
        const shown = toldOnce(
          found.filter(it => !it.unremarkable),
          inquiry.segments,
          found.filter(it => it.unremarkable),
        )
        const others = found.filter(it => !shown.some(one => one.segment === it.segment))
        for (const it of shown) {
          const moved = await movedKinds(inquiry, window, it.segment)
          told.push({ ...it, figures: [...it.figures, ...kindFigures(moved)], evidence: ofTheGrown(inquiry, it, moved) })
        }
        told.push(...others.map(it => ({ ...it, unremarkable: true as const })))
      }
    }
    if (told.length > 0) return inOneWindow(told)
    return { missing: NEEDS, why: 'contacts are not told apart by kind, or too few of each kind came' }
  },
})

/**
 * A change as the contacts came or like for like: how likely it is where nothing moved, and where it moved by half of what the other
 * shows, or by as much as matters.
 */
interface View {
  readonly better: number
  readonly worse: number
  readonly notBetter: number
  readonly notWorse: number
}

function mixedIn(inquiry: Inquiry, window: Window, metric: string, segment: Segment): Stated | undefined {
  const [card, found] = [inquiry.card(metric), inquiry.compared(window, metric, segment)]
  if (!card || !found?.standardised || !found.change || !found.crude || !found.p) return undefined
  if (!('n' in found.before && 'n' in found.after) || Math.min(found.before.n, found.after.n) < inquiry.fewest) return undefined
  const compared: Compared = { ...found, card }
  const came = viewOf(compared, found.change, found.crude, found.standardised)
  const alike = viewOf(compared, found.standardised, found.p, found.change)
  const title = card.title.toLowerCase()
  const halves = [
    { p: Math.max(came.better, alike.notBetter), says: `${title} got better in the total, most of it since other contacts came` },
    { p: Math.max(came.worse, alike.notWorse), says: `${title} got worse in the total, most of it since other contacts came` },
    {
      p: Math.max(alike.better, came.notBetter),
      says: `${title} got better like for like, and the total hides most of it, since other contacts came`,
    },
    {
      p: Math.max(alike.worse, came.notWorse),
      says: `${title} got worse like for like, and the total hides most of it, since other contacts came`,
    },
  ]
  const [surest] = halves.toSorted((a, b) => a.p - b.p)
  if (!surest) return undefined
  const p = Math.min(1, halves.length * surest.p)
  return {
    segment,
    window,
    of: metric,
    p,
    ...(p <= inquiry.alpha ? {} : { unremarkable: true }),
    says: surest.says,
    figures: changes(compared, found.change, found.standardised),
    caveats: [merged(found.standardised), size(compared, found.change, found.standardised)],
    disproof: againstIt(compared, surest === halves[0] || surest === halves[1]),
    evidence: async () => ({ evidence: [], behind: { records: 0, says: 'it is told of no kind' } }),
  }
}

/**
 * Of a total that the mix moved: were the kinds as they had been, it would be back; that it stays speaks against it. Of what the total
 * hides: that it is back, each kind compared with itself.
 */
function againstIt({ card, before, after, change, standardised }: Compared, isOfTotal: boolean): Disproof[] {
  if (!('value' in before) || !('value' in after) || !change || !standardised) return []
  const title = card.title.toLowerCase()
  return isOfTotal
    ? [
        nextFigure(
          `with as many contacts of each kind as before, ${title}`,
          card.unit,
          change.value < 0 ? 'at-most' : 'at-least',
          after.value,
        ),
      ]
    : [nextFigure(`like for like, ${title} less what it was before`, card.unit, standardised.value < 0 ? 'at-least' : 'at-most', 0)]
}

type Range = { readonly value: number; readonly low: number; readonly high: number }

function viewOf(compared: Compared, change: Range, { better, worse }: NonNullable<Comparison['p']>, other: Range): View {
  const improved = (compared.card.better === 'lower' ? -1 : 1) * change.value
  const error = (change.high - change.low) / 2 / normalReach(INTERVAL)
  const margin = Math.max(marginOf(compared), Math.abs(other.value) / 2)
  const under = (moved: number) => (error > 0 ? normalUpper((margin - moved) / error) : 1)
  return { better, worse, notBetter: under(improved), notWorse: under(-improved) }
}

function changes({ card }: Compared, change: Range, alike: Range & { readonly by: readonly string[] }): Figure[] {
  const of = (what: string, { value, low, high }: Range): Figure => ({ what, unit: card.unit, change: true, value, low, high })
  return [
    of('change as the contacts came', change),
    of(`change like for like by ${alike.by.join(' and ')}`, alike),
    { what: 'what the mix did', unit: card.unit, change: true, value: change.value - alike.value },
  ]
}

/** A kind of contact that grew or shrank. */
type Moved = Kind & { readonly segment: Segment }

/** Which kinds of contacts grew or shrank most, as parts of all of the segment. */
async function movedKinds({ records }: Inquiry, window: Window, segment: Segment): Promise<readonly Moved[]> {
  const facets = KINDS.filter(facet => !(facet in segment))
  const all = await Promise.all(
    facets.map(async facet => (await records.kinds(segment, facet, window)).map(it => ({ ...it, segment: { [facet]: it.value } }))),
  )
  return all
    .flat()
    .filter(it => Math.abs(it.after - it.before) >= MOVED)
    .toSorted(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (segmentName(a.segment) < segmentName(b.segment) ? -1 : 1),
    )
    .slice(0, MOST_KINDS)
}

const kindFigures = (moved: readonly Moved[]): Figure[] =>
  moved.flatMap(({ segment, before, after }) => [
    { what: `share of ${segmentName(segment)} before`, unit: 'share', value: before },
    { what: `share of ${segmentName(segment)} after`, unit: 'share', value: after },
  ])

/** The contacts of the kind that grew most, by what is told of each: they are what the total moved by. */
function ofTheGrown(inquiry: Inquiry, { segment, window, of = '' }: Stated, moved: readonly Moved[]): Stated['evidence'] {
  const grown = moved.filter(it => it.after > it.before)[0]
  if (!grown)
    return async () => ({ evidence: [], behind: { records: 0, says: 'no single kind of contact grew by as much as to be named' } })
  const says = `contacts of ${segmentName(grown.segment)}, the kind that grew most`
  const behind: Behind =
    of === 'csat-mean'
      ? { says: `rated ${says}, the worst rated first`, rated: of, first: 'worst' }
      : { says: `${says}, the worst rated first`, hits: of, ...(TIMES.includes(of) ? { shown: of } : {}), first: 'worst' }
  return () => inquiry.records.behind(behind, { segment: { ...segment, ...grown.segment }, periods: partsOf(window) })
}

function merged({ merged: share }: { readonly merged: number }): Caveat {
  const percent = Math.round(100 * share)
  return percent === 0
    ? { check: 'kinds', effect: 'holds', says: 'all contacts are of a kind that came often enough' }
    : { check: 'kinds', effect: 'holds', says: `${percent} % of the contacts are too rare to be a kind of their own` }
}

/** What the mix did has to be worth a word. */
function size(compared: Compared, change: Range, alike: Range): Caveat {
  const check = 'size'
  return Math.abs(change.value - alike.value) >= marginOf(compared)
    ? { check, effect: 'holds', says: 'the mix did as much as is worth reporting' }
    : { check, effect: 'uncertain', says: 'the mix did less than is worth reporting' }
}
