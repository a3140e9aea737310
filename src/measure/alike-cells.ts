import { facetSql } from './facet.js'

/** How contacts are told to be of one kind, as columns: what channel, and what they are about. */
export const KINDS = ['channel_kind', 'category_kind'] as const

/** Of what an export calls categories, so many of the most frequent are kinds of their own; the rest are one. */
const CATEGORIES = 10

/** The kind of a contact as SQL over interactions; the rarest categories are one kind, so that cells stay few. */
export function kindsSql(where: string): string[] {
  const category = facetSql('category')
  const frequent = `(select ${category} from interactions where (${where}) group by 1 order by count(*) desc, 1 limit ${CATEGORIES})`
  return [
    `coalesce(${facetSql('channel')}, '') as ${KINDS[0]}`,
    `case when ${category} is null then '' when ${category} in ${frequent} then ${category} else '…' end as ${KINDS[1]}`,
  ]
}
