import type { Report } from '../../model/report.js'
import type { Look } from '../output.js'
import { inAscii, wrap } from '../plain.js'
import { inkFor } from './ink.js'
import { legendOf } from './trend.js'

/** Blocks of lines as one text with air between them, in letters that the far end has; what bars mean is said once, where there are any. */
export function page(report: Report, look: Look, blocks: readonly (readonly string[])[]): string {
  const ink = inkFor(look)
  const told = blocks.filter(it => it.length > 0).map(it => [...it])
  const first = told.find(it => it.some(line => BARS.test(line)))
  if (first) first.splice(behindBars(first), 0, ...wrap(legendOf(report), ink.measure).map(ink.quiet))
  const text = `${told.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
  return look.ascii ? inAscii(text) : text
}

const BARS = /[▁-█]{2}/

/** Where the legend goes: behind the last bars of a block, and behind the rule that closes them. */
function behindBars(lines: readonly string[]): number {
  const last = lines.findLastIndex(line => BARS.test(line))
  return /^─+$/.test(lines[last + 1] ?? '') ? last + 2 : last + 1
}
