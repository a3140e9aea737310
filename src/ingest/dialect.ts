import { TextDecoder } from 'node:util'
import { refuse } from '../model/refusal.js'
import { NAMES_DELIMITER } from './rows.js'
import { bytesOf, type Source } from './source.js'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const HEAD = 1 << 16

/**
 * The mark between cells, told from the head of the file; undefined where the file is empty.
 * Refuses what is no text table at all: a workbook, a web page, something binary.
 */
export async function sniff(source: Source): Promise<Delimiter | undefined> {
  const head = await headOf(source)
  if (head.length === 0) return undefined
  refuseOtherKinds(source.name, head)
  const wide = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
  return delimiterOf(new TextDecoder(wide ?? 'utf-8').decode(head))
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
  if (start.startsWith('\u001f\u008b')) throw refuse.notText(name, 'a gzip archive', 'unpack it, or give it a name that ends in .gz')
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(start))
    throw refuse.notText(name, 'a web page', 'download the export itself; the page saved here is often the sign-in page')
  if (start.startsWith('%PDF')) throw refuse.notText(name, 'a PDF', 'export the table as CSV')
  const wide = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')
  const zeros = head.filter(it => it === 0).length
  if (!wide && zeros > head.length / 20) throw refuse.notText(name, 'a binary file', 'export the table as CSV')
}

/**
 * The mark that cuts the first lines into the same number of cells, and the most of them. csv-parse's own
 * `delimiter_auto` is not used: in 7.0.3 it throws on letters beyond ASCII and misjudges dates full of dashes.
 */
export function delimiterOf(head: string): Delimiter {
  const told = DELIMITERS.find(it => it === NAMES_DELIMITER.exec(/^[^\r\n]*/.exec(head)?.[0] ?? '')?.[1])
  if (told) return told
  // Quoted cells may hold anything, line breaks too: they are emptied before lines are counted.
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(it => it.trim() !== '')
    .slice(0, 20)
  const cells = (line: string, mark: string) => line.split(mark).length
  const score = (mark: string) => {
    const width = cells(lines[0] ?? '', mark)
    const even = lines.filter(it => cells(it, mark) === width).length / Math.max(1, lines.length)
    return width < 2 ? 0 : width * even
  }
  return DELIMITERS.reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}
