import { plain, widthOf } from '../plain.js'

/** A word as a shell takes it: in single quotes where it holds more than letters, digits and what is harmless between them. */
export const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)

/**
 * Words as a command in lines of at most `width` columns, to be typed as it stands: a line that goes on ends in a backslash.
 * Undefined where that cannot be: a word that is too long, or one that does something to the terminal.
 */
export function command(words: readonly string[], width: number): string[] | undefined {
  if (words.some(it => plain(it) !== it)) return undefined
  const lines: string[] = []
  let line = ''
  for (const word of units(words.map(quoted))) {
    const longer = line === '' ? word : `${line} ${word}`
    // Room is kept for the backslash, and for the indent of a line that goes on.
    if (line === '' || widthOf(longer) <= width - 2) line = longer
    else {
      lines.push(`${line} \\`)
      line = `    ${word}`
    }
  }
  const all = [...lines, line]
  return all.every(it => widthOf(it) <= width) ? all : undefined
}

/** An option stays beside its value: what follows one and is no option itself. */
function units(words: readonly string[]): string[] {
  const all: string[] = []
  for (const [at, word] of words.entries()) {
    const isValue = words[at - 1]?.startsWith('--') && !word.startsWith('--')
    if (isValue) all.push(`${all.pop()} ${word}`)
    else all.push(word)
  }
  return all
}
