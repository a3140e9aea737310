import type { Entry, Ledger, Status } from '../model/ledger.js'
import type { Period } from '../model/period.js'
import type { Report } from '../model/report.js'
import { isInForce } from './follow.js'
import { closeOf, railId } from './sightings.js'

/**
 * A report with what earlier runs knew laid beside it: how each finding stands, since when, and what was said of it; and what is
 * gone. It is told by the period that was judged: the same period judged again tomorrow has the same statuses.
 */
export function annotated(report: Report, { entries }: Ledger, today: string): Report {
  const period = closeOf(report)
  const byId = new Map(entries.map(it => [it.id, it]))
  const gone = entries.filter(it => period !== undefined && it.shown && it.gone?.to === period.to && it.last.to < period.to)
  const rails = report.guardRails?.map(it => ({ ...it, ...knownOf(byId.get(railId(it.says)), today) }))
  return {
    ...report,
    findings: report.findings.map(it => ({ ...it, ...standing(byId.get(it.id), period, today) })),
    ...(rails ? { guardRails: rails } : {}),
    ...(gone.length > 0 ? { gone: gone.map(goneOf) } : {}),
  }
}

type Standing = Pick<Report['findings'][number], 'status' | 'since' | 'known'>

function standing(entry: Entry | undefined, period: Period | undefined, today: string): Standing {
  if (!entry || !period) return {}
  return { status: statusAt(entry, period), since: { ...entry.first }, ...knownOf(entry, today) }
}

/** How a finding that is there stands at a close. */
export function statusAt({ first, shown, sustained, worse }: Entry, { to }: Period): Exclude<Status, 'gone'> {
  if ((shown ?? first).to === to) return 'new'
  if (worse?.to === to) return 'worse'
  return sustained?.to === to ? 'sustained' : 'ongoing'
}

export function knownOf(entry: Entry | undefined, today: string): Pick<Standing, 'known'> {
  const { known } = entry ?? {}
  if (!known) return {}
  const { since, until, note } = known
  return { known: { since, ...(until ? { until } : {}), ...(note ? { note } : {}), inForce: isInForce(known, today) } }
}

/** A finding that was shown and is not found any more, as far as the ledger tells. */
const goneOf = ({ id, rule, segment, says, first, last }: Entry): NonNullable<Report['gone']>[number] => ({
  id,
  rule,
  segment: { ...segment },
  status: 'gone',
  says,
  since: { ...first },
  last: { ...last },
})
