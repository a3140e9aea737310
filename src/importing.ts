import type { Format } from './ingest/format.js'
import { type Asked, fileNames, filesCalled } from './ingest/holdings.js'
import { type Done, finishWaiting, type Intake, intake, type ReadingTold, readFile, type Waiting } from './ingest/intake.js'
import { type Account, dropFile, keepFile, keepText, showAll } from './ingest/kept.js'
import { isMeant, type Override, requireUsed } from './ingest/overrides.js'
import { nameAgain } from './ingest/restored.js'
import { hashOf, isDataset, type Source } from './ingest/source.js'
import { toldOf } from './ingest/told-of.js'
import type { Outcome } from './model/holdings.js'
import { nearestNames } from './model/nearest.js'
import { refuse } from './model/refusal.js'
import { refuseStore } from './model/store-refusals.js'
import { identifier, literal } from './store/quote.js'
import type { Store } from './store/store.js'
import type { StoreFile } from './store/store-file.js'
import { createTables } from './store/tables.js'

/** What an import is told beside its files. */
export interface ImportTold extends ReadingTold {
  /** The share of a file's rows and cells that may be rejected; beyond it the file is refused. */
  readonly maxRejected?: number
  readonly onFile?: (name: string, at: number, of: number) => void
  /** Hears of each file as soon as it is kept. */
  readonly onKept?: (outcome: Outcome) => void
  /** Reads files anew whose content is in the store already. */
  readonly again?: boolean
}

/** When an import is made, in milliseconds since 1970, and by which program. */
export interface Moment {
  readonly now: number
  readonly version: string
}

/**
 * Takes exports into a store that is open for writing, each in a transaction of its own: whatever ends the import leaves every file
 * kept whole or not at all. A file is known by its content: the same again adds nothing, unless its reading is told something
 * else (time zone, date order, columns), by which it is read anew. Refuses what `ingest` refuses; what was kept by then stays.
 */
export async function importFiles(
  file: StoreFile,
  sources: readonly Source[],
  formats: readonly Format[],
  told: ImportTold,
  moment: Moment,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  // Files of no use are kept too, as a report names them, but not where nothing else is.
  const useless: Taking[] = []
  const used = new Set<Override>()
  let names = false
  const heard = (outcome: Outcome): void => {
    outcomes.push(outcome)
    told.onKept?.(outcome)
  }
  try {
    for (const [at, source] of sources.entries()) {
      told.onFile?.(source.name, at, sources.length)
      if (isDataset(source)) throw refuseStore.notImported(source.name)
      const known = await knownAs(file, source)
      const own = toldOf(source.name, told)
      if (known && known.told === own && !told.again) {
        for (const it of told.overrides ?? []) if (it.file === undefined || isMeant(it.file, source.name)) used.add(it)
        heard({ ...known.outcome, file: source.name, ...(known.outcome.file === source.name ? {} : { same: known.outcome.file }) })
        continue
      }
      const taking = await takeIn(file.store, source, formats, told, { file: at, own })
      for (const it of taking.it.fileTold.used) used.add(it)
      const { own: account, table, bare } = taking.done.read
      names ||= account.kind === 'roster'
      if (table || account.kind === 'roster' || bare) heard(await keep(file, taking, moment))
      else useless.push(taking)
    }
    requireUsed(
      told.overrides ?? [],
      used,
      sources.map(it => it.name),
    )
    if (outcomes.length === 0) throw refuse.nothingUsable(useless.map(({ done: { read } }) => `${read.own.file}: ${read.seen}`))
    for (const it of useless.filter(it => it.done.read.own.sha256 !== '')) heard(await keep(file, it, moment))
    if (names) await nameAgain(file, formats)
    return outcomes
  } finally {
    await createTables(file.store)
  }
}

/** One file that was read, and lies in the tables of records. */
interface Taking {
  readonly it: Intake
  readonly done: Done
  readonly waited?: Waiting
  /** What its reading was told, in one line. */
  readonly own: string
}

