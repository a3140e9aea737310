import { defineFormat } from '../format.js'

const START = ['src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata']
const TIMES = ['start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags']
const DATE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/
const DISPOSITION = /^(ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)$/

export default defineFormat({
  id: 'asterisk-cdr',
  title: 'Asterisk call detail records',
  about: `Asterisk's call records: Master.csv, which has no header, in either order of its columns, and the table that FreePBX
keeps. Talk time is the billed seconds. How long a caller waited is not in it, since what lies between the start and the
answer is ringing and menus as well. Busy and failed calls are no abandoned ones.`,
  kind: 'call',
  layout: [
    'accountcode',
    'clid',
    'channel',
    'lastapp',
    'lastdata',
    'duration',
    'amaflags',
    'userfield',
    'did',
    'cnum',
    'cnam',
    'linkedid',
    'sequence',
    'recordingfile',
    'peeraccount',
  ],
  known: 'seen',
  must: ['disposition', 'billsec'],
  requires: [['opened_at']],
  columns: {
    id: ['uniqueid'],
    customer: ['src'],
    agent: ['extension'],
    team: ['accountcode'],
    category: ['dcontext'],
    status: ['disposition'],
    opened_at: ['start', 'calldate'],
    first_response_at: ['answer'],
    closed_at: ['end'],
    talk_ms: ['billsec'],
  },
  ratings: [],
  plainDurations: 'second',
  statuses: { busy: 'closed-unsolved', failed: 'closed-unsolved', congestion: 'closed-unsolved' },
  derived: [{ name: 'extension', of: [{ take: 'dstchannel', match: '^[A-Za-z]+/([^-@]+)' }] }],
  headerless: [
    { names: ['accountcode', ...START, ...TIMES, 'uniqueid', 'userfield'], fits: { 9: DATE, 12: /^\d+$/, 13: /^\d+$/, 14: DISPOSITION } },
    {
      names: [
        'clid',
        'src',
        'dst',
        'dcontext',
        'channel',
        'dstchannel',
        'lastapp',
        'lastdata',
        ...TIMES,
        'accountcode',
        'uniqueid',
        'userfield',
      ],
      fits: { 8: DATE, 11: /^\d+$/, 12: /^\d+$/, 13: DISPOSITION },
    },
  ],
})
