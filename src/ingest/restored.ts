import { refuseStore } from '../model/store-refusals.js'
import { identifier, literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import type { StoreFile } from '../store/store-file.js'
import { keepRows, logFor } from './collapse.js'
import type { Format } from './format.js'
import { type Done, finishWaiting, type Intake, intake, type Kept, readStaged, type Waiting } from './intake.js'
import { type Account, copyOut, namesOf, TABLES } from './kept.js'
import type { FileRead } from './loaded.js'
import type { Staged } from './stage.js'
import { fileToldBy } from './told-of.js'

interface Imported extends Row {
  readonly import: number
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly told: string
  readonly account: string
}

const IMPORTED = 'select import, file, sha256, format, told, account from kept.rind.imports'

/** All files of a store, to be set beside files that are read now. Two that are called alike are told apart by their hashes. */
export async function keptIn(store: Store): Promise<Kept> {
  const imports = await store.rows<Imported>(`${IMPORTED} order by file, sha256`)
  return { names: imports.map(it => it.file), restore: (it, files) => restore(it, imports, files) }
}

/**
 * The zone in which a report on a store speaks: the one that was asked for, else the one in which all times were read that name none.
 * Refuses to ask for one where times that name none were imported without being told theirs, and so were taken for UTC.
 */
export async function zoneFor(store: Store, asked: string | undefined): Promise<string | undefined> {
  const imports = await store.rows<Imported>(`${IMPORTED} order by file`)
  const zones = imports.flatMap(it => {
    const { zoneless } = (JSON.parse(it.account) as Account).read
    return zoneless ? [[it.file, zoneless.zone] as const] : []
  })
  const untold = zones.flatMap(([file, zone]) => (zone === undefined ? [file] : []))
  if (asked !== undefined && untold.length > 0) throw refuseStore.zoneUntold(asked, untold)
  const [first, ...others] = new Set(zones.map(([, zone]) => zone))
  return asked ?? (others.length === 0 ? first : undefined)
}

async function restore(it: Intake, imports: readonly Imported[], files: readonly number[]): Promise<(Done | Waiting)[]> {
  const { store } = it
  await store.run('create or replace temp table placed (import integer, file integer)')
  const places = imports.map((one, at) => `(${one.import}, ${files[at]})`)
  if (places.length > 0) await store.run(`insert into placed values ${places.join(', ')}`)
  const accounts = imports.map(one => JSON.parse(one.account) as Account)
  const waiting = imports.flatMap((one, at) => (accounts[at]?.staged ? [one.import] : []))
  const read = waiting.length > 0 ? `where import not in (${waiting.join(', ')})` : ''
  for (const table of TABLES) {
    const answered = table === 'interactions' ? ', false as answered' : ''
    await store.run(
      `insert into ${table} by name select file, kept.* exclude (import)${answered} from kept.rind.${table} kept join placed using (import) ${read}`,
    )
  }
  await store.run(
    `insert into files select placed.file, format, newest, placed.file from kept.rind.imports join placed using (import) ${read}`,
  )
  const done: (Done | Waiting)[] = []
  for (const [at, one] of imports.entries()) {
    const { collapse, staged, read } = accounts[at] ?? {}
    const file = files[at] ?? 0
    const name = imports.some(other => other !== one && other.file === one.file) ? `${one.file} (${one.sha256.slice(0, 8)})` : one.file
    if (collapse) await keepRows(store, logFor(it.logs, one.format, collapse), eventsOf(one.import, file))
    if (staged) done.push(await readStaged(it, await laidOut(store, one.import, file, name, staged), file, fileToldBy(one.told)))
    else if (read) done.push({ read: called(read, file, name) })
  }
  return done
}

const eventsOf = (number: number, file: number): string =>
  `select ${file}::integer as file, * exclude (import) from kept.rind.events where import = ${number}`

const called = (read: FileRead, file: number, name: string): FileRead => ({
  ...read,
  file,
  own: { ...read.own, file: name },
  rejections: { ...read.rejections, first: read.rejections.first.map(it => ({ ...it, file: name })) },
})

/** Lays the text of a file out as it was staged. */
async function laidOut(store: Store, number: number, file: number, name: string, known: NonNullable<Account['staged']>): Promise<Staged> {
  const table = `stage_${file}`
  const cells = known.header.map((_, at) => `cells[${at + 1}] as c${at}`)
  await store.run(
    `create or replace table ${identifier(table)} as select line, ${cells.join(', ')} from kept.rind.texts where import = ${number}`,
  )
  const rejections = known.rejections.map(it => ({ ...it, file: name }))
  return { ...known, rejections, table, source: { name, named: true } }
}

/** Reads the surveys of a store anew that name their questions by number, since there are other names for them now. */
export async function nameAgain(file: StoreFile, formats: readonly Format[]): Promise<void> {
  const { store } = file
  for (const { import: number, file: name, told, account } of await store.rows<Imported>(IMPORTED)) {
    const { staged } = JSON.parse(account) as Account
    if (!staged) continue
    const it = await intake(store, formats, {})
    await namesOf(store)
    const one = await readStaged(it, await laidOut(store, number, 0, name, staged), 0, fileToldBy(told))
    if (!('waiting' in one)) continue
    const { read } = await finishWaiting(it, one)
    const again: Account = { read, staged }
    await file.transaction(async () => {
      await store.run(`delete from kept.rind.answers where import = ${number}`)
      await copyOut(store, 'answers', 0, number)
      await store.run(`update kept.rind.imports set account = ${literal(JSON.stringify(again))} where import = ${number}`)
    })
  }
}
