import { expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

// Products whose layouts are known by hearsay alone: no signature, but their columns are read by their names.

test.each([
  [
    'LiveChat',
    'chat_id,chat start date,agent 1 nick,visitor e-mail,chat duration in seconds,rate,rate comment',
    'q1,2026-03-13 08:00:00,Ada,mara@olsen.example,240,good,Quick',
    { talk_ms: 240_000 },
  ],
  [
    'NICE CXone',
    'Contact ID,Agent Name,Skill Name,Start Time,Queue Time,Handle Time,Hold Time,ACW Time,Abandoned',
    'c1,Ada,Nord,2026-03-13 08:00:00,00:00:20,00:04:00,00:00:10,00:00:30,No',
    { wait_ms: 20_000, handle_ms: 240_000, wrap_ms: 30_000 },
  ],
  [
    'Dialpad',
    'date_started,date_connected,date_ended,direction,external_number,name,call_id,talk_duration,ringing_duration,hold_duration,wrapup_duration',
    '2026-03-13 08:00:00,2026-03-13 08:00:20,2026-03-13 08:05:00,inbound,4790000001,Ada,c1,240,20,10,30',
    { wait_ms: 20_000, talk_ms: 240_000, wrap_ms: 30_000 },
  ],
  [
    'Twilio Flex',
    'Conversation,Date,Agent,Queue,Direction,Handling Time,Talk Time,Wrap Up Time,Hold Time,Queue Time,Abandoned',
    'CH1,2026-03-13 08:00:00,Ada,Nord,Inbound,280,240,30,10,20,No',
    { wait_ms: 20_000, handle_ms: 280_000 },
  ],
])('a contact of %s is read by the names of its columns', async (_, header, row, times) => {
  const { interactions, inputs } = await read([given(lines(header, row))])
  expect(inputs[0]).toMatchObject({ format: 'generic-calls', records: 1, badCells: 0 })
  expect(interactions[0]).toMatchObject({ opened_at: '2026-03-13 08:00:00', ...times })
})

test.each([
  [
    'Freshdesk',
    'Ticket ID,Subject,Agent,Group,Customer,Rating,Feedback,Rated on',
    '7,Late,Ada,Nord,Mara,5,Fine,2026-03-13 08:00',
    ['7', 'csat', 5],
  ],
  ['Nicereply', 'Ticket ID,Agent,Score,Comment,Date,Customer', '7,Ada,5,Fine,2026-03-13 08:00,Mara', ['7', 'csat', 5]],
  [
    'AskNicely',
    'Response ID,Name,Email,NPS,Comment,Sent,Responded',
    '9,Mara,mara@olsen.example,9,Fine,2026-03-12 08:00,2026-03-13 08:00',
    [null, 'nps', 9],
  ],
  [
    'Medallia',
    'Survey ID,Response Date,Likelihood to Recommend,Agent,Unit,Comment',
    '9,2026-03-13 08:00,9,Ada,Nord,Fine',
    [null, 'nps', 9],
  ],
  ['HappySignals', 'Ticket number,Happiness,Comment,Channel,Response date', 'INC7,9,Fine,Phone,2026-03-13 08:00', ['INC7', 'csat', 9]],
])('an answer of %s is read by the names of its columns', async (_, header, row, answer) => {
  const { answers, inputs } = await read([given(lines(header, row))])
  expect(inputs[0]).toMatchObject({ kind: 'survey', format: 'generic-surveys', records: 1, badCells: 0 })
  expect(only(answers, 'interaction', 'question', 'points')).toEqual([answer])
  expect(answers[0]).toMatchObject({ answered_at: '2026-03-13 08:00:00', comment: 'Fine' })
})
