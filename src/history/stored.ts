import type { Entry, Ledger } from '../model/ledger.js'
import type { Period } from '../model/period.js'
import { literal } from '../store/quote.js'
import type { StoreFile } from '../store/store-file.js'

/** The ledger of a part of the contacts, as a store keeps it; empty before the first run. */
export async function readLedger({ store }: StoreFile, where: readonly string[]): Promise<Ledger> {
  const part = literal(partOf(where))
  const [judged] = await store.rows<{ from: string; to: string }>(
    `select period_from::varchar as from, period_to::varchar as to from kept.rind.judged where part = ${part}`,
  )
  const rows = await store.rows<{ entry: string }>(`select entry from kept.rind.ledger where part = ${part} order by finding`)
  const period: Period | undefined = judged && { from: judged.from, to: judged.to }
  return { ...(period ? { period } : {}), entries: rows.map(it => JSON.parse(it.entry) as Entry) }
}

/** Writes the ledger of a part in the place of the one before, whole or not at all. */
export async function writeLedger(file: StoreFile, where: readonly string[], { period, entries }: Ledger): Promise<void> {
  const { store } = file
  const part = literal(partOf(where))
  await file.transaction(async () => {
    await store.run(`delete from kept.rind.judged where part = ${part}`)
    await store.run(`delete from kept.rind.ledger where part = ${part}`)
    if (period) await store.run(`insert into kept.rind.judged values (${part}, ${literal(period.from)}, ${literal(period.to)})`)
    for (const it of entries) await store.run(`insert into kept.rind.ledger values (${[part, ...columnsOf(it)].join(', ')})`)
  })
}

function columnsOf(it: Entry): string[] {
  const orNull = (text: string | undefined) => (text === undefined ? 'null' : literal(text))
  const grade = it.closes.at(-1)?.grade ?? 'watch'
  const said = [orNull(it.known?.until), orNull(it.known?.note)]
  return [
    literal(it.id),
    literal(grade),
    literal(it.first.from),
    literal(it.last.to),
    String(it.gone !== undefined),
    ...said,
    literal(JSON.stringify(it)),
  ]
}

/** One text for the same conditions, in whatever order they were written. */
const partOf = (where: readonly string[]): string => JSON.stringify([...new Set(where)].toSorted())
