import type { Store } from '../store/store.js'
import type { Metric } from './metric.js'
import type { Kept } from './where.js'

/**
 * What a metric's numbers leave out with these inputs, in words: records that no date puts into a period, and parts of
 * a time that the export does not tell; and what is `said` of the field it reads. Undefined where it is whole.
 */
export async function leftOut(
  store: Store,
  metric: Metric,
  kept: Kept,
  where: string,
  said: ReadonlyMap<string, string> = new Map(),
): Promise<string | undefined> {
  if (metric.reads === 'answers') return undatedAnswers(metric, kept)
  const undated = metric.basis !== 'ended' && kept.unopened > 0 ? [`without ${kept.unopened} that carry no date of opening`] : []
  const partly = metric.kind === 'duration' && metric.partly ? await partlyKnown(store, metric, metric.partly, where) : []
  const field = metric.kind === 'duration' ? said.get(metric.value) : undefined
  const notes = [...(field ? [field] : []), ...undated, ...partly]
  return notes.length > 0 ? notes.join('; ') : undefined
}

function undatedAnswers({ basis }: Metric, { undated, ungiven, unbegun }: Kept): string | undefined {
  if (basis === 'answered') return ungiven > 0 ? `without ${ungiven} that carry no date of their own` : undefined
  if (basis === 'opened') return unbegun > 0 ? `without ${unbegun} whose contact carries no date of opening` : undefined
  return undated > 0 ? `without ${undated} with neither a date nor a contact that has one` : undefined
}

type Duration = Extract<Metric, { kind: 'duration' }>

async function partlyKnown(store: Store, metric: Duration, partly: NonNullable<Duration['partly']>, where: string): Promise<string[]> {
  const { all, some } = await store.row<{
    all: number
    some: number
  }>(`select count(*) as "all", count(*) filter (where ${partly.where}) as "some"
    from interactions, (select timestamp '9999-12-31' as newest) where (${where}) and (${metric.where ?? 'true'}) and (${metric.value}) is not null`)
  if (some === 0) return []
  return [some === all ? partly.says : `${some} of ${all}: ${partly.says}`]
}
