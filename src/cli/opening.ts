import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '../model/refusal.js'
import { refuseStore } from '../model/store-refusals.js'
import type { StoreFile } from '../store/store-file.js'
import { limitsOf } from './limits.js'
import { only } from './only.js'
import type { ReadingOptions, ReportOptions, StoreOptions } from './options.js'
import { version } from './package.js'
import type { Asked } from './told.js'

/** How often a store is asked for that another process holds, in milliseconds. */
const PAUSE = 200

/** What opens a store for a command: the options that were typed, and what ends the wait. */
interface Opening extends StoreOptions, Pick<ReportOptions, 'threads' | 'memory'> {
  readonly store: string
  readonly mode: 'read' | 'write'
  readonly signal: AbortSignal
}

/** Opens a store, hands it over, and closes it behind. */
export async function opening<T>(
  { store: path, wait, mode, signal, ...machine }: Opening,
  use: (file: StoreFile) => Promise<T>,
): Promise<T> {
  if (mode === 'write') requireFolder(path)
  const { StoreFile } = await import('../store/store-file.js')
  const again = wait === undefined ? undefined : patience(wait, signal)
  const file = await StoreFile.open({ path, mode, version, signal, limits: limitsOf(machine), ...only({ again }) })
  try {
    return await use(file)
  } finally {
    file.close()
  }
}

/**
 * Hands over the store that was named, if one was, to be read, and what readings are told with the zone in which a report on it speaks.
 */
export async function withStored<T>(
  { store, ...options }: StoreOptions & Pick<ReportOptions, 'threads' | 'memory'>,
  told: Asked['told'],
  signal: AbortSignal,
  use: (told: Asked['told'], stored: StoreFile | undefined) => Promise<T>,
): Promise<T> {
  if (store === undefined) return use(told, undefined)
  return opening({ ...options, store, mode: 'read', signal }, async stored => {
    const { zoneFor } = await import('../ingest/restored.js')
    return use({ ...told, ...only({ timezone: await zoneFor(stored.store, told.timezone) }) }, stored)
  })
}

/** Refuses what is said of the reading of files where none is read, but only a store. */
export function refuseUnread({ typed = [] }: Pick<ReadingOptions, 'typed'>): void {
  // What a config or the environment says of files is said of those that are read, whenever that is.
  const unread = ['map', 'date-order', 'rejects'].find(it => typed.includes(it))
  if (unread !== undefined) throw refuseStore.readAlready(`--${unread}`)
}

/** Refuses a store that is to be made where there is no folder. */
export function requireFolder(path: string): void {
  if (!existsSync(dirname(path))) throw refuse.noFolder(path, dirname(path))
}

/** The file of the store, where it is there. */
export const storeIn = ({ store }: StoreOptions): string[] => (store !== undefined && existsSync(store) ? [store] : [])

/** Pauses, and says whether there is still time to try again. */
function patience(seconds: number, signal: AbortSignal): () => Promise<boolean> {
  const end = performance.now() + 1000 * seconds
  return async () => {
    const left = end - performance.now()
    if (left <= 0) return false
    await new Promise(done => setTimeout(done, Math.min(PAUSE, left)))
    signal.throwIfAborted()
    return true
  }
}
