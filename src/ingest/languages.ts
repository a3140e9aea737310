import type { Aliases, Language } from './aliases.js'
import type { ColumnField } from './format.js'
import { CALL, SURVEY, TICKET } from './languages/english.js'
import { DEPARTURE } from './languages/english-departures.js'
import { french } from './languages/french.js'
import { german } from './languages/german.js'
import { italian } from './languages/italian.js'
import { portuguese } from './languages/portuguese.js'
import { spanish } from './languages/spanish.js'

const LANGUAGES: readonly Language[] = [german, french, spanish, italian, portuguese]

/** Names of columns in all languages, English before the others; only fields that the English ones know, too. */
function inAll(english: Aliases, part: Exclude<keyof Language, 'contact'>): Aliases {
  const fields = Object.entries(english) as [ColumnField, readonly string[]][]
  const others = (field: ColumnField) => LANGUAGES.flatMap(it => [...(it[part][field] ?? []), ...(it.contact[field] ?? [])])
  return Object.fromEntries(fields.map(([field, names]) => [field, [...new Set([...names, ...others(field)])]]))
}

export const TICKET_NAMES = inAll(TICKET, 'ticket')
export const CALL_NAMES = inAll(CALL, 'call')
export const SURVEY_NAMES = inAll(SURVEY, 'survey')
export const DEPARTURE_NAMES = inAll(DEPARTURE, 'departure')
