import type { Report } from '../model/report.js'

/** The grades that `--fail-on` knows, surest first. A finding that a confounder explains fails nothing. */
const GRADES = ['confirmed', 'likely', 'watch'] as const
/** What may fail a run: a finding so sure or a broken guard rail, or a broken guard rail alone. */
export const FAILURES = [...GRADES, 'guard-rails'] as const
export type Failure = (typeof FAILURES)[number]

/** Whether the report holds a broken guard rail, or a finding of this grade or a surer one, that nobody has acknowledged. */
export function holds(report: Pick<Report, 'findings' | 'guardRails'>, atLeast: Failure): boolean {
  if (report.guardRails?.some(it => it.outcome === 'broken' && !it.known?.inForce)) return true
  if (atLeast === 'guard-rails') return false
  const enough: readonly string[] = GRADES.slice(0, GRADES.indexOf(atLeast) + 1)
  return report.findings.some(it => enough.includes(it.grade) && !it.known?.inForce)
}
