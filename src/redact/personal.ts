/** What is told under another name: a person, or those whom they belong to. */
export type Kind = 'customer' | 'organisation'

/**
 * Names somebody anew: the same alias for the same name, and no way back from it. Handed in, since what it is made with is a
 * secret that lies outside.
 */
export type Alias = (kind: Kind, name: string) => string

/** Columns of the records that say who somebody is. */
const FIELDS: Readonly<Record<string, Kind>> = { customer: 'customer', organisation: 'organisation' }

/** Facets that are columns of the records and say nothing of customers. */
const OWN: ReadonlySet<string> = new Set(['team', 'channel', 'category', 'agent', 'priority', 'direction', 'status', 'kind', 'sentiment'])

// A column that no field took may be a facet too, by the name that it has in the export: in the six languages that exports are read in.
const PEOPLE =
  /customer|client|requester|contact|caller|user|person|name|e-?mail|phone|mobile|address|kunde|anfragend|melder|telefon|anschrift|demandeur|solicitante|requerente|richiedente|nombre|nome|nom\b|indirizzo|correo|courriel/i
const COMPANIES = /compan|organi[sz]ation|organisme|account|firma|unternehmen|entreprise|soci[ée]t[ée]|empresa|azienda|tenant/i

/** Whether the values of a facet name customers, and which sort of name they are. */
export function kindOf(facet: string): Kind | undefined {
  if (OWN.has(facet)) return undefined
  return FIELDS[facet] ?? (COMPANIES.test(facet) ? 'organisation' : PEOPLE.test(facet) ? 'customer' : undefined)
}
