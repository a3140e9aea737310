import { DEFAULT_FACETS } from '../model/record.js'
import { refuse } from '../model/refusal.js'
import type { Store } from '../store/store.js'
import { facetSql } from './facet.js'

/** A facet with one value says nothing beside everybody; one with more than this is a list of names, not a grouping. */
const VALUES = { fewest: 2, most: 60 }

/** Of what is asked for by name: no cut into more parts than anybody reads, nor into single contacts. */
const ASKED = { parts: 500, single: 20 }

/**
 * Which groupings to look at, each a set of facets, everybody (`[]`) first.
 *
 * Those asked for come first and, where they are two, their pair. Then, asked or not, those of the default facets that
 * cut the records into 2 to 60 values, and not into the same parts as an earlier one, since a finding would then be told
 * twice: asking for another cut must not hide what a team shows. Outcomes (status, target met) only when asked for.
 * `where` is SQL over interactions. Refuses to cut into more than 500 parts, or into single contacts.
 */
export async function facetSets(store: Store, by: readonly string[], where: string): Promise<(readonly string[])[]> {
  const asked = [...new Set(by)]
  const parts = await partsOf(store, where)
  const chosen: string[] = []
  for (const facet of DEFAULT_FACETS) {
    const values = parts[`values_${facet}`] ?? 0
    // Two facets cut alike when neither cuts a part of the other: together they make no more parts than each alone.
    const alike = (other: string) => parts[other] === parts[facet] && parts[facet] === parts[pairName(other, facet)]
    if (values >= VALUES.fewest && values <= VALUES.most && !chosen.some(alike)) chosen.push(facet)
  }
  const others = chosen.filter(facet => !asked.includes(facet))
  const sets = [...asked.map(facet => [facet]), ...(asked.length === 2 ? [asked] : [])]
  for (const set of sets) await requireFewParts(store, set, where)
  return [[], ...sets, ...others.map(facet => [facet])]
}

async function requireFewParts(store: Store, facets: readonly string[], where: string): Promise<void> {
  const known = facets.map(it => `${facetSql(it)} is not null`).join(' and ')
  const { parts, contacts } = await store.row<{ parts: number; contacts: number }>(
    `select count(distinct row(${facets.map(facetSql).join(', ')})) as parts, count(*) as contacts from interactions where (${where}) and ${known}`,
  )
  const [facet = ''] = facets
  if (facets.length === 1 && parts === contacts && parts > ASKED.single) throw refuse.eachItsOwn(facet, contacts)
  if (parts > ASKED.parts) throw refuse.tooManyParts(facets, parts, ASKED.parts)
}

const pairName = (one: string, other: string): string => `${one}_${other}`

/** How many values each default facet has, and into how many parts it and each pair cut the records, none being a part too. */
async function partsOf(store: Store, where: string): Promise<Record<string, number>> {
  const parts = (...facets: string[]) => `count(distinct row(${facets.map(facetSql).join(', ')}))`
  const columns = DEFAULT_FACETS.flatMap((facet, at) => [
    `count(distinct ${facetSql(facet)}) as values_${facet}`,
    `${parts(facet)} as ${facet}`,
    ...DEFAULT_FACETS.slice(at + 1).map(other => `${parts(facet, other)} as ${pairName(facet, other)}`),
  ])
  // Where there are no contacts, what an export has summed up already is cut instead.
  const { table = 'interactions' } = await store.row<{ table: string }>(
    `select case when exists (from interactions) or not exists (from sums) then 'interactions' else 'sums' end as "table"`,
  )
  return store.row<Record<string, number>>(`select ${columns.join(', ')} from ${table} where (${where})`)
}

/**
 * Whether the agents are judged beside what is looked at anyway: where there are some, not more than anybody could judge, and not the
 * same parts as another facet. They take part in the tests; of each only what is found is told.
 */
export async function agentsJudged(store: Store, sets: readonly (readonly string[])[], where: string): Promise<boolean> {
  const facets = sets.filter(set => set.length === 1).flat()
  if (facets.includes('agent')) return false
  const columns = facets.map(
    (facet, i) => `count(distinct row(${facetSql(facet)}, agent)) as both${i}, count(distinct row(${facetSql(facet)})) as alone${i}`,
  )
  const parts = await store.row<Record<string, number>>(
    `select ${['count(distinct agent) as agents', ...columns].join(', ')} from interactions where (${where}) and agent is not null`,
  )
  const { agents = 0 } = parts
  const alike = facets.some((_, i) => parts[`both${i}`] === agents && parts[`alone${i}`] === agents)
  return agents >= VALUES.fewest && agents <= ASKED.parts && !alike
}
