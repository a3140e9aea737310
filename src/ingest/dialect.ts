import { TextDecoder } from 'node:util'
import { refuse } from '../model/refusal.js'
import { wideOrder } from './encoding.js'
import { bytesOf, type Source } from './source.js'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** How a file parts and quotes its cells. */
export interface Dialect {
  /** One of the usual marks, one of them with a space behind it, or a space. */
  readonly delimiter: string
  readonly quote: '"' | "'"
  /** What stands before a quote within quotes. */
  readonly escape: '"' | "'" | '\\'
}

/** What nearly all files are: RFC 4180, whatever the delimiter. */
export const isPlain = ({ delimiter, quote, escape: mark }: Dialect): boolean =>
  delimiter.length === 1 && delimiter !== ' ' && quote === '"' && mark === '"'

/** A first line that Excel is told the delimiter by. */
export const NAMES_DELIMITER = /^"?sep=(.?)"?[\r\n]*$/i

const HEAD = 1 << 16
/** Fewer lines with a hash are a header with a `#` in it, or a ticket's number. */
export const FEWEST_REMARKS = 3

/**
 * How a file is written, told from its head; undefined where the file is empty.
 * Refuses what is no text table at all: a workbook, a web page, something binary.
 */
export async function sniff(source: Source): Promise<Dialect | undefined> {
  const head = await headOf(source)
  if (head.length === 0) return undefined
  refuseOtherKinds(source.name, head)
  return dialectOf(new TextDecoder(wideOrder(head) ?? 'utf-8').decode(head))
}

async function headOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of bytesOf(source)) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= HEAD) break
    }
  } catch (error) {
    throw refuse.unreadable(source.name, error instanceof Error ? error.message : String(error))
  }
  return Buffer.concat(chunks).subarray(0, HEAD)
}

function refuseOtherKinds(name: string, head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1')
  const isZip = start.startsWith('PK\u0003\u0004')
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0') || (isZip && /\[Content_Types\]|_rels\/|xl\//.test(start)))
    throw refuse.notText(name, 'an Excel workbook', 'open it and save the sheet as CSV UTF-8')
  if (isZip) throw refuse.notText(name, 'a zip archive', 'unpack it and give the files in it')
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(start))
    throw refuse.notText(name, 'a web page', 'download the export itself; the page saved here is often the sign-in page')
  if (start.startsWith('%PDF')) throw refuse.notText(name, 'a PDF', 'export the table as CSV')
  const zeros = head.filter(it => it === 0).length
  // A few zeros in a small file are slips of whoever wrote it.
  if (!wideOrder(head) && zeros > Math.max(8, head.length / 20)) throw refuse.notText(name, 'a binary file', 'export the table as CSV')
}

/** How the first lines of a file are written. */
export function dialectOf(head: string): Dialect {
  const quote = quoteOf(head)
  const delimiter = delimiterOf(head, quote)
  if (quote === "'") return { delimiter, quote, escape: head.includes('""') ? '"' : quote }
  // A backslash that ends a cell (`"C:\\"`) escapes nothing.
  const escaped = /\\"(?=[^,;\t|\r\n"])/.test(head) && !/[^,;\t|\r\n"\\]""[^"]/.test(head)
  return { delimiter, quote, escape: escaped ? '\\' : quote }
}

/** Apostrophes quote where they open and close cells and nothing else does; a leading one alone guards against formulas. */
function quoteOf(head: string): Dialect['quote'] {
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0
  const opened = count(/(?<=^|[,;\t|])'(?=[^',;\t|\r\n])/gm)
  const closed = count(/(?<=[^,;\t|\r\n])'(?=[,;\t|\r\n]|$)/gm)
  return opened >= 2 && closed >= 0.8 * opened && count(/(?<=^|[,;\t|] ?)"/gm) === 0 ? "'" : '"'
}

/**
 * The mark that cuts the first lines into the same number of cells, and the most of them. csv-parse's own
 * `delimiter_auto` is not used: in 7.0.3 it throws on letters beyond ASCII and misjudges dates full of dashes.
 */
export function delimiterOf(head: string, quote: Dialect['quote'] = '"'): string {
  const told = DELIMITERS.find(it => it === NAMES_DELIMITER.exec(/^[^\r\n]*/.exec(head)?.[0] ?? '')?.[1])
  if (told) return told
  // Quoted cells may hold anything, line breaks too: they are emptied before lines are counted.
  const quoted = quote === '"' ? /"(?:[^"]|"")*"/g : /(?<=^|[,;\t|])'(?:[^'\r\n]|'(?![,;\t|\r\n]))*'/gm
  const all = head
    .replace(quoted, 'x')
    .split(/\r\n|\n|\r/)
    .filter(it => it.trim() !== '')
  const lines = withoutRemarks(all).slice(0, 20)
  const cells = (line: string, mark: string) => line.split(mark).length
  const score = (mark: string) => {
    const width = cells(lines[0] ?? '', mark)
    const even = lines.filter(it => cells(it, mark) === width).length / Math.max(1, lines.length)
    return width < 2 ? 0 : width * even
  }
  const best = DELIMITERS.reduce((best, mark) => (score(mark) > score(best) ? mark : best))
  if (score(best) === 0) return partedBySpaces(lines) ? ' ' : best
  const spaced = best !== '\t' && lines.every(it => !it.replaceAll(`${best} `, '').includes(best))
  return spaced ? `${best} ` : best
}

/** Lines without the remarks on top, each with its hash; the last of them may be the header. */
const withoutRemarks = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex(it => !it.startsWith('#'))
  return first >= FEWEST_REMARKS ? lines.slice(first - 1) : lines
}

/** Words are parted by spaces, too: only where a fair share of the lines has as many as the first, and none has fewer, are they cells. */
function partedBySpaces(lines: readonly string[]): boolean {
  const widths = lines.map(it => it.split(' ').length)
  const [width = 0] = widths
  const same = widths.filter(it => it === width).length
  return width >= 3 && lines.length >= 3 && widths.every(it => it >= width) && same >= lines.length / 3
}
