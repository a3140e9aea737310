import { type Segment, segmentKey } from '../model/segment.js'
import type { Row } from '../store/store.js'
import { bitsOf, type Cut, facetsOf } from './grouped.js'

/** A segment that some record belongs to, and the row a query found for it, by number of the stretch. */
export interface Group {
  readonly key: string
  readonly segment: Segment
  readonly rows: Map<number, Row>
}

/** Says of a row of a grouped query which set of facets (by its place) and which segment it is of; undefined for none. */
export function segmentsOf(cut: Cut): (row: Row) => { readonly set: number; readonly key: string; readonly segment: Segment } | undefined {
  const facets = facetsOf(cut)
  const sets = cut.sets.map(set => set.map(facet => ({ facet, column: `f${facets.indexOf(facet)}` })))
  const byBits = new Map(cut.sets.map((set, at) => [bitsOf(cut, set), at]))
  return row => {
    const set = byBits.get(Number(row.bits))
    const columns = set === undefined ? undefined : sets[set]
    // A record without a value belongs to no segment of that facet.
    if (set === undefined || !columns || columns.some(({ column }) => row[column] === null)) return undefined
    const segment = Object.fromEntries(columns.map(({ facet, column }) => [facet, String(row[column])]))
    return { set, key: segmentKey(segment), segment }
  }
}

/** The rows of a grouped query by segment: in the order of the sets asked for, then of the values; everybody is always there. */
export function groupsOf(cut: Cut, rows: readonly Row[]): readonly Group[] {
  const groups = cut.sets.map(set => {
    const found = new Map<string, Group>()
    if (set.length === 0) found.set(segmentKey({}), { key: segmentKey({}), segment: {}, rows: new Map() })
    return found
  })
  const segmentOf = segmentsOf(cut)
  for (const row of rows) {
    const of = segmentOf(row)
    if (!of) continue
    const { set, key, segment } = of
    const group = groups[set]?.get(key) ?? { key, segment, rows: new Map() }
    group.rows.set(Number(row.stretch), row)
    groups[set]?.set(key, group)
  }
  return groups.flatMap(found => [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
}
