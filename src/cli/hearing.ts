import type { Source } from '../ingest/source.js'
import { sizeOf } from './files.js'
import type { ProgressLine } from './progress.js'

/** A source whose reading is shown, and ends where the signal is given. */
export async function heardBy(source: Source, line: ProgressLine, signal: AbortSignal): Promise<Source> {
  const size = source.path === undefined ? (source.bytes?.length ?? 0) : await sizeOf(source.path)
  const onRead = (bytes: number): void => {
    signal.throwIfAborted()
    line.read(bytes, size)
  }
  return { ...source, onRead }
}
