import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { type CsvError, type Options, parse } from 'csv-parse'
import { parse as parseText } from 'csv-parse/sync'
import type { Encoding } from './pass.js'
import { bytesOf, type Source } from './source.js'

/** What becomes of each record of a file: the header once, then a row or a rejection, each with the line it begins on. */
export interface RowSink {
  header(cells: readonly string[]): void
  row(line: number, cells: string[]): void
  reject(line: number, expected: string, got: string): void
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
 * the lines behind it are read again as if it were not there.
 */
export async function readRows(source: Source, encoding: Encoding, delimiter: string, sink: RowSink): Promise<void> {
  const reader = new RecordReader(delimiter, sink)
  const parser = parse({ ...reader.options(), bom: true })
  // Nothing comes out of the parser, each record is taken as it is made; it has to be drained all the same.
  parser.resume()
  await pipeline(decoded(source, encoding), parser)
}

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytesOf(source)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

class RecordReader {
  readonly #delimiter: string
  readonly #sink: RowSink
  #width: number | undefined

  constructor(delimiter: string, sink: RowSink) {
    this.#delimiter = delimiter
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
      this.#width = cells.length
      this.#sink.header(cells)
      return
    }
    while (cells.length > this.#width && cells.at(-1)?.trim() === '') cells.pop()
    const spansLines = /[\r\n]/.test(raw.trimEnd())
    if (spansLines && (cells.length !== this.#width || this.#isBroken(raw))) this.#resume(line, raw)
    else if (cells.every(it => it.trim() === '')) this.#sink.blank(line)
    else if (cells.length !== this.#width) this.#sink.reject(line, `${this.#width} cells`, `${cells.length} cells`)
    else this.#sink.row(line, cells)
  }

  /** Whether a record that spans lines does so by a quote in the wrong place. */
  #isBroken(raw: string): boolean {
    try {
      parseText(raw, { delimiter: this.#delimiter, relax_column_count: true })
      return false
    } catch {
      return true
    }
  }

  /** Rejects the first line of a broken record and reads on behind it. */
  #resume(line: number, raw: string): void {
    const end = /\r\n|\n|\r/.exec(raw)
    const first = end ? raw.slice(0, end.index) : raw
    this.#sink.reject(line, 'every quote closed', first)
    if (end) parseText(raw.slice(end.index + end[0].length), this.options(line + 1))
  }
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0
