import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** One file, or standard input, that may hold an export. */
export interface Source {
  /** As the report names it: the path the user gave, or its place in the folder the user gave. */
  readonly name: string
  /** On disk, where it lies there. */
  readonly path?: string
  /** What was piped in, where it does not. */
  readonly bytes?: Uint8Array
  /** A folder of records that `rind export` wrote: what lies at `path` says what is in it. */
  readonly dataset?: string
  /** Named by the user rather than found in a folder: what cannot be read then ends the run. */
  readonly named: boolean
  /** Hears how many more bytes were read, as they lie there; what it throws ends the reading. */
  readonly onRead?: (bytes: number) => void
}

export const isDataset = (source: Source): source is Source & { dataset: string } => source.dataset !== undefined

/** Whether bytes begin as gzip does, whatever the file is called. */
export const isPacked = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b

/** Whether the engine's own reader may open the file: it lies on disk, does not say that it is packed, and its name holds no wildcard. */
export const isOpenToEngine = (source: Source): source is Source & { path: string } =>
  source.path !== undefined && !/[.]gz$/i.test(source.name) && !/[*?[\]{}]/.test(source.path)

/** The bytes of the export, chunk by chunk, unpacked where they are packed; `onRaw` sees them as they lie there. */
export async function* bytesOf(source: Source, onRaw: (chunk: Uint8Array) => void = () => undefined): AsyncGenerator<Uint8Array> {
  const chunks = tapped(source, onRaw)
  const first = await chunks.next()
  if (first.done) return
  const all = (async function* () {
    yield first.value
    yield* chunks
  })()
  if (!isPacked(first.value)) return yield* all
  const gunzip = createGunzip()
  // A fault on either side, and a reader that stops early, end both; the reader of `gunzip` is told of a fault.
  pipeline(Readable.from(all), gunzip, () => undefined)
  yield* gunzip
}

/** What `sha256sum` prints for a file that is not read as a table; '' where its bytes cannot be had. */
export async function hashOf(source: Source): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of raw(source)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return ''
  }
}

async function* tapped(source: Source, onRaw: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of raw(source)) {
    source.onRead?.(chunk.length)
    onRaw(chunk)
    yield chunk
  }
}

async function* raw(source: Source): AsyncGenerator<Uint8Array> {
  if (source.path === undefined) yield source.bytes ?? new Uint8Array()
  else yield* createReadStream(source.path, { highWaterMark: 1 << 20 })
}
