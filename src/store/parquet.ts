import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from './faults.js'
import { literal } from './quote.js'
import type { Store } from './store.js'

interface Part {
  readonly folder: string
  readonly file: string
  readonly rows: string
  readonly metadata: Readonly<Record<string, string>>
}

/** Writes rows into a file of Parquet below a folder. One file, whatever the threads, in the order the rows come in. */
export async function writeParquet(store: Store, root: string, { folder, file, rows, metadata }: Part): Promise<void> {
  const path = join(root, folder, file)
  const beside = Object.entries(metadata).map(([key, value]) => `${key}: ${literal(value)}`)
  try {
    await mkdir(join(root, folder), { recursive: true })
    await store.run(`copy (${rows}) to ${literal(path)} (format parquet, compression zstd, kv_metadata {${beside.join(', ')}})`)
  } catch (error) {
    throw fault(error, path) ?? error
  }
}
