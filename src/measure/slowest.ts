import { SLOWEST } from '../model/metric.js'
import type { Period } from '../model/period.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { within } from './bounds.js'
import { momentOf } from './grouped.js'
import { defineMetric, type Metric } from './metric.js'
import type { Need } from './needs.js'

/** Which contacts tell how long the slowest tenth took. */
export interface SlowestAsked {
  readonly metrics: readonly Metric[]
  /** Ids of metrics that are wanted, `resolution-time-slowest` among them; the first of those that the inputs carry is made. */
  readonly wanted: readonly string[]
  readonly carried: ReadonlySet<Need>
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly reference: readonly Period[]
  readonly zone: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
}

/** With fewer contacts a channel cannot say how long its slowest tenth takes, and is held to that of all. */
const FEWEST = 100

/**
 * The share of contacts that take longer than nine in ten of the same channel did in the reference periods: a tenth, as long as
 * the tail stays where it is. The mean and the middle may fall while it grows. One metric, or none where no time is carried.
 */
export async function slowestMetrics(store: Store, asked: SlowestAsked): Promise<Metric[]> {
  const bases = asked.wanted.flatMap(id => asked.metrics.filter(it => `${it.id}${SLOWEST}` === id))
  const base = bases.find(it => it.kind === 'duration' && it.reads === 'interactions' && it.needs.every(need => asked.carried.has(need)))
  if (base?.kind !== 'duration' || asked.reference.length === 0) return []
  const value = `(${base.value})`
  const rows = await store.rows<{ channel: string | null; every: boolean; n: number; ninth: number }>(`
    select channel, grouping(channel) = 1 as every, count(*) as n, quantile_disc(${value}, 0.9)::bigint as ninth
    from (select *, epoch_ms(${asked.now}) as newest from interactions)
    where (${asked.where}) and (${base.where ?? 'true'}) and ${value} is not null
      and (${asked.reference.map(it => within(momentOf(base), it, asked.zone)).join(' or ')})
    group by grouping sets ((), (channel)) order by every desc, channel`)
  const whole = rows.find(it => it.every)
  if (!whole || whole.n < FEWEST) return []
  const channels = rows.filter(it => !it.every && it.channel !== null && it.n >= FEWEST)
  const cases = channels.map(it => `when ${literal(it.channel ?? '')} then ${it.ninth}`)
  const title = base.title.toLowerCase()
  return [
    defineMetric({
      id: `${base.id}${SLOWEST}`,
      title: `Slow by ${title}`,
      side: 'operation',
      unit: 'share',
      better: 'lower',
      basis: base.basis,
      margin: { absolute: 0.02 },
      kind: 'share',
      reads: 'interactions',
      needs: base.needs,
      where: `(${base.where ?? 'true'}) and ${value} is not null`,
      hit: cases.length > 0 ? `${value} > case channel ${cases.join(' ')} else ${whole.ninth} end` : `${value} > ${whole.ninth}`,
      about: `The share of contacts whose ${title} is longer than that of nine in ten in the reference periods, channel by channel.`,
    }),
  ]
}
