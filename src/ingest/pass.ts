import { createHash } from 'node:crypto'
import { TextDecoder } from 'node:util'
import { refuse } from '../model/refusal.js'
import { type Encoding, OneByte, wideOrder } from './encoding.js'
import { bytesOf, isPacked, type Source } from './source.js'

/** What one reading of the bytes tells, before anything is parsed. */
export interface Pass {
  /** Of the file as it lies there, packed or not: what `sha256sum` prints. */
  readonly sha256: string
  readonly encoding: Encoding
  readonly bytes: number
  /** Records by an independent count that knows quotes, the header included; blank lines are none. */
  readonly records: number
  /** Some quoted cell holds a line break, so a record's number does not tell its line. */
  readonly multiline: boolean
  /** Why the bulk reader must not be trusted with it, where it must not. */
  readonly irregular: string | undefined
}

const QUOTE = 34
const LF = 10
const CR = 13
const [AT_START, PLAIN, QUOTED, CLOSED] = [0, 1, 2, 3]

/** Reads the whole file once: hash, encoding, and a count of its records that no parser is asked for. Refuses one that breaks off. */
export async function passOver(source: Source, delimiter: string): Promise<Pass> {
  const hash = createHash('sha256')
  const count = new RecordCount(delimiter.charCodeAt(0))
  let utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true })
  const oneByte = new OneByte()
  let wide: 'utf-16le' | 'utf-16be' | undefined
  let packed: boolean | undefined
  let bytes = 0
  const onRaw = (chunk: Uint8Array): void => {
    packed ??= isPacked(chunk)
    hash.update(chunk)
  }
  try {
    for await (const chunk of bytesOf(source, onRaw)) {
      if (bytes === 0) wide = wideOrder(chunk)
      if (!wide) count.add(bytes === 0 ? withoutMark(chunk) : chunk)
      if (!wide) utf8 = accepts(utf8, chunk)
      if (!wide && !utf8) oneByte.add(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    throw refuse.unreadable(source.name, error instanceof Error ? error.message : String(error))
  }
  utf8 = accepts(utf8, undefined)
  const encoding = wide ?? (utf8 ? 'utf-8' : oneByte.end())
  const irregular = encoding === 'utf-8' ? (packed ? 'packed' : undefined) : `${encoding} text`
  return { sha256: hash.digest('hex'), encoding, bytes, ...count.end(), ...(irregular ? { irregular } : {}) }
}

const withoutMark = (chunk: Uint8Array): Uint8Array =>
  chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk

/** The decoder as long as it takes what it is given, and nothing from the first bytes it does not. */
function accepts(decoder: TextDecoder | undefined, chunk: Uint8Array | undefined): TextDecoder | undefined {
  try {
    if (chunk) decoder?.decode(chunk, { stream: true })
    else decoder?.decode()
    return decoder
  } catch {
    return undefined
  }
}

/** Counts records over bytes. Every mark it looks for is ASCII, so it holds for any encoding that contains ASCII. */
class RecordCount {
  readonly #delimiter: number
  #state = AT_START
  #records = 0
  #lineHolds = false
  #multiline = false
  #lastWasCr = false
  #quotedCr = false
  #ends = new Set<'\n' | '\r\n' | '\r'>()
  #irregular: string | undefined

  constructor(delimiter: number) {
    this.#delimiter = delimiter
  }

  add(chunk: Uint8Array): void {
    // Without a record so far this is the head of the file. Here the first line is no header.
    if (this.#records === 0 && /^"?sep=/i.test(Buffer.from(chunk.subarray(0, 5)).toString('latin1'))) {
      this.#irregular ??= 'a first line that names the delimiter'
    }
    for (const byte of chunk) this.#take(byte)
  }

  end(): Pick<Pass, 'records' | 'multiline' | 'irregular'> {
    if (this.#lastWasCr) this.#endLine('\r')
    if (this.#state === QUOTED) this.#irregular ??= 'a quote that is never closed'
    if (this.#lineHolds) this.#records++
    if (this.#ends.size > 1) this.#irregular ??= 'more than one kind of line end'
    if (this.#ends.has('\r')) this.#irregular ??= 'line ends of old Macs'
    return { records: this.#records, multiline: this.#multiline, irregular: this.#irregular }
  }

  #take(byte: number): void {
    if (this.#state === QUOTED) {
      if (byte === QUOTE) this.#state = CLOSED
      else if (byte === LF || byte === CR) this.#multiline = true
      if (this.#quotedCr && byte !== LF) this.#irregular ??= 'line ends of old Macs within a cell'
      this.#quotedCr = byte === CR
      return
    }
    if (this.#lastWasCr) {
      this.#lastWasCr = false
      this.#endLine(byte === LF ? '\r\n' : '\r')
      if (byte === LF) return
    }
    if (byte === LF) {
      this.#endLine('\n')
      return
    }
    if (byte === CR) {
      this.#lastWasCr = true
      return
    }
    this.#lineHolds = true
    if (byte === this.#delimiter) this.#state = AT_START
    else if (byte === QUOTE) this.#quote()
    else {
      if (this.#state === CLOSED) this.#irregular ??= 'text behind a closing quote'
      if (byte === 0) this.#irregular ??= 'null bytes'
      this.#state = PLAIN
    }
  }

  #quote(): void {
    // Behind a closing quote it is the second half of a doubled one.
    if (this.#state === PLAIN) this.#irregular ??= 'a quote within an unquoted cell'
    else this.#state = QUOTED
  }

  #endLine(end: '\n' | '\r\n' | '\r'): void {
    this.#ends.add(end)
    if (this.#lineHolds) this.#records++
    else this.#irregular ??= 'blank lines'
    this.#lineHolds = false
    this.#state = AT_START
  }
}
