import type { DatedEvent } from '../model/event.js'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { facetSql, knownFacets, ownSql } from './facet.js'

/**
 * Conditions such as `team=Billing` and `channel!=chat` as SQL over interactions; several values of one facet with `=`
 * are alternatives. A contact without a value is not equal to anything. Refuses a facet that no record has.
 */
export async function whereSql(store: Store, conditions: readonly string[]): Promise<string> {
  const wanted = new Map<string, string[]>()
  const clauses: string[] = []
  for (const condition of conditions) {
    const [, facet = '', not, value = ''] = /^([^=!]+?)\s*(!?)=\s*(.*)$/s.exec(condition) ?? []
    await requireFacets(store, [facet])
    if (not) clauses.push(`${ownSql(facet)} is distinct from ${literal(value)}`)
    else wanted.set(facet, [...(wanted.get(facet) ?? []), value])
  }
  for (const [facet, values] of wanted) clauses.push(`coalesce(${ownSql(facet)} in (${values.map(literal).join(', ')}), false)`)
  return clauses.length === 0 ? 'true' : clauses.join(' and ')
}

/** Refuses a name that nothing can be grouped by, offering the nearest. */
export async function requireFacets(store: Store, facets: readonly string[]): Promise<void> {
  if (facets.length === 0) return
  const known = await knownFacets(store)
  const unknown = facets.find(it => !known.includes(it))
  if (unknown !== undefined) throw refuse.unknownFacet(unknown, known, nearestNames(unknown, known))
}

/**
 * Refuses an event of a segment that no contact is of, where one is called nearly so: passed over, it would be looked past or
 * at nowhere. A calendar of several desks may name what this one does not have. `file` says where the events stand.
 */
export async function requireTouched(store: Store, events: readonly DatedEvent[], file: string): Promise<void> {
  for (const [facet, value] of events.flatMap(it => Object.entries(it.segment))) {
    const rows = await store.rows<{ value: string }>(
      `select distinct ${facetSql(facet)} as value from interactions where ${facetSql(facet)} is not null order by value`,
    )
    const known = rows.map(it => it.value)
    const near = known.includes(value) ? [] : nearestNames(value, known)
    if (near.length > 0)
      throw refuse.badEvents({ file }, `no contact has \`${facet}=${value}\``, `did you mean ${near.map(it => `\`${it}\``).join(', ')}?`)
  }
}

/** How many contacts and answers the conditions keep, and how many of those have no date by which they lie in a period. */
export interface Kept {
  readonly contacts: number
  readonly unopened: number
  readonly answers: number
  readonly undated: number
  /** Answers by whose own date, or by whose contact's opening, no period can be told. */
  readonly ungiven: number
  readonly unbegun: number
  /** Rows that are summed up already. */
  readonly sums: number
}

/** Counts what `where`, SQL over interactions, keeps. Answers follow their contact; one without is kept while nothing is asked. */
export async function countKept(store: Store, where: string): Promise<Kept> {
  const contacts = await store.row<Pick<Kept, 'contacts' | 'unopened'>>(
    `select count(*) as contacts, count_if(opened_at is null) as unopened from interactions where (${where})`,
  )
  const own = where === 'true' ? 'true' : `record in (select record from interactions where (${where}))`
  const answers = await store.row<Pick<Kept, 'answers' | 'undated' | 'ungiven' | 'unbegun'>>(
    `select count(*) as answers, count_if(period_at is null) as undated, count_if(answered_at is null) as ungiven,
      count_if(case when contact is null then answered_at else opened_at end is null) as unbegun
     from answers left join (select record as contact, opened_at from interactions) on record = contact where ${own}`,
  )
  const { sums } = await store.row<{ sums: number }>('select count(*) as sums from sums')
  return { ...contacts, ...answers, sums }
}
