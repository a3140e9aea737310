import type { Behind } from './judge/behind.js'
import type { Followed, PartBehind } from './judge/records.js'
import { recordsBehind, type Shown } from './measure/evidence.js'
import { answerSegmentSql, segmentSql } from './measure/facet.js'
import type { Ask } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import type { Evidence } from './model/report.js'
import type { Store } from './store/store.js'

/** Records that a finding tells to read first, where not all are asked for. */
const MOST_EVIDENCE = 10

/** Where evidence is fetched from. */
export interface Following {
  readonly store: Store
  readonly ask: Ask
  /** The name of an input by its number. */
  readonly nameOf: (file: number) => string
  /** Every record behind a finding, and not the first alone. */
  readonly all: boolean
}

/** What the unhappy contacts of a divergence are held against: what was typical before, in seconds. */
interface Typical {
  readonly typical?: number | undefined
}

/** The records that show a finding: the first of them, how many there are, and which these are. */
export async function follow({ store, ask, nameOf, all }: Following, which: Behind, of: PartBehind & Typical): Promise<Followed> {
  const { says, missed, first } = which
  const { segment, periods, within: range, typical } = of
  const metric = (id: string | undefined) => ask.metrics.find(it => it.id === id)
  const [rated, hits] = [metric(which.rated), metric(which.hits)]
  const shown = metric(which.shown) ?? usual(ask)
  const { total, shown: found } = await recordsBehind(store, {
    where: `(${ask.where}) and (${segmentSql(segment)})`,
    ...(ask.where === 'true' && range === undefined ? { alone: answerSegmentSql(segment) } : {}),
    ...{ periods, zone: ask.zone ?? 'UTC', now: ask.now, rated, hits, missed, shown, range, first, typical },
    limit: all ? undefined : MOST_EVIDENCE,
  })
  return { evidence: found.map(it => evidenceOf(it, shown, nameOf)), behind: { records: total, says: total > 0 ? says : noneOf(says) } }
}

/** Why there is nothing to read: the words that say what comes first fall away. */
const noneOf = (says: string): string => `the inputs hold no ${says.slice(0, Math.max(0, says.lastIndexOf(','))) || says}`

/** A time that the inputs carry, to be told beside a contact where no time moved. */
const usual = ({ metrics, carried }: Ask): Metric | undefined =>
  metrics.find(
    it => it.kind === 'duration' && it.reads === 'interactions' && it.basis !== 'open' && it.needs.every(need => carried.has(need)),
  )

function evidenceOf(
  { interaction, file, line, value, answer, again }: Shown,
  shown: Metric | undefined,
  nameOf: Following['nameOf'],
): Evidence {
  return {
    ...(interaction === null ? {} : { interaction }),
    file: nameOf(file),
    line,
    ...(value === null || shown === undefined ? {} : { operation: { metric: shown.id, value } }),
    ...(answer ? { answer: answerOf(answer, nameOf) } : {}),
    ...(again
      ? { again: { ...(again.interaction === null ? {} : { interaction: again.interaction }), file: nameOf(again.file), line: again.line } }
      : {}),
  }
}

/** An answer as reports tell it, with the file by its name. */
export const answerOf = ({ file, line, points, comment }: NonNullable<Shown['answer']>, nameOf: Following['nameOf']) => ({
  file: nameOf(file),
  line,
  points,
  ...(comment === null ? {} : { comment }),
})
