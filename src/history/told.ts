import type { History } from '../model/history.js'
import type { Entry, Ledger, News } from '../model/ledger.js'
import type { NewsReport } from '../model/news.js'
import type { Period } from '../model/period.js'
import type { Report } from '../model/report.js'
import { knownOf, statusAt } from './annotate.js'

type Tool = Report['tool']

/** What is to be told, with the findings of the report that it is about. */
export function newsOf(news: readonly News[], period: Period, report: Report, today: string): NewsReport {
  const byId = new Map(report.findings.toReversed().map(it => [it.id, it]))
  return {
    schema: 'rind/news/1',
    tool: report.tool,
    period: { ...period },
    news: news.map(({ status, why, entry }) => {
      const finding = status === 'gone' ? undefined : byId.get(entry.id)
      return { ...headOf(entry), status, why: [...why], ...knownOf(entry, today), ...(finding ? { finding } : {}) }
    }),
  }
}

/** The whole ledger, for people and programs: what was shown before what is only watched, and what is gone last. */
export function historyOf({ period, entries }: Ledger, where: readonly string[], tool: Tool, today: string): History {
  const sorted = entries.toSorted((a, b) => placeOf(a) - placeOf(b) || compare(b.last.to, a.last.to) || compare(a.id, b.id))
  return {
    schema: 'rind/history/1',
    tool,
    ...(period ? { period: { ...period } } : {}),
    where: [...where],
    findings: sorted.map(it => ({
      ...headOf(it),
      status: it.gone ? 'gone' : statusAt(it, period ?? it.last),
      shown: it.shown !== undefined,
      closes: it.closes.map(({ period: at, grade, size }) => ({ period: { ...at }, grade, ...(size ? { size: { ...size } } : {}) })),
      ...knownOf(it, today),
    })),
  }
}

/** What was shown, what is only watched, what is gone. */
const placeOf = ({ gone, shown }: Entry): number => (gone ? 2 : shown ? 0 : 1)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const headOf = ({ id, rule, segment, says, first, last }: Entry) => ({
  id,
  rule,
  segment: { ...segment },
  says,
  since: { ...first },
  last: { ...last },
})
