import { partsOf, type Window } from '../../model/period.js'
import type { Caveat, Figure } from '../../model/report.js'
import { correlationChange, correlationInterval } from '../../stats/fisher-z.js'
import { type CountedPair, spearman } from '../../stats/spearman.js'
import { normalUpper } from '../../stats/tails.js'
import type { Behind } from '../behind.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule, type Inquiry, type Stated } from '../fact-rule.js'
import { inOneWindow, toldOnce } from '../parts.js'
import type { Paired, Stretch } from '../records.js'

/** The first of these that the inputs carry. */
const TIMES = ['handle-time', 'resolution-time'] as const
/** Fewer rated contacts on a side than this tell no correlation. */
const FEWEST = 50
/** A correlation nearer to none than this was no connection worth speaking of. */
const WEAKEST = 0.15
/** Where times scatter so much less than before, a correlation weakens by itself. */
const NARROWER = 0.8
const CONFIDENCE = 0.9

export default defineFactRule({
  id: 'decoupled',
  title: 'Time and rating came apart',
  about: `The handle time (else the resolution time) and the rating of the same contacts used to move together, and hardly do any more: their
rank correlation came nearer to none, by Fisher's z. Both are shown: that there was one, and that it weakened.

Why it matters: a number that is managed can lose what it stood for; then it improves while nothing that customers care about does. What
looks the same and is innocent: times that scatter less than before, which weakens a correlation by itself and is checked; a change of the
survey. It supports other findings and is no finding by itself: only ever to be watched.`,
  against: 'a question of the survey, or the way times are taken, changed with the newest period',
  needs: [],
  atMost: 'watch',

  async state(inquiry) {
    const metric = TIMES.find(it => inquiry.series(it, {}).some(one => one !== undefined))
    if (metric === undefined) return { missing: TIMES, why: [...new Set(TIMES.map(it => inquiry.whyNot(it)))].join('; ') }
    const stated: Stated[] = []
    for (const window of inquiry.windows) {
      const facets = [...new Set(inquiry.segments.filter(it => Object.keys(it).length === 1).flatMap(it => Object.keys(it)))]
      const found: Stated[] = []
      for (const facet of [undefined, ...facets]) {
        const paired = await inquiry.records.pairs(metric, facet, window)
        found.push(...paired.flatMap(it => comparedIn(inquiry, window, metric, it) ?? []))
      }
      const shown = toldOnce(
        found.filter(it => !it.unremarkable),
        inquiry.segments,
        found.filter(it => it.unremarkable),
      )
      const others = found.filter(it => !shown.some(one => one.segment === it.segment))
      stated.push(...shown, ...others.map(it => ({ ...it, unremarkable: true as const })))
    }
    return stated.length > 0 ? inOneWindow(stated) : { why: `fewer than ${FEWEST} rated contacts on a side` }
  },
})

function comparedIn(inquiry: Inquiry, window: Window, metric: string, { segment, before, after }: Paired): Stated | undefined {
  const [was, is] = [spearman(before), spearman(after)]
  const card = inquiry.card(metric)
  if (!was || !is || !card || Math.min(was.n, is.n) < FEWEST || Math.max(Math.abs(was.r), Math.abs(is.r)) === 1) return undefined
  const change = correlationChange(was, is, CONFIDENCE)
  const nearer = was.r > 0 ? change.pLower : change.pHigher
  const p = Math.max(nearer, shownAtAll(was))
  const title = card.title.toLowerCase()
  const isTold = p <= inquiry.alpha && Math.abs(was.r) >= WEAKEST && Math.abs(is.r) < Math.abs(was.r)
  const of = (what: string, correlation: typeof was): Figure => ({
    what,
    unit: 'ratio',
    value: correlation.r,
    ...correlationInterval(correlation, CONFIDENCE),
    n: correlation.n,
  })
  return {
    segment,
    window,
    p,
    ...(isTold ? {} : { unremarkable: true }),
    says: `${title} and the rating of the same contacts used to move together, and hardly do any more`,
    figures: [of(`correlation of ${title} and rating before`, was), of(`correlation of ${title} and rating after`, is)],
    caveats: [range(scatterOf(before), scatterOf(after))],
    disproof: [nextFigure(`correlation of ${title} and rating`, 'ratio', was.r > 0 ? 'at-least' : 'at-most', was.r)],
    evidence: () => inquiry.records.behind(apart(metric, was.r), { segment, periods: partsOf(window), within: side(before, was.r) }),
  }
}

/** How likely such a correlation is where there is none, on both sides. */
const shownAtAll = ({ r, n }: { readonly r: number; readonly n: number }): number =>
  Math.min(1, 2 * normalUpper(Math.abs(Math.atanh(r)) / Math.sqrt(1.06 / (n - 3))))

/** How far times scatter, in bins of 1 %: of their logarithm. */
function scatterOf(pairs: readonly CountedPair[]): number {
  const n = pairs.reduce((sum, it) => sum + it.count, 0)
  const mean = pairs.reduce((sum, it) => sum + it.count * it.x, 0) / n
  return Math.sqrt(pairs.reduce((sum, it) => sum + it.count * (it.x - mean) ** 2, 0) / n)
}

function range(before: number, after: number): Caveat {
  const check = 'scatter'
  return after < NARROWER * before
    ? { check, effect: 'uncertain', says: 'times scatter less than before, which weakens a correlation by itself' }
    : { check, effect: 'holds', says: 'times scatter hardly less than before, or more' }
}

/** The contacts that the old connection would have had rated high, by how long they took: those among them that were rated low show it. */
const apart = (metric: string, was: number): Behind => ({
  says: `rated contacts that took ${was > 0 ? 'longer' : 'less'} than half of them had before, when these were liked better, the worst rated first`,
  rated: 'csat-mean',
  shown: metric,
  first: 'worst',
})

/** On the side of the middle, before, on which contacts were liked better; in seconds. */
function side(before: readonly CountedPair[], was: number): Stretch {
  const sorted = before.toSorted((a, b) => a.x - b.x)
  const n = sorted.reduce((sum, it) => sum + it.count, 0)
  let seen = 0
  const middle = sorted.find(it => {
    seen += it.count
    return seen >= n / 2
  })
  // Times are told in bins of 1 %, of milliseconds.
  const seconds = 1.01 ** (middle?.x ?? 0) / 1000
  return was > 0 ? { from: seconds, to: LONGEST } : { from: 0, to: seconds }
}

/** Seconds that no contact takes: a hundred years. */
const LONGEST = 100 * 366 * 86_400
