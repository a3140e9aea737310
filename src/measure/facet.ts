import { FACETS } from '../model/record.js'
import type { Segment } from '../model/segment.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'

const COLUMNS: ReadonlySet<string> = new Set(FACETS)

/** What an answer says by itself about who and where, for when it belongs to no contact. */
const OF_ANSWERS: ReadonlySet<string> = new Set(['team', 'agent', 'customer'])

/** A facet as SQL over `interactions`: a column, or else the column of the export that no field took. Agents by the name they are told by. */
export const facetSql = (facet: string): string => (facet === 'agent' ? TOLD : ownSql(facet))

/** The same by what the export says, for what a user asks for by name. */
export const ownSql = (facet: string): string => (COLUMNS.has(facet) ? identifier(facet) : `extras[${literal(facet)}]`)

/** Who an agent is told to be: see `nameAgents`. */
const TOLD_OF_ANSWERS = 'coalesce(answers.agent_told, answers.agent)'
const TOLD = 'coalesce(agent_told, agent)'

/** A facet as SQL over `answers`, of an answer without a contact; null where only a contact could tell. */
export const answerFacetSql = (facet: string): string =>
  facet === 'agent' ? TOLD_OF_ANSWERS : OF_ANSWERS.has(facet) ? `answers.${identifier(facet)}` : 'null'

/** The interactions of one segment, as an SQL condition; everybody is `true`. */
export function segmentSql(segment: Segment): string {
  const conditions = Object.entries(segment).map(([facet, value]) => `${facetSql(facet)} = ${literal(value)}`)
  return conditions.length === 0 ? 'true' : conditions.join(' and ')
}

/** The answers without a contact of one segment, as an SQL condition; those of which only a contact could tell are in none but everybody. */
export const answerSegmentSql = (segment: Segment): string =>
  Object.entries(segment)
    .map(([facet, value]) => `${answerFacetSql(facet)} = ${literal(value)}`)
    .join(' and ') || 'true'

/** Every name that `--by` and `--where` may use: the columns of the records, then those that no field took. */
export async function knownFacets(store: Store): Promise<string[]> {
  const extras = await store.rows<{ facet: string }>(
    'select distinct unnest(map_keys(extras)) as facet from interactions where extras is not null order by facet',
  )
  return [...FACETS, ...extras.map(row => row.facet).filter(facet => !COLUMNS.has(facet))]
}
