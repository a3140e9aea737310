import stringWidth from 'string-width'

// Whatever came out of somebody's file may try to move the cursor, recolour the screen or turn the line round. It
// passes through `plain` before it stands in a terminal.

// What a terminal takes for a command (ECMA-48). Ours, since Node's own `stripVTControlCharacters` takes off more in one
// version than in the next, and the same files have to give the same bytes: strings ended by BEL or ST (titles, links),
// control sequences (colours, moves), and single escapes.
const ESCAPES = new RegExp(
  [
    '(?:\u001b[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\\\|\u009c)?',
    '(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?',
    '\u001b[ -/]*[0-~]?',
  ].join('|'),
  'g',
)

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text from a file as one harmless line: no escapes, control characters, direction overrides or hidden characters. */
export function plain(text: string): string {
  return (
    text
      .replace(ESCAPES, '')
      .replace(/[\s\u2028\u2029\u0085]+/gu, ' ')
      // The two joiners stay: Persian words and family emoji need them.
      .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // Marks pile up on a letter without taking room; more than a few are there to cover the neighbouring lines.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .trim()
  )
}

/** The columns a text takes on a terminal, as the table library counts them. Colours take none. */
export function widthOf(text: string): number {
  // Most text is plain ASCII, and the library's way of counting is a hundred times dearer.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text)
}

/** At most `width` columns, the end cut off with `…` where it is longer. */
export const shorten = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${fitting(letters(text), width - 1).trimEnd()}…`

/** At most `width` columns, the beginning cut off: of a path the end tells more. */
export function shortenStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const backwards = [...letters(text)].reverse()
  const kept = fitting(backwards, width - 1)
  return `…${text.slice(text.length - kept.length)}`
}

/** `tickets.csv:412`, harmless; a long path loses its beginning, never its line. */
export function place(file: string, line: number, width: number): string {
  const end = `:${line}`
  return `${shortenStart(plain(file), Math.max(2, width - end.length))}${end}`
}

/** What a reader takes for one letter, however many code points it is made of. */
function* letters(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}

/** The first letters that together take no more than `width` columns. */
function fitting(all: Iterable<string>, width: number): string {
  let kept = ''
  let room = width
  for (const letter of all) {
    room -= widthOf(letter)
    if (room < 0) break
    kept += letter
  }
  return kept
}

/** As a sentence begins: the first letter large. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** As it stands within a sentence: `Handle time` → `handle time`; what is written in capitals keeps them. */
export const lowerFirst = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

/** Fills up with blanks, to the right of the text or before it. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'right' ? text + blanks : blanks + text
}

/** Breaks a text into lines of at most `width` columns, never between a figure and its unit, round an arrow or before a dot. */
export function wrap(text: string, width: number): string[] {
  const glued = text
    .replace(/(?<=\d) (?=[%a-z])/g, '\u00a0')
    .replace(/(?<=\b(?:p|n|about)) (?=\d|<)|(?<=[<→]) |(?<=>) (?=\d)| (?=[→·])/g, '\u00a0')
  const lines: string[] = []
  let line = ''
  for (const word of glued.split(' ').flatMap(it => broken(it, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map(it => it.replaceAll('\u00a0', ' '))
}

/** A word in pieces that fit: most words are one piece. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = []
  let rest = word
  while (widthOf(rest) > width) {
    const piece = fitting(letters(rest), width)
    if (piece === '') return [...pieces, '…']
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return [...pieces, rest]
}

// Letter for letter, so that columns stay where they are.
const IN_ASCII: Readonly<Record<string, string>> = {
  '→': '>',
  '−': '-',
  '–': '-',
  '─': '-',
  '·': '|',
  '±': '~',
  '…': '~',
  '“': '"',
  '”': '"',
}

/** Our own signs as ASCII has them; what came out of the files stays as it was written there. */
export const inAscii = (text: string): string => text.replace(/[→−–─·±…“”]/g, it => IN_ASCII[it] ?? it)
