import { type Alias, type Kind, kindOf } from './personal.js'

/** Names that are known to be those of customers, and texts that look like one and are none. */
export interface Known {
  readonly names: ReadonlyMap<string, Kind>
  readonly spared: ReadonlySet<string>
}

const EMAIL = /[^\s@<>"'`(),;:=[\]]+@[^\s@<>"'`(),;:=[\]]*[\p{L}\p{N}]/gu
// As it is dialled from abroad, or written the American way: other rows of digits are numbers of other things.
const PHONE = /(?<![\p{L}\p{N}])(?:(?:\+|00)[1-9][\d ()./-]{6,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\p{L}\p{N}])/gu

/** What is a name wherever it stands. `3` is a number, and the name of a team is not hidden since a customer is called the same. */
const isTelling = (name: string, spared: ReadonlySet<string>): boolean => !spared.has(name) && name.length >= (/^\d+$/.test(name) ? 5 : 3)

/** Takes names that are known, e-mail addresses and telephone numbers out of running text. */
export function scrubber(alias: Alias, { names, spared }: Known): (text: string) => string {
  const told = [...names].sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1))
  const any = told.map(([name]) => escaped(name)).join('|')
  const long = told.flatMap(([name]) => (isTelling(name, spared) ? [escaped(name)] : [])).join('|')
  const [behind, alone] = [
    any === '' ? undefined : new RegExp(`\\b(?:customer|organisation) (${any})${END}`, 'gu'),
    long === '' ? undefined : new RegExp(`${START}(?:${long})${END}`, 'gu'),
  ]
  const named = (name: string): string => alias(names.get(name) ?? 'customer', name)
  return text => {
    let clean = text
    if (behind) clean = clean.replace(behind, (_, name: string) => named(name))
    if (alone) clean = clean.replace(alone, named)
    return clean.replace(EMAIL, it => (spared.has(it) ? it : alias('customer', it))).replace(PHONE, it => alias('customer', it))
  }
}

const [START, END] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A condition such as `customer=Acme`, with the name taken out. */
export function condition(text: string, alias: Alias, scrub: (text: string) => string): string {
  const [, facet = '', sign = '', value = ''] = /^([^=!]+?)(\s*!?=\s*)(.*)$/s.exec(text) ?? []
  const kind = kindOf(facet)
  return kind === undefined ? scrub(text) : `${facet}${sign}${alias(kind, value)}`
}

/** The id of a contact stays, so that it can be looked up, unless it is the name or the address of a customer. */
export function contactId(text: string, alias: Alias, { names }: Known): string {
  const isName = names.has(text) || /^[^\s@]+@[^\s@]+$/.test(text) || /^\+\d[\d ().-]{6,}$/.test(text)
  return isName ? alias(names.get(text) ?? 'customer', text) : text
}

/** The id of a finding, `rule:facet=value&…`, with the names taken out of its segment. */
export function findingId(text: string, alias: Alias): string {
  return text.replace(/([^:&=]+)=([^:&=]+)/g, (pair, facet: string, value: string) => {
    const kind = kindOf(decoded(facet))
    return kind === undefined ? pair : `${facet}=${encodeURIComponent(alias(kind, decoded(value)))}`
  })
}

/** Any text may look like an id. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
