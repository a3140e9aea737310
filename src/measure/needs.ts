import { INTERACTION_FIELDS, type InteractionField, type QuestionKind } from '../model/record.js'
import type { Store } from '../store/store.js'

/**
 * What a metric can ask of the inputs: a column of the interactions, answers to one kind of question, or a fact
 * that some record must show: `abandoned` (a contact with that status), `unsolved` (one that is open), `answered` (one with
 * an answer), `felt` (an answer to whether it was solved). No export carries `active_customers`: they are told beside it.
 */
export type Need =
  | InteractionField
  | QuestionKind
  | 'ended_at'
  | 'active_customers'
  | 'period_at'
  | 'answered_at'
  | 'abandoned'
  | 'unsolved'
  | 'answered'
  | 'felt'

/** Whether an answer says, with yes or no, that the matter was solved: told by the words of its question. SQL over answers. */
export const FELT = `(kind = 'yes-no' and regexp_matches(lower(question), 'solv|\\bfixed|\\bsettled|resolution|gelöst|behoben|erledigt|résolu|resuelt|risolt'))`

const WORDS: Readonly<Record<Need, string>> = {
  id: 'an id',
  customer: 'a customer',
  organisation: 'an organisation',
  agent: 'an agent',
  team: 'a team',
  channel: 'a channel',
  category: 'a category',
  priority: 'a priority',
  direction: 'a direction',
  status: 'a status',
  opened_at: 'a date on which contacts were opened',
  first_response_at: 'a date of the first response',
  solved_at: 'a date on which contacts were solved',
  closed_at: 'a date on which contacts were closed',
  updated_at: 'a date of the last change',
  wait_ms: 'a waiting time',
  talk_ms: 'a talk time',
  hold_ms: 'a hold time',
  wrap_ms: 'a wrap-up time',
  handle_ms: 'a handle time',
  first_response_ms: 'a first response time',
  resolution_ms: 'a resolution time',
  first_resolution_ms: 'a time to the first solution',
  first_response_business_ms: 'a first response time in business hours',
  resolution_business_ms: 'a resolution time in business hours',
  requester_wait_ms: 'a time the customer waited for the desk',
  pending_ms: 'a time the desk waited for the customer',
  replies: 'a number of replies',
  reopens: 'a number of reopens',
  transfers: 'a number of transfers',
  follow_up: 'a mark for contacts that follow up a closed one',
  escalated: 'a mark for escalated contacts',
  first_contact: 'a mark for contacts solved at once',
  sla_met: 'a mark for a target met or missed',
  offered: 'a mark for surveys that were sent',
  sentiment: 'a sentiment',
  ended_at: 'a date on which contacts ended',
  period_at: 'a date for its answers',
  active_customers: 'a number of active customers, which `--active-customers FILE` would give',
  csat: 'answers about satisfaction',
  nps: 'answers about recommending, from 0 to 10',
  effort: 'answers about effort',
  rating: 'ratings of a question',
  'yes-no': 'questions answered with yes or no',
  answered_at: 'a date on which surveys were answered',
  abandoned: 'a status that says a contact was abandoned',
  unsolved: 'a contact that is still open',
  answered: 'survey answers that belong to its contacts',
  felt: 'answers to whether it was solved, with yes or no',
}

/** Why a measurement is unknown when no input carries what it needs, in words for people. */
export const missingWords = (needs: readonly Need[]): string => `no input carries ${needs.map(need => WORDS[need]).join(' or ')}`

const QUESTIONS = ['csat', 'nps', 'effort', 'rating', 'yes-no'] as const satisfies readonly QuestionKind[]

/** What the records in the store carry: a column counts when at least one record fills it. */
export async function carriedIn(store: Store): Promise<ReadonlySet<Need>> {
  const columns: readonly Need[] = [...(Object.keys(INTERACTION_FIELDS) as InteractionField[]), 'ended_at']
  const interactions = await store.row(`
    select ${columns.map(column => `count(${column}) > 0 as ${column}`).join(', ')},
      count_if(status = 'abandoned') > 0 as abandoned,
      count_if(status in ('open', 'pending', 'on-hold')) > 0 as unsolved, count_if(answered) > 0 as answered
    from interactions`)
  const answers = await store.row(`
    select count(period_at) > 0 as period_at, count(answered_at) > 0 as answered_at, count_if(${FELT}) > 0 as felt,
      ${QUESTIONS.map(it => `count_if(kind = '${it}') > 0 as "${it}"`).join(', ')}
    from answers where points is not null`)
  const found = { ...interactions, ...answers }
  return new Set((Object.keys(found) as Need[]).filter(need => found[need] === true))
}
