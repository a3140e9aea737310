import type { Period } from '../model/period.js'
import type { Bin } from '../model/sample.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { type Cut, distributionSql, momentOf } from './grouped.js'
import type { Metric } from './metric.js'
import type { Placements } from './placements.js'

/**
 * Lays the table `placements`, of one row and a list for each duration, by the records of the reference periods. Skewed times are
 * compared by it: it makes a contact left open over night weigh no more than one a bit slower than all others.
 */
export async function layPlacements(
  store: Store,
  cut: Cut,
  durations: readonly Metric[],
  reference: readonly Period[],
): Promise<Placements> {
  const passes = new Map<string, Metric[]>()
  for (const metric of durations) passes.set(momentOf(metric), [...(passes.get(momentOf(metric)) ?? []), metric])
  const everybody = { ...cut, sets: [[]], stretches: [reference], placements: new Map() }
  const lists = new Map<string, readonly [first: number, scores: readonly number[]]>()
  const placements = new Map<string, number>()
  for (const metrics of passes.values()) {
    const rows = await store.rows(distributionSql(everybody, metrics))
    for (const { metric: at, bins: text } of rows) {
      const metric = metrics[Number(at)]
      const bins = numbered(String(text))
      const n = bins.reduce((sum, it) => sum + it.count, 0)
      if (!metric || n === 0) continue
      placements.set(metric.id, n)
      lists.set(metric.id, [bins[0]?.value ?? 0, scoresOf(bins)])
    }
  }
  const columns = [...lists].flatMap(([id, [first, scores]]) => [
    `[${scores.join(', ')}]::bigint[] as ${identifier(id)}`,
    `${first} as ${identifier(`${id} from`)}`,
  ])
  await store.run(`create or replace table placements as select ${columns.length > 0 ? columns.join(', ') : '0 as none'}`)
  return placements
}

/** From one bin under the first to one over the last, without gaps. */
function scoresOf(bins: readonly Bin[]): number[] {
  const counts = new Map(bins.map(it => [it.value, it.count]))
  const [first, last] = [bins[0]?.value ?? 0, bins.at(-1)?.value ?? 0]
  const scores = [0]
  let under = 0
  for (let bin = first; bin <= last; bin++) {
    const count = counts.get(bin) ?? 0
    scores.push(2 * under + count)
    under += count
  }
  return [...scores, 2 * under]
}

const numbered = (text: string): Bin[] =>
  text.split(' ').map(pair => {
    const [value = 0, count = 0] = pair.split(':').map(Number)
    return { value, count }
  })
