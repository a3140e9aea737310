import { segmentKey } from '../model/segment.js'
import * as mask from './masks.js'
import { type Alias, type Kind, kindOf } from './personal.js'
import { condition, contactId, findingId, type Known, scrubber } from './text.js'

// One place for every output: what is handed to a renderer, a file or a pipe has gone through here and holds no customer. It goes by
// the names of the contract's fields (`model/`), whichever report, inspection or explanation they stand in.

/** Fields that hold no words of an export: what is ours, and files, which are needed to look anything up. */
export const OURS: ReadonlySet<string> = new Set(
  `schema name version metric metrics rule grade window windows by unit side better basis verdict test effect outcome quadrant kind status
  format encoding delimiter reader sha256 file from to date until grain timezone zone level field shape gives claim role reaches beside missing needs since before of`.split(
    /\s+/,
  ),
)

/** Fields that are masked as a whole, and how. */
const MASKED: Readonly<Record<string, (text: string) => string>> = {
  comment: mask.comment,
  got: mask.cell,
  row: mask.row,
  titles: mask.cell,
}

/** Objects whose keys are facets and whose values are their values. */
const SEGMENTS: ReadonlySet<string> = new Set(['segment', 'segments', 'seenIn'])

/** Lists in the order of their segments' names: by it one could tell who is who, so they are laid in the order of the aliases. */
const BY_NAME: ReadonlySet<string> = new Set(['measurements', 'comparisons', 'excluded', 'cells', 'standing'])

type Fields = Readonly<Record<string, unknown>>
const isFields = (it: unknown): it is Fields => typeof it === 'object' && it !== null && !Array.isArray(it)

/**
 * The same value without a customer: customers and organisations by an alias, comments and unreadable cells masked, and names,
 * e-mail addresses and telephone numbers taken out of all that is said in words. Figures, files, lines and ids stay.
 */
export function redacted<T>(value: T, aliasOf: Alias, more: readonly string[] = []): T {
  const known = namesIn([value, { where: more }])
  // A customer stands in thousands of measurements, and a reason behind as many.
  const aliases = {
    customer: remembering(name => aliasOf('customer', name)),
    organisation: remembering(name => aliasOf('organisation', name)),
  }
  const alias: Alias = (kind, name) => aliases[kind](name)
  const scrub = remembering(scrubber(alias, known))

  const text = (it: string, key: string): string => {
    const kind = key === 'customer' || key === 'organisation' ? key : undefined
    if (kind) return alias(kind, it)
    if (OURS.has(key)) return it
    if (key === 'interaction') return contactId(it, alias, known)
    if (key === 'where') return condition(it, alias, scrub)
    if (key === 'id') return findingId(it, alias)
    return MASKED[key]?.(it) ?? scrub(it)
  }
  const segment = (it: Fields): Fields =>
    Object.fromEntries(
      Object.entries(it).map(([facet, one]) => {
        const kind = kindOf(facet)
        return [facet, kind && typeof one === 'string' ? alias(kind, one) : one]
      }),
    )
  // Which field a column fills says what its samples are.
  const sample = (it: string, { field, header, derived }: Fields): string => {
    if (field === 'customer' || field === 'organisation') return alias(field, it)
    if (field === 'email') return alias('customer', it)
    if (field === 'comment') return mask.comment(it)
    if (field === 'id' || field === 'interaction' || field === 'response') return contactId(it, alias, known)
    const open = mask.openness(field, header, derived)
    return open === 'words' ? scrub(it) : open === 'figures' ? scrub(mask.figures(it)) : mask.cell(it)
  }
  const walk = (it: unknown, key: string, within: Fields): unknown => {
    if (typeof it === 'string') return key === 'samples' ? sample(it, within) : text(it, key)
    if (Array.isArray(it)) {
      const all = it.map(one => walk(one, key, within))
      return BY_NAME.has(key) ? byAlias(it, all) : all
    }
    if (!isFields(it)) return it
    if (SEGMENTS.has(key)) return segment(it)
    // Of an input the keys are fields and the values headers; an inspection has a list of columns.
    if (key === 'columns' && !('header' in it))
      return Object.fromEntries(Object.entries(it).map(([field, one]) => [field, walk(one, 'header', it)]))
    return Object.fromEntries(Object.entries(it).map(([field, one]) => [field, walk(one, field, it)]))
  }
  return walk(value, '', {}) as T
}

/** Works each text out once. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}

/** Every name of a customer that stands where names stand, so that it is found again in sentences; and what only looks like one. */
function namesIn(value: unknown): Known {
  const names = new Map<string, Kind>()
  const spared = new Set<string>()
  const note = (facet: string, name: unknown): void => {
    const kind = kindOf(facet)
    if (typeof name !== 'string') return
    if (kind) names.set(name, kind)
    else spared.add(name)
  }
  const walk = (it: unknown, key: string): void => {
    if (typeof it === 'string' && key === 'where') {
      const [, facet = '', name] = /^([^=!]+?)\s*!?=\s*(.*)$/s.exec(it) ?? []
      note(facet, name)
    } else if (Array.isArray(it)) for (const one of it) walk(one, key)
    else if (isFields(it) && 'header' in it) {
      if (Array.isArray(it.samples)) for (const one of it.samples) if (kindOf(String(it.field))) note(String(it.field), one)
    } else if (isFields(it) && key !== 'columns')
      for (const [field, one] of Object.entries(it)) {
        if (SEGMENTS.has(key) || field === 'customer' || field === 'organisation') note(field, one)
        walk(one, field)
      }
  }
  walk(value, '')
  return { names, spared }
}

/** Runs of entries of one metric about customers, in the order of what they are called now; all others stay where they are. */
function byAlias(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const sorted: unknown[] = []
  let run: { readonly place: string; readonly entries: unknown[] } | undefined
  const end = (): void => {
    sorted.push(
      ...(run?.entries ?? [])
        .map(it => [segmentKey(segmentOf(it)), it] as const)
        .sort(byKey)
        .map(([, it]) => it),
    )
    run = undefined
  }
  for (const [at, it] of after.entries()) {
    const facets = Object.keys(segmentOf(before[at]))
    const place = facets.some(facet => kindOf(facet)) ? JSON.stringify([isFields(it) ? it.metric : '', facets]) : undefined
    if (run?.place !== place) end()
    if (place === undefined) sorted.push(it)
    else {
      run ??= { place, entries: [] }
      run.entries.push(it)
    }
  }
  end()
  return sorted
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : one > other ? 1 : 0)
const segmentOf = (it: unknown): Record<string, string> =>
  isFields(it) && isFields(it.segment) ? (it.segment as Record<string, string>) : {}
