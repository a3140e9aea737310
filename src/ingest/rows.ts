import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { type CsvError, type Options, parse } from 'csv-parse'
import { parse as parseText } from 'csv-parse/sync'
import { type Layout, PLAIN } from './layout.js'
import type { Encoding } from './pass.js'
import { bytesOf, type Source } from './source.js'

/** What becomes of each record of a file: the header once, then a row or a rejection, each with the line it begins on. */
export interface RowSink {
  header(cells: readonly string[]): void
  row(line: number, cells: string[]): void
  /** A row above the header. */
  title(line: number, cells: readonly string[]): void
  /** `raw` is the row as it stands in the file, `cells` its cells where it could be parted. */
  reject(line: number, expected: string, got: string, raw: string, cells?: readonly string[]): void
  /** A row in which every cell is blank. */
  blank(line: number): void
}

interface Parsed {
  readonly record: string[]
  readonly raw: string
}

/**
 * Says what a file holds, by csv-parse, in the order it holds it. A quote that is never closed, or that closes in
 * the wrong place, would swallow every row up to the next one: only the line it stands on is rejected, and
 * the lines behind it are read again as if it were not there. A file without a header is given one: `column 1`, ...
 */
export async function readRows(source: Source, encoding: Encoding, delimiter: string, sink: RowSink, layout = PLAIN): Promise<void> {
  const text = decoded(source, encoding)
  const { value: head = '' } = await text.next()
  const reader = new RecordReader(delimiter, endsOf(head), sink, layout)
  const parser = parse({ ...reader.options(), bom: true })
  // Nothing comes out of the parser, each record is taken as it is made; it has to be drained all the same.
  parser.resume()
  await pipeline(async function* () {
    yield head
    yield* text
  }, parser)
}

/** The line ends that part records: those of old Macs only where there is no other. */
const endsOf = (head: string): string[] => (head.includes('\n') ? ['\r\n', '\n'] : ['\r\n', '\n', '\r'])

const HEAD = 1 << 16
const FIRST = 40

/** The first records, from the head of a file alone, whatever their width; none where that cannot be parted. */
export async function firstRecords(source: Source, encoding: Encoding, delimiter: string): Promise<readonly (readonly string[])[]> {
  let head = ''
  for await (const text of decoded(source, encoding)) {
    head += text
    if (head.length > HEAD) break
  }
  // The last record may be cut in two.
  const whole = head.length > HEAD ? head.slice(0, head.lastIndexOf('\n', HEAD) + 1 || HEAD) : head
  try {
    const records = parseText(whole, {
      bom: true,
      delimiter,
      record_delimiter: endsOf(whole),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: FIRST,
    }) as string[][]
    return records.filter((it, at) => at > 0 || !NAMES_DELIMITER.test(it.join(delimiter)))
  } catch {
    return []
  }
}

/** A mark of the byte order, and what becomes of it where a program took it for three letters and saved them. */
const BYTE_ORDER = /^(\ufeff|ï»¿)+/

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding)
  let first = true
  for await (const chunk of bytesOf(source)) {
    const text = decoder.decode(chunk, { stream: true })
    yield first ? text.replace(BYTE_ORDER, '') : text
    first &&= text === ''
  }
  yield decoder.decode()
}

class RecordReader {
  readonly #delimiter: string
  readonly #ends: string[]
  readonly #sink: RowSink
  readonly #layout: Layout
  #titles = 0
  #width: number | undefined

  /** `ends` are the line ends that part records: told here, since csv-parse takes the first one it meets for the only one. */
  constructor(delimiter: string, ends: string[], sink: RowSink, layout: Layout) {
    this.#layout = layout
    this.#delimiter = delimiter
    this.#ends = ends
    this.#sink = sink
  }

  /** csv-parse told to hand over everything, and to judge nothing that we judge. `line` is the first line of the text. */
  options(line = 1): Options {
    let next = line
    const from = (raw: string): number => {
      const blankLines = lineEnds(/^[\r\n]*/.exec(raw)?.[0] ?? '')
      const start = next + blankLines
      // Counted here: csv-parse 7.0.3 counts CRLF within quotes as two lines.
      next += lineEnds(raw)
      return start
    }
    return {
      delimiter: this.#delimiter,
      record_delimiter: this.#ends,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      raw: true,
      on_record: (it: unknown) => {
        const { record, raw } = it as Parsed
        this.#take(from(raw), record, raw.replace(/^[\r\n]+/, ''))
        return null
      },
      on_skip: (_error: CsvError | undefined, raw: string | undefined) => {
        const text = raw ?? ''
        this.#resume(from(text), text.replace(/^[\r\n]+/, ''))
        return undefined
      },
    }
  }

  #take(line: number, cells: string[], raw: string): void {
    if (this.#width === undefined) {
      // Written for Excel, which wants to be told the delimiter.
      if (NAMES_DELIMITER.test(raw)) return
      if (this.#titles < this.#layout.titles) {
        this.#titles++
        this.#sink.title(line, cells)
        return
      }
      this.#width = cells.length
      this.#sink.header(this.#layout.headed ? cells : cells.map((_, at) => `column ${at + 1}`))
      if (this.#layout.headed) return
    }
    while (cells.length > this.#width && cells.at(-1)?.trim() === '') cells.pop()
    const spansLines = raw.includes('"') && /[\r\n]/.test(raw.trimEnd())
    if (spansLines && (cells.length !== this.#width || recordEnd(raw, 0, this.#delimiter) === undefined)) this.#resume(line, raw)
    else if (cells.every(it => it.trim() === '')) this.#sink.blank(line)
    else if (cells.length !== this.#width)
      this.#sink.reject(line, `${this.#width} cells`, `${cells.length} cells`, raw.replace(/[\r\n]+$/, ''), cells)
    else this.#sink.row(line, cells)
  }

  /** Rejects the first line of a broken record and reads on behind it, record by record, so that each is looked at once. */
  #resume(line: number, raw: string): void {
    let at = lineEnd(raw, 0)
    const first = raw.slice(0, at).replace(/[\r\n]+$/, '')
    this.#sink.reject(line, 'every quote closed', first, first)
    let next = line + 1
    while (at < raw.length) {
      const end = recordEnd(raw, at, this.#delimiter) ?? lineEnd(raw, at)
      const piece = raw.slice(at, end)
      if (/[^\r\n]/.test(piece)) parseText(piece, this.options(next))
      next += lineEnds(piece)
      at = end
    }
  }
}

/** A first line that Excel is told the delimiter by. */
export const NAMES_DELIMITER = /^"?sep=(.?)"?[\r\n]*$/i

const lineEnd = (text: string, from: number): number => {
  const found = /\r\n|\n|\r/g
  found.lastIndex = from
  return found.exec(text) ? found.lastIndex : text.length
}

/** Where the record that begins at `from` ends, if every quote in it opens or closes a cell or is a doubled one. */
function recordEnd(text: string, from: number, delimiter: string): number | undefined {
  let at = from
  while (at < text.length) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) return undefined
      at = close + 1
    } else while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at++
    if (at >= text.length || isBreak(text[at])) return lineEnd(text, at)
    if (text[at] !== delimiter) return undefined
    at++
  }
  return text.length
}

const isBreak = (letter: string | undefined): boolean => letter === '\n' || letter === '\r'

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0
