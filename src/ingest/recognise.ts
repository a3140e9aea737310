import { ANSWER_FIELDS, DEPARTURE_FIELDS, INTERACTION_FIELDS } from '../model/record.js'
import { type ColumnField, type FileKind, type Format, MARKS, type RatingColumn, type SumColumn } from './format.js'
import { type Header, normaliseHeader } from './header.js'

/** A column of a file: its place, its header as written, and as formats name it. */
export interface Column extends Header {
  readonly at: number
  readonly written: string
  /** Of a column made from another: the place of that one. */
  readonly from?: number
}

/** A rating column that a format names, or that the values gave away. */
export interface AskedColumn {
  readonly asked: RatingColumn
  readonly column: Column
}

/** What a file was taken for. */
export interface Recognised {
  readonly format: Format
  /** 0 to 1: how much of the header the format accounts for, and how rarely others share what it accounts for. */
  readonly confidence: number
  /** What it would have been taken for otherwise. */
  readonly runnerUp?: { readonly format: string; readonly confidence: number }
  readonly columns: ReadonlyMap<ColumnField, Column>
  readonly ratings: readonly AskedColumn[]
  readonly unmapped: readonly Column[]
}

/** The columns of a header row; blank headers are named by their place. */
export const columnsOf = (header: readonly string[]): Column[] =>
  header.map((it, at) => {
    const written = it.trim() === '' ? `column ${at + 1}` : it
    return { ...normaliseHeader(written), at, written }
  })

/** Columns that the user named: of a field, or of a score of the survey. */
export interface Assigned {
  readonly fields: ReadonlyMap<ColumnField, Column>
  readonly ratings: readonly AskedColumn[]
}

const NONE: Assigned = { fields: new Map(), ratings: [] }

/** Below this much evidence a header is not known to be a product's: two columns that no other format has, or more that few have. */
const ENOUGH = 1.5
/** What a header's looks are worth: as much as three columns that no other format has. */
const LOOKS = 3
/** A generic reader, and a layout known by hearsay, are never sure. */
const GENERIC = 0.6
/** A list of names is little else. */
const ROSTER = 0.5

/**
 * The format that accounts for a header row best: by how many of its columns a format names, and by how rare these names
 * are among all formats. What the user assigned goes before what a format says. Undefined where none finds what it
 * requires: the file is neither contacts nor answers. A format that the user named needs no proof.
 */
export function recognise(
  columns: readonly Column[],
  formats: readonly Format[],
  assigned: Assigned = NONE,
  forced?: Format,
): Recognised | undefined {
  const rarity = rarityAmong(formats)
  if (forced) return accountFor(forced, columns, rarity, assigned, true)
  const fits = formats.map(it => accountFor(it, columns, rarity, assigned)).filter(it => it !== undefined)
  const [best, second] = fits.sort(
    (a, b) => b.confidence - a.confidence || tellsApart(b) - tellsApart(a) || (a.format.id < b.format.id ? -1 : 1),
  )
  if (!best) return undefined
  return { ...best, ...(second ? { runnerUp: { format: second.format.id, confidence: second.confidence } } : {}) }
}

/** Of twins the one that has what tells it apart. */
const tellsApart = ({ format }: Recognised): number => format.must?.length ?? 0

/** How rare each header is: among all formats, and among those of contacts and answers alone. */
interface Rarity {
  readonly all: ReadonlyMap<string, number>
  readonly contacts: ReadonlyMap<string, number>
}

const rarities = new WeakMap<readonly Format[], Rarity>()

/** Of each header that some format knows, one by the number of formats that know it. */
function rarityAmong(formats: readonly Format[]): Rarity {
  const known = rarities.get(formats)
  if (known) return known
  const among = (some: readonly Format[]) => {
    const counts = new Map<string, number>()
    for (const format of some) for (const name of namesOf(format)) counts.set(name, (counts.get(name) ?? 0) + 1)
    return new Map([...counts].map(([name, count]) => [name, 1 / count]))
  }
  // What lists of those who left have in common with contacts says nothing of which product wrote the contacts.
  const rarity = { all: among(formats), contacts: among(formats.filter(it => it.kind !== 'departure')) }
  rarities.set(formats, rarity)
  return rarity
}

const isName = (it: string | RegExp): it is string => typeof it === 'string'

/** Every header that a format names. */
const namesOf = ({ layout, columns, ratings, sums = [] }: Format): Set<string> =>
  new Set([
    ...layout,
    ...Object.values(columns).flat(),
    ...ratings.flatMap(it => it.headers.filter(isName)),
    ...sums.flatMap(it => [...it.of, ...(it.hits ?? []), ...(it.misses ?? []), ...(it.mean ?? []), ...(it.total ?? [])]),
  ])

/** Whether a cell is the name of a column in some format: how a header row is told from titles and data. */
export function namesAmong(formats: readonly Format[]): (cell: string) => boolean {
  const rarity = rarityAmong(formats)
  return cell => {
    const { name, full } = normaliseHeader(cell)
    return rarity.all.has(name) || (full !== undefined && rarity.all.has(full))
  }
}

