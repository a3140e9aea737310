import type { Grid } from '../table/frame.js'
import { escaped, escapedLine } from './escape.js'

/** A table of the terminal as one of Markdown: a heading that runs across becomes a row with its first cell filled. */
export function gridTable({ head, rows, aligns }: Grid): string {
  const lines = rows.map(row => ('heading' in row ? [strong(row.heading), ...aligns.slice(1).map(() => '')] : row.map(escaped)))
  return table(
    head.map(it => escaped(it)),
    lines,
    aligns,
  )
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], aligns: readonly ('left' | 'right')[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(aligns.map(it => (it === 'right' ? '--:' : ':--'))), ...rows.map(line)].join('\n')
}

/** Lines as a list, each made harmless; nothing where there are none. */
export const list = (texts: readonly string[]): string[] => (texts.length === 0 ? [] : [texts.map(it => `- ${escapedLine(it)}`).join('\n')])

/** Made harmless, and set off from what stands round it. */
export function strong(text: string): string {
  const harmless = escaped(text)
  return harmless === '' ? '' : `**${harmless}**`
}
