import { compareAll } from '../../src/compare/compare-all.js'
import type { Contrasts } from '../../src/compare/contrasts.js'
import { apartAt, isApart, mostMoved } from '../../src/judge/company-wide.js'
import { type Docket, judge, judgeAgain } from '../../src/judge/judge.js'
import watermelon from '../../src/judge/rules/watermelon.js'
import { isEverybody } from '../../src/judge/scene.js'
import { tellOnce } from '../../src/judge/tell-once.js'
import type { Segment } from '../../src/model/segment.js'
import type { Chance } from './chance.js'
import { CARDS, type Company, companyOf, type Effect, MONTH, PERIODS, seriesOf, WOBBLES } from './company.js'
import { fallOf, less, together } from './heap.js'
import { type Figures, Q } from './score.js'

const SCALES = new Map([['csat-mean', { low: 1, high: 5 }]])

/**
 * Everybody's calls get shorter and everybody's customers unhappier, by as much: a season, or an outage. Judged and told once
 * as the tool does it: the desk moved, and no segment more than the others.
 */
export async function shocked(chance: Chance, { wobble }: { readonly wobble: keyof typeof WOBBLES }): Promise<Figures> {
  const effect: Effect = { time: Math.log(0.95), latent: fallOf(0.1) }
  const mix = () => ({ operation: true, perception: true })
  const { segments, heaps, truths } = companyOf(chance, { segments: 200, size: 400, wobble: WOBBLES[wobble], mix, effect })
  const everybody = PERIODS.map((_, period) => together(heaps.flatMap(it => it[period] ?? [])))
  const looked = compared({ segments: [...segments, {}], heaps: [...heaps, everybody], truths })
  const { drafts, segments: judged } = judge(looked.docket)
  const flagged = drafts.filter(it => it.divergence.r <= Q)
  const of = new Map(segments.map((it, at) => [it.team, heaps[at] ?? []]))
  const without = (others: readonly Segment[]) => {
    const own = others.flatMap(it => (it.team === undefined ? [] : [of.get(it.team) ?? []]))
    const rest = everybody.map((all, period) => own.reduce((left, it) => less(left, it[period]), all))
    return compared({ segments: [{}], heaps: [rest], truths: [] }, looked).docket
  }
  const told = await tellOnce(flagged, {
    without: async (draft, others) => judgeAgain(without(others), draft),
    apart: async draft => isApart(draft, without([draft.segment]).comparisons, apartAt(Q, judged)),
    moved: draft => mostMoved(looked.docket, draft),
  })
  const parts = told.filter(it => !isEverybody(it.draft.segment)).length
  return {
    'parts flagged': Number(flagged.some(it => !isEverybody(it.segment))),
    'parts told': Number(parts > 0),
    'everybody alone told': Number(parts === 0 && told.length === 1),
  }
}

interface Compared {
  readonly docket: Docket
  readonly contrasts: Contrasts
}

function compared(company: Company, known?: Compared): Compared {
  const terms = { alpha: Q, scales: SCALES, ...(known ? { wobbles: known.contrasts.wobbles } : {}) }
  const { comparisons, contrasts } = compareAll(seriesOf(company, [MONTH]), [MONTH], terms)
  const docket = { rules: [watermelon], windows: [MONTH], comparisons, cards: CARDS, refused: [], fdr: Q, alpha: Q, fewest: 30 }
  return { docket, contrasts }
}
