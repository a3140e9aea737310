import type { StoreFile } from '../store/store-file.js'
import { limitsOf } from './limits.js'
import { only } from './only.js'
import type { ReportOptions, StoreOptions } from './options.js'
import { version } from './package.js'

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
  const { StoreFile } = await import('../store/store-file.js')
  const again = wait === undefined ? undefined : patience(wait, signal)
  const file = await StoreFile.open({ path, mode, version, signal, limits: limitsOf(machine), ...only({ again }) })
  try {
    return await use(file)
  } finally {
    file.close()
  }
}

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
