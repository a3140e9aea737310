import type { Finding, Report } from '../model/report.js'
import { periodName } from './periods.js'
import { plain } from './plain.js'
import { nameOf } from './table/ink.js'

// How a finding stands beside earlier runs, in the same words wherever it is told. Without earlier runs nothing is said.

/** Beside its grade: `new`, `worse`, `since June 2026`; that it is sustained is told there already. */
export function standingOf({ status, since, sustained }: Finding): string[] {
  if (status === undefined || since === undefined) return []
  if (status === 'ongoing') return [`since ${periodName(since)}`]
  return status === 'sustained' && sustained ? [] : [status]
}

/** What somebody said of it: `outage of the telephone (acknowledged until 2026-07-31)`. */
export function knownOf({ known }: Pick<Finding, 'known'>): string[] {
  if (known === undefined) return []
  const { note, until, since, inForce } = known
  const said = `acknowledged ${until === undefined ? `on ${since}` : `until ${until}`}${inForce ? '' : ', no longer in force'}`
  return [note === undefined ? said : `${plain(note)} (${said})`]
}

/** What earlier runs showed and is not found any more. */
export const goneOf = ({ gone = [] }: Report): string[] =>
  gone.map(({ rule, segment, since, last }) => {
    const when = since.to === last.to ? periodName(last) : `${periodName(since)} to ${periodName(last)}`
    return `${plain(rule).replaceAll('-', ' ')} in ${nameOf(segment)}, found in ${when} and no more`
  })
