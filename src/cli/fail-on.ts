import type { Report } from '../model/report.js'

/** The grades that `--fail-on` knows, surest first. A finding that a confounder explains fails nothing. */
export const GRADES = ['confirmed', 'likely', 'watch'] as const
export type Grade = (typeof GRADES)[number]

/** Whether the report holds a finding of this grade or a surer one. */
export function holds(report: Pick<Report, 'findings'>, atLeast: Grade): boolean {
  const enough: readonly string[] = GRADES.slice(0, GRADES.indexOf(atLeast) + 1)
  return report.findings.some(it => enough.includes(it.grade))
}
