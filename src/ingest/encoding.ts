export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/** Text of so many bytes is enough to tell. */
const LOOKED_AT = 4096

/**
 * The byte order of a text with two bytes a letter: by its mark, or where it has none by the zeros, which stand in every other
 * place as long as most letters are ASCII. Undefined for any other text.
 */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const pairs = Math.floor(head.length / 2)
  if (pairs < 4) return undefined
  if (odd >= 0.4 * pairs && even <= 0.02 * pairs) return 'utf-16le'
  return even >= 0.4 * pairs && odd <= 0.02 * pairs ? 'utf-16be' : undefined
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80)

/**
 * Tells the two encodings of one byte a letter apart that are in use, by what bytes beyond ASCII would be within words: old
 * Macs have their accented letters where Windows has marks and quotes. Latin-1 is read as Windows does.
 */
export class OneByte {
  #mac = 0
  #windows = 0

  add(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte < 0x80 || !(isLetter(chunk[at - 1]) || isLetter(chunk[at + 1]))) continue
      // An apostrophe or a dash of Windows stands within words, too.
      if (byte >= 0xc0) this.#windows++
      else if (byte <= 0x9f && !(byte >= 0x91 && byte <= 0x97)) this.#mac++
    }
  }

  end(): 'windows-1252' | 'macintosh' {
    return this.#mac > this.#windows ? 'macintosh' : 'windows-1252'
  }
}
