import type { Ask } from '../../src/measure/measure.js'
import type { Family } from '../../src/measure/variant.js'
import type { Sample, Unknown } from '../../src/model/sample.js'
import { aStore, type TestRecord } from '../support/records.js'
import { ask } from './asking.js'

/** What each way of a family makes of these records in March, for everybody: the counts that its value is made of, by its metric's id. */
export async function inWays(
  { variants }: Family,
  records: { readonly interactions?: readonly TestRecord[]; readonly answers?: readonly TestRecord[] },
  more: Partial<Ask> = {},
): Promise<Record<string, string>> {
  const store = await aStore(records)
  const metrics = variants.flatMap(it => [it.metric, ...(it.per ? [it.per] : [])])
  const samples = new Map((await ask(store, metrics, more)).map(it => [it.metric, it.sample]))
  store.close()
  const told = (id: string) => figures(samples.get(id) ?? { unknown: 'not measured' })
  return Object.fromEntries(
    variants.map(({ metric: { id }, takes, per }) => {
      const sample = samples.get(id)
      if (takes && sample && 'median' in sample) return [id, `${sample.median} s, the middle of ${sample.n}`]
      return [id, per ? `${told(id)} by ${told(per.id)}` : told(id)]
    }),
  )
}

function figures(sample: Sample | Unknown): string {
  if ('unknown' in sample) return sample.unknown
  switch (sample.kind) {
    case 'share':
      return `${sample.hits} of ${sample.n}`
    case 'duration':
      return `${sample.sum} s in ${sample.n}`
    case 'count':
      return `${sample.n}`
    case 'ratio':
      return `${sample.sum} to ${sample.n}`
    case 'nps':
      return `${sample.promoters} less ${sample.detractors} of ${sample.n}`
    case 'rating':
      return `${sample.bins.map(it => `${it.count} of ${it.value}`).join(', ')}`
  }
}
