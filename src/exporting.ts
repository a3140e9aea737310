import type { Format } from './ingest/format.js'
import { type Ingested, ingest, type Told } from './ingest/ingest.js'
import { partsOf } from './ingest/parquet.js'
import { keptIn } from './ingest/restored.js'
import type { Source } from './ingest/source.js'
import { writeParquet } from './store/parquet.js'
import { type Limits, Store } from './store/store.js'
import type { StoreFile } from './store/store-file.js'

interface Options {
  readonly limits?: Limits
  readonly signal?: AbortSignal
  readonly stored?: StoreFile
  readonly version: string
}

/** What was written. */
export interface Exported {
  readonly contacts: number
  readonly answers: number
  readonly sums: number
  readonly parts: number
}

/**
 * Writes the records of exports and of a store as Parquet into a folder that is there and empty, for other engines: a file a table
 * and month, as reports count them. Read back by `ingest` they give the same report. Refuses what `ingest` refuses.
 */
export async function exportRecords(
  sources: readonly Source[],
  formats: readonly Format[],
  told: Told,
  folder: string,
  { limits, signal, stored, version }: Options,
): Promise<Exported> {
  const store = stored?.store ?? (await Store.open(limits, signal))
  try {
    const read: Ingested = await ingest(store, sources, formats, told, stored && [await keptIn(store)])
    await stored?.release()
    const parts = await partsOf(store, read, version)
    for (const it of parts) await writeParquet(store, folder, it)
    const counts = await store.row<Omit<Exported, 'parts'> & Record<string, number>>(
      'select (select count(*) from interactions) as contacts, (select count(*) from answers) as answers, (select count(*) from sums) as sums',
    )
    return { contacts: counts.contacts, answers: counts.answers, sums: counts.sums, parts: parts.length }
  } finally {
    if (!stored) store.close()
  }
}
