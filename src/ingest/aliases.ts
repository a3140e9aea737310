import type { ColumnField, RatingColumn } from './format.js'

// The names people and products give to the same thing, in normalised form, best first: what the generic formats read by.

type Aliases = Readonly<Partial<Record<ColumnField, readonly string[]>>>

export const TICKET_ID = [
  'ticket id',
  'ticket number',
  'ticket no',
  'ticket',
  'ticket #',
  'case number',
  'case id',
  'incident number',
  'incident',
]

/** Who had the contact, with whom, about what: the same for tickets, calls and answers. */
const PEOPLE: Aliases = {
  customer: [
    'customer id',
    'client id',
    'requester id',
    'user id',
    'customer email',
    'requester email',
    'email',
    'customer',
    'client',
    'requester',
  ],
  agent: ['agent id', 'agent', 'agent name', 'assignee', 'assigned to', 'handled by', 'representative', 'technician', 'owner'],
  team: [
    'team',
    'team name',
    'group',
    'owner group',
    'assignment group',
    'department',
    'queue',
    'queue name',
    'skill',
    'department id',
    'team id',
  ],
}

const CONTACT: Aliases = {
  ...PEOPLE,
  organisation: ['organisation', 'organization', 'company', 'company name', 'account', 'account name'],
  channel: ['channel', 'ticket channel', 'contact channel', 'channel name', 'source', 'via', 'origin'],
  category: [
    'category',
    'issue category',
    'ticket type',
    'topic',
    'contact reason',
    'reason',
    'issue type',
    'product module',
    'type',
    'lob',
  ],
  priority: ['priority', 'ticket priority', 'severity', 'urgency'],
  direction: ['direction', 'call direction'],
  wait_ms: ['wait time', 'waiting time', 'wait', 'wait length', 'queue time', 'queue wait time', 'time in queue', 'speed of answer'],
  talk_ms: ['talk time', 'talk', 'talk duration', 'avg talk duration', 'service length', 'service time', 'call duration', 'duration'],
  hold_ms: ['hold time', 'hold', 'hold duration'],
  wrap_ms: [
    'wrap up time',
    'wrap time',
    'wrap up',
    'wrapup time',
    'after call work time',
    'after call work',
    'acw time',
    'acw',
    'work time',
  ],
  handle_ms: ['handle time', 'handling time', 'average handle time', 'aht', 'handle duration'],
  transfers: ['transfers', 'transfer count', 'reassignments', 'reassignment count'],
  escalated: ['escalated', 'is escalated'],
  sla_met: ['sla met', 'met sla', 'made sla', 'within sla', 'meets standard', 'sla status', 'sla'],
  updated_at: ['updated at', 'last updated', 'last updated at', 'last update time', 'updated'],
}

export const TICKET: Aliases = {
  id: [...TICKET_ID, 'conversation id', 'request id', 'issue key', 'unique id', 'id', '#'],
  ...CONTACT,
  status: ['status', 'ticket status', 'state', 'current status', 'ticket state'],
  opened_at: [
    'created at',
    'opened at',
    'created',
    'opened',
    'created date',
    'creation date',
    'date created',
    'create date',
    'created time',
    'open date',
    'date opened',
    'opened date',
    'submitted at',
    'reported at',
  ],
  first_response_at: ['first response at', 'first replied at', 'first reply at', 'first responded at', 'responded at'],
  solved_at: ['solved at', 'resolved at', 'resolved date', 'resolution date', 'date resolved', 'resolved time', 'solved', 'resolved'],
  closed_at: ['closed at', 'closed date', 'close date', 'date closed', 'closed time', 'closed'],
  first_response_ms: ['first response time', 'first reply time', 'time to first response', 'response time'],
  resolution_ms: ['resolution time', 'full resolution time', 'time to resolution', 'time to resolve', 'time to close', 'days open'],
  replies: ['replies', 'agent replies', 'agent interactions', 'number of agent messages'],
  reopens: ['reopens', 'reopen count', 'reopened', 'times reopened', 'number of reopen'],
  comment: ['comment', 'comments', 'feedback', 'rating comment', 'customer comment', 'customer remarks'],
  date: ['date'],
}

export const CALL: Aliases = {
  id: ['call id', 'interaction id', 'contact id', 'chat id', 'id'],
  ...CONTACT,
  status: ['status', 'call status', 'disposition', 'call disposition', 'outcome'],
  opened_at: ['call started', 'call start time', 'call start', 'start time', 'started at', 'call time', 'timestamp', 'time', 'created at'],
  first_response_at: ['call answered', 'answered at', 'answer time', 'call answered at'],
  closed_at: ['call ended', 'call end time', 'call end', 'end time', 'ended at', 'finished at'],
  comment: ['comment', 'comments'],
  date: ['date', 'call date', 'day'],
  abandon_ms: ['abandonment time', 'abandon time', 'time to abandon', 'abandoned after'],
}

export const SURVEY: Aliases = {
  response: ['response id', 'survey id', 'respondent id', 'feedback id', 'answer id', 'id'],
  interaction: [...TICKET_ID, 'conversation id', 'call id', 'interaction id', 'request id'],
  ...PEOPLE,
  answered_at: [
    'answered at',
    'responded at',
    'response date',
    'submitted at',
    'submit date',
    'completed at',
    'completion time',
    'survey date',
    'rated on',
    'recorded date',
    'timestamp',
    'date and time',
    'date time',
    'datetime',
    'created at',
    'date',
  ],
  sent_at: ['sent at', 'survey sent at', 'sent date', 'last survey sent'],
  comment: ['comment', 'comments', 'feedback', 'remarks', 'verbatim'],
}

/** The two questions every survey asks, whatever it calls them. */
export const RATINGS: readonly RatingColumn[] = [
  { question: 'nps', kind: 'nps', headers: ['nps', 'nps score', 'net promoter score', /\brecommend/], scale: { low: 0, high: 10 } },
  {
    question: 'csat',
    kind: 'csat',
    headers: [
      'csat',
      'csat score',
      'satisfaction score',
      'statisfaction score',
      'satisfaction rating',
      'customer satisfaction rating',
      'customer satisfaction',
      'satisfaction',
      'customer rating',
      'rating',
      'survey score',
      'score',
      'stars',
      /satisf/,
    ],
  },
]

/** The seven faces of Freshworks' surveys, by name and by the codes behind them, whose mean would say nothing. */
export const FACES: Pick<RatingColumn, 'scale' | 'words'> = {
  scale: { low: 1, high: 7 },
  words: {
    'extremely happy': 7,
    '103': 7,
    'very happy': 6,
    '102': 6,
    happy: 5,
    '101': 5,
    neutral: 4,
    '100': 4,
    unhappy: 3,
    '-101': 3,
    'very unhappy': 2,
    '-102': 2,
    'extremely unhappy': 1,
    '-103': 1,
  },
}
