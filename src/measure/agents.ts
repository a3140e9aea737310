import type { Store } from '../store/store.js'

/**
 * Gives every agent the name that reports tell: their own where that is asked for, else `agent 7 of Billing`, numbered in the order in
 * which their first contacts came to the team they mostly work for. A job hangs on what a report says of a person, and the
 * number stays the same from month to month, since whoever joins gets the next one. Fills `agent_told` of all tables.
 */
export async function nameAgents(store: Store, byName: boolean): Promise<void> {
  // Where nothing else is told, an agent goes by their own name: see `facetSql`.
  if (byName) return
  await store.run(`create or replace temp table agents_told as
    with seen as (
      select agent, team, coalesce(opened_at, ended_at) as seen_at from interactions where agent is not null
      union all select agent, team, coalesce(answered_at, period_at) from answers where agent is not null
      union all select agent, team, moment from sums where agent is not null),
    counted as (select agent, team, count(*) as contacts, min(seen_at) as first_at from seen group by all),
    mostly as (
      select agent, team, min(first_at) over (partition by agent) as first_at from counted
      qualify row_number() over (partition by agent order by team is null, contacts desc, team) = 1)
    select agent, 'agent ' || row_number() over (partition by team order by first_at nulls last, agent) || coalesce(' of ' || team, '') as told
    from mostly`)
  for (const table of ['interactions', 'answers', 'sums'])
    await store.run(`update ${table} set agent_told = told from agents_told where agents_told.agent = ${table}.agent`)
}
