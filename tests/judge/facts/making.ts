import type { FactRule, Inquiry, Known, Lacks, Stated } from '../../../src/judge/fact-rule.js'
import { metrics } from '../../../src/measure/metrics/index.js'
import type { Group } from '../../../src/model/heard.js'
import type { Segment } from '../../../src/model/segment.js'
import { segmentKey } from '../../../src/model/segment.js'
import { aWindow } from '../making.js'

/** What a metric came to, month by month: nothing is a month of which it is not known. */
export interface Series {
  readonly metric: string
  readonly segment?: Segment
  readonly values: readonly (number | undefined)[]
  readonly n?: number
  /** How far the interval reaches to either side. */
  readonly reach?: number
}

const cards = new Map(metrics.map(it => [it.id, it]))
const window = aWindow()
const periods = [...window.before, window.after]

/** An inquiry into seven months, of which only what is said is known. */
export function anInquiry(series: readonly Series[], overrides: Partial<Inquiry> = {}): Inquiry {
  const known = new Map(
    series.map(({ metric, segment = {}, values, n = 100, reach = 0.01 }) => [
      `${metric} ${segmentKey(segment)}`,
      periods.map((period, at): Known | undefined => {
        const value = values[at]
        return value === undefined ? undefined : { metric, segment, period, n, value, low: value - reach, high: value + reach }
      }),
    ]),
  )
  return {
    grain: 'month',
    windows: [window],
    periods,
    segments: [...new Map(series.map(({ segment = {} }) => [segmentKey(segment), segment])).values()],
    events: [],
    targets: [],
    fewest: 30,
    alpha: 0.05,
    card: id => cards.get(id),
    scale: () => ({ low: 1, high: 5 }),
    series: (metric, segment) => known.get(`${metric} ${segmentKey(segment)}`) ?? [],
    compared: () => undefined,
    comparedAnyway: (at, metric, segment) => overrides.compared?.(at, metric, segment),
    whyNot: () => 'not asked for',
    records: RECORDS,
    ...overrides,
  }
}

const none: Group = { n: 0, times: [], reopens: { n: 0, hits: 0 }, categories: new Map() }
const NOBODY = { answered: none, silent: none }

/** Records that hold nothing. */
export const RECORDS: Inquiry['records'] = {
  seconds: async () => [],
  behind: async ({ says }) => ({ evidence: [], behind: { records: 0, says } }),
  kinds: async () => [],
  around: async () => undefined,
  quiet: async () => 'nobody is known',
  pairs: async () => [],
  heard: async () => ({ before: NOBODY, after: NOBODY }),
}

/** What a rule states; a rule that lacks something fails the test. */
export async function statedBy(rule: FactRule, inquiry: Inquiry): Promise<readonly Stated[]> {
  const found = await rule.state(inquiry)
  if ('why' in found) throw new Error(`it lacks something: ${found.why}`)
  return found
}

/** What a rule lacks. */
export async function lackedBy(rule: FactRule, inquiry: Inquiry): Promise<Lacks> {
  const found = await rule.state(inquiry)
  if (!('why' in found)) throw new Error('it lacks nothing')
  return found
}
