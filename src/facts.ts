import { around } from './compare/around.js'
import { answerOf, type Following, follow } from './evidence.js'
import type { FactRule, Inquiry } from './judge/fact-rule.js'
import type { Docket } from './judge/judge.js'
import type { Part, Records } from './judge/records.js'
import { finder } from './judge/scene.js'
import { stateFacts } from './judge/state.js'
import { type CountedAsked, wholeSeconds } from './measure/contacts.js'
import { segmentSql } from './measure/facet.js'
import { heard } from './measure/heard.js'
import { kindsOf } from './measure/kinds.js'
import type { Ask } from './measure/measure.js'
import { missingWords } from './measure/needs.js'
import { pairsOf } from './measure/pairs.js'
import { quietCustomers } from './measure/quiet.js'
import { type Grain, type Period, partsOf } from './model/period.js'
import type { Scale } from './model/record.js'
import type { Comparison, Finding, Measurement, Silence } from './model/report.js'
import { type Segment, segmentKey } from './model/segment.js'
import { ALPHA, type Question } from './question.js'
import type { CountedPair } from './stats/spearman.js'

/** All that facts are stated from. */
export interface Stand extends Following {
  readonly docket: Docket
  readonly question: Question
  readonly rules: readonly FactRule[]
  readonly grain: Grain
  /** What was measured period by period, by segment. */
  readonly measurements: readonly Measurement[]
  /** Of ratings whose answers were all given on one. */
  readonly scales: ReadonlyMap<string, Scale>
  /** From the first day with records up to the first that is not over. */
  readonly span: Period
  /** Measures and compares other windows, segments or records. */
  readonly anew: (changed: Pick<Ask, 'metrics' | 'windows' | 'segments' | 'where'>) => Promise<readonly Comparison[]>
}

/** Customers to call: the list is the finding itself. */
const MOST_CUSTOMERS = 100

/** What the rules of facts have to say: no divergence of two sides, but something that is so. */
export async function reportFacts(it: Stand): Promise<{ findings: Finding[]; silences: Silence[] }> {
  if (it.rules.length === 0 || it.ask.windows.length === 0) return { findings: [], silences: [] }
  return stateFacts(it.rules, inquiryOf(it), it.docket.fdr)
}

function inquiryOf(it: Stand): Inquiry {
  const { windows, periods } = it.ask
  const { cards, comparisons, refused } = it.docket
  const find = finder(comparisons)
  const placeOf = new Map(periods.map((period, at) => [period.from, at]))
  const series = new Map<string, (Extract<Measurement, { value: number }> | undefined)[]>()
  for (const one of it.measurements) {
    const key = keyOf(one.metric, one.segment)
    const all = series.get(key) ?? periods.map(() => undefined)
    const at = placeOf.get(one.period.from)
    if ('value' in one && at !== undefined) all[at] = one
    series.set(key, all)
  }
  return {
    grain: it.grain,
    windows,
    periods,
    segments: [...new Map(it.measurements.map(({ segment }) => [segmentKey(segment), segment])).values()],
    events: it.question.events ?? [],
    targets: it.question.targets ?? [],
    floor: it.question.floor,
    fewest: it.docket.fewest,
    alpha: ALPHA,
    card: metric => cards.get(metric),
    scale: metric => it.scales.get(metric),
    series: (metric, segment) => series.get(keyOf(metric, segment)) ?? [],
    compared(window, metric, segment) {
      const isRefused = refused.some(one => one.window === window.name && one.metrics.includes(metric))
      return isRefused ? undefined : find(window, segment, metric)
    },
    comparedAnyway: (window, metric, segment) => find(window, segment, metric),
    whyNot(metric) {
      const unknown = it.measurements.find(one => one.metric === metric && 'unknown' in one)
      return unknown && 'unknown' in unknown ? unknown.unknown : 'not asked for'
    },
    records: recordsOf(it),
  }
}

const keyOf = (metric: string, segment: Segment): string => `${metric} ${segmentKey(segment)}`

/** The questions that rules may ask of the records, each a query of `measure/`. */
function recordsOf(stand: Stand): Records {
  const { store, ask, span, anew, nameOf, all } = stand
  const counted = ({ metric: id, segment, without = [] }: Part, periods: readonly Period[]): CountedAsked | undefined => {
    const metric = ask.metrics.find(it => it.id === id)
    const isCarried = metric?.reads === 'interactions' && metric.needs.every(need => ask.carried.has(need))
    const others = without.map(it => `(${segmentSql(it)}) is not true`)
    const where = [`(${ask.where})`, `(${segmentSql(segment)})`, ...others].join(' and ')
    return metric && isCarried ? { metric, where, periods, zone: ask.zone ?? 'UTC', now: ask.now } : undefined
  }
  return {
    async seconds(of, periods, range) {
      const asked = counted(of, periods)
      return asked ? wholeSeconds(store, { ...asked, range }) : []
    },
    behind: (which, of) => follow(stand, which, of),
    async around({ date, segment }, wanted) {
      const window = around(date, span)
      if (!window) return undefined
      const metrics = ask.metrics.filter(it => wanted.includes(it.id))
      const facets = Object.keys(segment)
      const own = await anew({ metrics, windows: [window], segments: [facets], where: ask.where })
      const touched = (metric: string) => own.find(it => it.metric === metric && segmentKey(it.segment) === segmentKey(segment))
      if (facets.length === 0) return { window, touched }
      const where = `(${ask.where}) and (${segmentSql(segment)}) is not true`
      const rest = await anew({ metrics, windows: [window], segments: [[]], where })
      return { window, touched, others: metric => rest.find(it => it.metric === metric) }
    },
    kinds: (segment, facet, window) =>
      kindsOf(store, {
        where: `(${ask.where}) and (${segmentSql(segment)})`,
        facet,
        before: window.before,
        after: partsOf(window),
        zone: ask.zone ?? 'UTC',
      }),
    heard: (segment, window) =>
      heard(store, {
        where: `(${ask.where}) and (${segmentSql(segment)})`,
        before: window.before,
        after: partsOf(window),
        zone: ask.zone ?? 'UTC',
      }),
    async pairs(metric, facet, window) {
      const asked = counted({ metric, segment: {} }, [])
      if (!asked) return []
      const found = await pairsOf(store, { ...asked, facet, before: window.before, after: partsOf(window) })
      const parts = new Map<string, { before: CountedPair[]; after: CountedPair[] }>()
      for (const { side, part, time, points, count } of found) {
        const both = parts.get(part) ?? { before: [], after: [] }
        both[side].push({ x: time, y: points, count })
        parts.set(part, both)
      }
      return [...parts].map(([part, both]) => ({ segment: facet === undefined ? {} : { [facet]: part }, ...both }))
    },
    async quiet(weeks, days) {
      const missing = (['customer', 'opened_at', 'csat'] as const).filter(need => !ask.carried.has(need))
      if (missing.length > 0) return missingWords(missing)
      const { list, ...counts } = await quietCustomers(store, {
        where: ask.where,
        now: ask.now,
        weeks,
        days,
        limit: all ? undefined : MOST_CUSTOMERS,
      })
      const told = list.map(({ customer, interaction, file, line, answer }) => ({
        ...(interaction === null ? {} : { interaction }),
        customer,
        file: nameOf(file),
        line,
        answer: answerOf(answer, nameOf),
      }))
      return { ...counts, list: told }
    },
  }
}
