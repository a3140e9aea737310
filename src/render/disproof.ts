import type { Disproof, Finding, Report } from '../model/report.js'
import { grainName } from './periods.js'
import { plain } from './plain.js'
import { count, scaleFor } from './values.js'

/** What would speak against a finding: in the next period, one thing or another, and in the records. */
export function disproofLines({ disproof = [], window }: Finding, report: Report): string[] {
  const of = (where: Disproof['where']) => disproof.filter(it => it.where === where).map(told)
  const [next, records] = [of('next'), of('records')]
  return [
    ...(next.length === 0 ? [] : [`${nextOf(window, report)}: ${next.join(', or ')}`]),
    ...(records.length === 0 ? [] : [`in these records: ${records.join(', or ')}`]),
  ]
}

/** `next month`, or as many months as the newest side is made of. */
function nextOf(name: string, { question: { grain, windows } }: Report): string {
  const parts = windows.find(it => it.name === name)?.parts?.length ?? 1
  return parts === 1 ? `next ${grainName(grain)}` : `over the next ${count(parts)} ${grainName(grain)}s`
}

/** `handle time of 6:13 or more`. */
function told({ where, says, unit, value, reaches }: Disproof): string {
  if (unit === undefined || value === undefined) return where === 'records' ? `that ${plain(says)}` : plain(says)
  return `${plain(says)} of ${scaleFor(unit, [value]).full(value)} or ${reaches === 'at-most' ? 'less' : 'more'}`
}
