import type { Ask } from '../../src/measure/measure.js'
import { measure } from '../../src/measure/measure.js'
import type { Metric } from '../../src/measure/metric.js'
import { carriedIn } from '../../src/measure/needs.js'
import type { Sample, Sampled, Unknown } from '../../src/model/sample.js'
import { segmentName } from '../../src/model/segment.js'
import type { Store } from '../../src/store/store.js'
import { aStore, type TestRecord } from '../support/records.js'

export const MARCH = { from: '2026-03-01', to: '2026-04-01' }
export const APRIL = { from: '2026-04-01', to: '2026-05-01' }

/** A question with everything left at its plainest: March, everybody, seen from the end of May. */
export async function ask(store: Store, metrics: readonly Metric[], more: Partial<Ask> = {}): Promise<readonly Sampled[]> {
  const now = Date.parse('2026-06-01')
  const carried = await carriedIn(store)
  return measure(store, { metrics, periods: [MARCH], windows: [], segments: [[]], where: 'true', carried, now, ...more })
}

/** The one sample of a metric for March and everybody, from these records alone. */
export async function inMarch(
  metric: Metric,
  records: { readonly interactions?: readonly TestRecord[]; readonly answers?: readonly TestRecord[] },
  more: Partial<Ask> = {},
): Promise<Sample | Unknown> {
  const store = await aStore(records)
  const [first] = await ask(store, [metric], more)
  store.close()
  if (!first) throw new Error('nothing was measured')
  return first.sample
}

/** Samples as short lines, to compare whole answers at a glance. */
export const lines = (sampled: readonly Sampled[]): string[] =>
  sampled.map(({ metric, segment, stretch, sample }) => {
    const when = 'period' in stretch ? stretch.period : `${stretch.window}/${stretch.side}`
    return `${metric} | ${segmentName(segment)} | ${when} | ${'unknown' in sample ? sample.unknown : `n ${sample.n}`}`
  })

/** A contact that was opened and ended in March. */
export const contact = (columns: TestRecord = {}): TestRecord => ({
  opened_at: '2026-03-10 09:00:00',
  ended_at: '2026-03-10 10:00:00',
  status: 'solved',
  ...columns,
})

/** An answer about a contact that ended in March. */
export const answer = (points: number | null, columns: TestRecord = {}): TestRecord => ({
  points,
  period_at: '2026-03-10 10:00:00',
  ...columns,
})
