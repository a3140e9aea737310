import type { Group, Heard } from '../model/heard.js'
import type { Period } from '../model/period.js'
import type { Row, Store } from '../store/store.js'
import { within } from './bounds.js'

/** Which contacts: those that ended in some periods. */
export interface HeardAsked {
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly before: readonly Period[]
  readonly after: readonly Period[]
  readonly zone: string
}

/** What the contacts were like that somebody answered a survey about, beside those that nobody did. */
export async function heard(store: Store, { where, before, after, zone }: HeardAsked): Promise<Heard> {
  const inside = (periods: readonly Period[]) => periods.map(it => within('ended_at', it, zone)).join(' or ') || 'false'
  const rows = await store.rows<{ side: string; answered: boolean; what: string; value: string | null; n: number } & Row>(`
    with contacts as (
      select case when ${inside(after)} then 'after' when ${inside(before)} then 'before' end as side, coalesce(answered, false) as answered,
        category, case when reopens > 0 then '1' when reopens = 0 then '0' end as reopened,
        case when handle_ms > 0 then floor(ln(handle_ms) / ln(1.01))::integer end as bin
      from interactions where (${where}))
    select * from (
      select side, answered, 'all' as what, null as value, count(*) as n from contacts group by all
      union all select side, answered, 'time', bin::varchar, count(*) from contacts where bin is not null group by all
      union all select side, answered, 'reopened', reopened, count(*) from contacts where reopened is not null group by all
      union all select side, answered, 'category', category, count(*) from contacts where category is not null group by all)
    where side is not null order by all`)
  const group = (side: 'before' | 'after', answered: boolean): Group => {
    const of = (what: string) => rows.filter(it => it.side === side && it.answered === answered && it.what === what)
    const reopened = of('reopened')
    const sum = (some: readonly { n: number }[]) => some.reduce((total, it) => total + it.n, 0)
    return {
      n: sum(of('all')),
      times: of('time')
        .map(it => ({ value: Number(it.value), count: it.n }))
        .sort((a, b) => a.value - b.value),
      reopens: { n: sum(reopened), hits: sum(reopened.filter(it => it.value === '1')) },
      categories: new Map(of('category').map(it => [it.value ?? '', it.n])),
    }
  }
  const of = (side: 'before' | 'after') => ({ answered: group(side, true), silent: group(side, false) })
  return { before: of('before'), after: of('after') }
}
