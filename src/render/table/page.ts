import type { Look } from '../output.js'
import { inAscii } from '../plain.js'

/** Blocks of lines as one text with air between them, in letters that the far end has. */
export function page(look: Look, blocks: readonly (readonly string[])[]): string {
  const told = blocks.filter(it => it.length > 0)
  const text = `${told.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
  return look.ascii ? inAscii(text) : text
}
