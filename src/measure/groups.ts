import { type Segment, segmentKey } from '../model/segment.js'
import type { Row } from '../store/store.js'
import { bitsOf, type Cut, facetsOf } from './grouped.js'

/** A segment that some record belongs to, and the row a query found for it, by number of the stretch. */
export interface Group {
  readonly key: string
  readonly segment: Segment
  readonly rows: Map<number, Row>
}

/** The rows of a grouped query by segment: in the order of the sets asked for, then of the values; everybody is always there. */
export function groupsOf(cut: Cut, rows: readonly Row[]): readonly Group[] {
  const facets = facetsOf(cut)
  const groups = cut.sets.map(set => {
    const found = new Map<string, Group>()
    const groupAt = (segment: Segment): Group => {
      const key = segmentKey(segment)
      const group = found.get(key) ?? { key, segment, rows: new Map() }
      found.set(key, group)
      return group
    }
    if (set.length === 0) groupAt({})
    const columns = set.map(facet => ({ facet, column: `f${facets.indexOf(facet)}` }))
    return { bits: bitsOf(cut, set), columns, found, groupAt }
  })
  for (const row of rows) {
    const of = groups.find(group => group.bits === row.bits)
    // A record without a value belongs to no segment of that facet.
    if (!of || of.columns.some(({ column }) => row[column] === null)) continue
    const { rows: found } = of.groupAt(Object.fromEntries(of.columns.map(({ facet, column }) => [facet, String(row[column])])))
    found.set(Number(row.stretch), row)
  }
  return groups.flatMap(({ found }) => [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
}