function accountFor(
  format: Format,
  columns: readonly Column[],
  rarity: Rarity,
  assigned: Assigned,
  forced = false,
): Recognised | undefined {
  const names = new Set(columns.flatMap(it => [it.name, it.full ?? it.name]))
  if (!forced && format.must && !format.must.every(it => names.has(it))) return undefined
  if (!forced && format.looks && !format.looks(columns.map(it => it.name))) return undefined
  if (!forced && format.kind !== 'departure' && [...assigned.fields.keys()].some(isOfDepartures)) return undefined
  const found = new Map<ColumnField, Column>()
  const named = new Map([...assigned.fields].filter(([field]) => mayHold(format.kind, field)))
  const ratings: AskedColumn[] = assigned.ratings.map(it => asAsked(it, format))
  const taken = new Set<number>([...named.values(), ...ratings.map(it => it.column)].map(it => it.at))
  for (const asked of format.ratings) {
    if (ratings.some(it => it.asked.question === asked.question)) continue
    const column = take(asked.headers, columns, taken)
    if (column) ratings.push({ asked, column })
  }
  for (const [field, headers] of Object.entries(format.columns) as [ColumnField, readonly string[]][]) {
    const column = named.get(field) ?? take(headers, columns, taken)
    if (column) found.set(field, column)
  }
  for (const [field, column] of named) found.set(field, column)
  const has = (field: ColumnField | 'rating') => (field === 'rating' ? ratings.length > 0 : found.has(field))
  if (!format.requires.every(group => group.some(has))) return undefined
  if (format.sums && !format.sums.some(it => sumsUp(it, names))) return undefined
  const confidence = confidenceOf(format, columns, names, taken, rarity) ?? (forced ? 0 : undefined)
  if (confidence === undefined) return undefined
  return { format, confidence, columns: found, ratings, unmapped: columns.filter(it => !taken.has(it.at) && it.from === undefined) }
}

/** What the user assigned to a score is read as the format reads it, where it is the column the format has it in. */
function asAsked({ asked, column }: AskedColumn, format: Format): AskedColumn {
  const own = format.ratings.find(it => it.question === asked.question && it.headers.some(header => fitsHeader(header, column)))
  const { scale, lowIsGood } = asked
  return { asked: { ...(own ?? asked), ...(scale ? { scale } : {}), ...(lowIsGood ? { lowIsGood } : {}) }, column }
}

/** Whether a header has how many and what of them. */
const sumsUp = ({ of, hits = [], misses = [], mean = [], total = [] }: SumColumn, names: ReadonlySet<string>): boolean =>
  of.some(it => names.has(it)) && [...hits, ...misses, ...mean, ...total].some(it => names.has(it))

/** Whether a kind of file has records with such a field. */
function mayHold(kind: FileKind, field: ColumnField): boolean {
  if (kind === 'departure') return field in DEPARTURE_FIELDS || field === 'date'
  return field in MARKS || field in (kind === 'survey' ? ANSWER_FIELDS : INTERACTION_FIELDS) || (kind !== 'survey' && field === 'comment')
}

/** What only a list of those who left holds: where the user names it, the file is one. */
const isOfDepartures = (field: ColumnField): boolean => field === 'left_at' || field === 'refunded_at'

function confidenceOf(
  format: Format,
  columns: readonly Column[],
  names: ReadonlySet<string>,
  taken: ReadonlySet<number>,
  rarity: Rarity,
): number | undefined {
  const own = namesOf(format)
  const isOwn = (it: Column) => own.has(it.name) || (it.full !== undefined && own.has(it.full))
  const accounted = columns.filter(it => taken.has(it.at) || isOwn(it)).length
  // Of a survey most columns are questions, which no layout can name.
  const share = format.questions ? 1 : accounted / Math.max(1, columns.length)
  const rare = format.kind === 'departure' ? rarity.all : rarity.contacts
  const known = [...names].reduce((sum, it) => sum + (own.has(it) ? (rare.get(it) ?? 0) : 0), 0)
  const evidence = format.looks ? Math.max(known, LOOKS) : known
  if (format.kind === 'roster') return share >= ROSTER ? GENERIC * share : undefined
  if (format.layout.length === 0) return GENERIC * (accounted / Math.max(1, columns.length))
  if (evidence < ENOUGH) return undefined
  if (format.known === 'by hearsay') return GENERIC * share
  return (1 - 0.5 ** evidence) * (0.6 + 0.4 * share)
}

const fitsHeader = (header: string | RegExp, { full, name }: Column): boolean =>
  isName(header) ? full === header || name === header : header.test(full ?? name)

/** The first column, by the order of the headers asked for, that is not taken yet. */
function take(headers: readonly (string | RegExp)[], columns: readonly Column[], taken: Set<number>): Column | undefined {
  for (const header of headers) {
    const free = columns.filter(it => !taken.has(it.at) && fitsHeader(header, it))
    // Where brackets part two columns of one name, the one without brackets is the plain one.
    const column = free.find(it => it.full === header) ?? free.find(it => it.full === undefined) ?? free[0]
    if (column) {
      taken.add(column.at)
      return column
    }
  }
  return undefined
}
