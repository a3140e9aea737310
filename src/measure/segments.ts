import { DEFAULT_FACETS } from '../model/record.js'
import type { Store } from '../store/store.js'
import { facetSql } from './facet.js'

/** A facet with one value says nothing beside everybody; one with more than this is a list of names, not a grouping. */
const VALUES = { fewest: 2, most: 60 }

/**
 * Which groupings to look at, each a set of facets, everybody (`[]`) first.
 *
 * With nothing asked for: those of the default facets that cut the records into 2 to 60 values, and not into the same
 * parts as an earlier one, since a finding would then be told twice. Outcomes (status, target met) are never among them.
 * With facets asked for: each of them and, where they are two, their pair. `where` is SQL over interactions.
 */
export async function facetSets(store: Store, by: readonly string[], where: string): Promise<(readonly string[])[]> {
  if (by.length > 0) {
    const asked = [...new Set(by)]
    return [[], ...asked.map(facet => [facet]), ...(asked.length === 2 ? [asked] : [])]
  }
  const chosen: string[] = []
  for (const facet of DEFAULT_FACETS) {
    const parts = await partsOf(store, [facet], where)
    if (parts.values < VALUES.fewest || parts.values > VALUES.most) continue
    const earlier = await Promise.all(chosen.map(async other => samePartition(store, other, facet, where)))
    if (!earlier.includes(true)) chosen.push(facet)
  }
  return [[], ...chosen.map(facet => [facet])]
}

/** Two facets cut alike when neither cuts a part of the other: together they make no more parts than each alone. */
async function samePartition(store: Store, one: string, other: string, where: string): Promise<boolean> {
  const [first, second, both] = await Promise.all([[one], [other], [one, other]].map(facets => partsOf(store, facets, where)))
  return first?.parts === second?.parts && first?.parts === both?.parts
}

/** How many values a facet has, and into how many parts some cut the records, those without a value being one more. */
async function partsOf(store: Store, facets: readonly string[], where: string): Promise<{ values: number; parts: number }> {
  const columns = facets.map((facet, i) => `${facetSql(facet)} as f${i}`)
  return store.row<{ values: number; parts: number }>(
    `select count(distinct f0) as values, count(*) as parts from (select distinct ${columns.join(', ')} from interactions where (${where}))`,
  )
}
