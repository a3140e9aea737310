import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { type CsvError, type Options, parse } from 'csv-parse'
import { parse as parseText } from 'csv-parse/sync'
import { type Dialect, NAMES_DELIMITER } from './dialect.js'
import type { Encoding } from './encoding.js'
import { fitted, type Layout, PLAIN, usualWidth } from './layout.js'
import { lineEnd, mendedHeader, recordEnd } from './mend.js'
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
export async function readRows(source: Source, encoding: Encoding, dialect: Dialect, sink: RowSink, layout = PLAIN): Promise<void> {
  const text = decoded(source, encoding)
  const { value: start = '' } = await text.next()
  const reader = new RecordReader(dialect, endsOf(start), sink, layout)
  // A header that no parser can part has been parted already: reading begins below it.
  const head = layout.mended ? start.slice(lineEnd(start, 0)) : start
  if (layout.mended) reader.begin(layout.mended)
  const parser = parse({ ...reader.options(layout.mended ? 2 : 1), bom: true })
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
const FIRST = 120

/** The first records, from the head of a file alone, whatever their width; none where that cannot be parted. */
export async function firstRecords(
  source: Source,
  encoding: Encoding,
  dialect: Dialect,
): Promise<{ readonly records: readonly (readonly string[])[]; readonly mended?: readonly string[] }> {
  let head = ''
  for await (const text of decoded(source, encoding)) {
    head += text
    if (head.length > HEAD) break
  }
  // The last record may be cut in two.
  const whole = head.length > HEAD ? head.slice(0, head.lastIndexOf('\n', HEAD) + 1 || HEAD) : head
  const first = lineEnd(whole, 0)
  if (recordEnd(whole, 0, dialect) === undefined && !NAMES_DELIMITER.test(whole.slice(0, first))) {
    const below = recordsIn(whole.slice(first), dialect)
    const mended = mendedHeader(whole.slice(0, first), dialect, usualWidth(below))
    if (mended) return { records: [mended, ...below], mended }
  }
  return { records: recordsIn(whole, dialect) }
}

function recordsIn(text: string, dialect: Dialect): readonly (readonly string[])[] {
  try {
    const records = parseText(text, {
      bom: true,
      ...dialect,
      record_delimiter: endsOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: FIRST,
    }) as string[][]
    return records.filter((it, at) => at > 0 || !NAMES_DELIMITER.test(it.join(dialect.delimiter)))
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
  readonly #dialect: Dialect
  readonly #ends: string[]
  readonly #sink: RowSink
  readonly #layout: Layout
  #titles = 0
  #width: number | undefined

  /** `ends` are the line ends that part records: told here, since csv-parse takes the first one it meets for the only one. */
  constructor(dialect: Dialect, ends: string[], sink: RowSink, layout: Layout) {
    this.#layout = layout
    this.#dialect = dialect
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
      ...this.#dialect,
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

  /** Takes the header, which says how wide the table is. */
  begin(header: readonly string[]): void {
    this.#width = header.length
    this.#sink.header(header)
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
      this.begin(this.#layout.headed ? fitted(cells, this.#layout) : cells.map((_, at) => `column ${at + 1}`))
      if (this.#layout.headed) return
    }
    const width = this.#width ?? cells.length
    while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop()
    // Where a file leaves out the blank cells at the ends of its rows, it does so in most of them.
    if (this.#layout.pads) while (cells.length < width) cells.push('')
    const spansLines = raw.includes(this.#dialect.quote) && /[\r\n]/.test(raw.trimEnd())
    if (spansLines && (cells.length !== this.#width || recordEnd(raw, 0, this.#dialect) === undefined)) this.#resume(line, raw)
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
      const end = recordEnd(raw, at, this.#dialect) ?? lineEnd(raw, at)
      const piece = raw.slice(at, end)
      if (/[^\r\n]/.test(piece)) parseText(piece, this.options(next))
      next += lineEnds(piece)
      at = end
    }
  }
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0