/** Reads a file into empty tables. The place among the files is its number there, so that nothing is ever taken for another's. */
async function takeIn(
  store: Store,
  source: Source,
  formats: readonly Format[],
  told: ImportTold,
  { file, own: said }: Pick<Taking, 'own'> & { readonly file: number },
): Promise<Taking> {
  const it = await intake(store, formats, told)
  const one = await readFile(it, source, file)
  if ('waiting' in one) await keepText(store, one)
  const done = 'waiting' in one ? await finishWaiting(it, one) : one
  const { rejections, own } = done.read
  if (told.maxRejected !== undefined && rejections.count > told.maxRejected * own.rows)
    throw refuse.tooManyRejected(rejections.count, own.rows, told.maxRejected, rejections.first[0])
  return { it, done, ...('waiting' in one ? { waited: one } : {}), own: said }
}

async function keep(file: StoreFile, { it, done, waited, own }: Taking, { now, version }: Moment): Promise<Outcome> {
  const { file: name, sha256, format, rows, notes } = done.read.own
  const replaced = await file.transaction(async () => {
    const { next } = await file.store.row<{ next: number }>('select coalesce(max(import), 0) + 1 as next from kept.rind.imports')
    const earlier = await file.store.rows<{ import: number }>(`select import from kept.rind.imports where sha256 = ${literal(sha256)}`)
    for (const it of earlier) await dropFile(file.store, it.import)
    await keepFile(it, next, { done, ...(waited ? { waited } : {}), told: own, now, version })
    await showAll(file.store)
    return earlier.length > 0
  })
  for (const log of it.logs.values()) await file.store.run(`drop table ${identifier(log.table)}`)
  return { file: name, sha256, as: replaced ? 'replaced' : 'added', format, rows, notes: [...notes] }
}

interface Known {
  readonly told: string
  readonly outcome: Outcome
}

/** The import of the same content, whatever the file was called. */
async function knownAs({ store }: StoreFile, source: Source): Promise<Known | undefined> {
  const sha256 = await hashOf(source)
  const [found] = await store.rows<{ file: string; format: string; told: string; account: string }>(
    `select file, format, told, account from kept.rind.imports where sha256 = ${literal(sha256)}`,
  )
  if (!found) return undefined
  const { read } = JSON.parse(found.account) as Account
  const { rows, notes } = read.own
  return {
    told: found.told,
    outcome: { file: found.file, sha256, as: 'unchanged', format: found.format, rows, notes: [...notes] },
  }
}

/**
 * Takes files out of a store again, with all that was read of them; what they stood before counts again. A file is meant by its name,
 * the end of its path, or the beginning of its hash. Refuses what means none, or more than one.
 */
export async function removeFiles(file: StoreFile, asked: readonly string[], formats: readonly Format[]): Promise<Named[]> {
  const found: Asked[] = []
  for (const it of asked) {
    const [one, ...others] = await filesCalled(file.store, it)
    if (!one)
      throw refuseStore.noImport(
        file.path,
        it,
        nearestNames(
          it,
          (await fileNames(file.store)).flatMap(name => [name, name.replace(/^.*\//, '')]),
        ),
      )
    if (others.length > 0)
      throw refuseStore.manyImports(
        file.path,
        it,
        [one, ...others].map(other => `${other.sha256.slice(0, 12)}  ${other.file}`),
      )
    if (!found.some(other => other.import === one.import)) found.push(one)
  }
  await file.transaction(async () => {
    for (const it of found) await dropFile(file.store, it.import)
    await showAll(file.store)
  })
  await nameAgain(file, formats)
  await createTables(file.store)
  return found.map(({ file: name, sha256 }) => ({ file: name, sha256 }))
}

/** A file, by its name and content. */
type Named = Pick<Outcome, 'file' | 'sha256'>
