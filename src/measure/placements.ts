import { identifier } from '../store/quote.js'

/**
 * How many records the placements of a metric rest on, by id. The placement of a time is twice the number of times under it
 * in the reference periods, and once of those as long: whole numbers, so that their sums are the same in any order. As a
 * share of twice all of them it is the ridit, 0 to 1, 0.5 in the middle (Bross 1958, Biometrics 14:18).
 */
export type Placements = ReadonlyMap<string, number>

/** The placement of a cell of milliseconds in that bin, as SQL over the one row of `placements`: under the first bin 0, over the last all there are. */
export function placementSql(metric: string, cell: string, bin: string): string {
  const [list, from] = [`placements.${identifier(metric)}`, `placements.${identifier(`${metric} from`)}`]
  return `case when ${cell} is not null then ${list}[greatest(1, least(len(${list}), ${bin} - ${from} + 2))] end`
}
