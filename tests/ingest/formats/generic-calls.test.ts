import { expect, test } from 'vitest'
import { given, lines, only, read } from '../../support/ingest.js'

const CALLS = lines(
  'call_id,date,agent,call_started,call_answered,call_ended,wait_length,service_length,meets_standard,status',
  '1,2026-03-05,Ann,8:00:00 AM,8:00:30 AM,8:14:53 AM,30,863,TRUE,Answered',
  '2,2026-03-05,Ben,11:58:00 PM,11:58:00 PM,12:03:00 AM,0,300,TRUE,Answered',
  '3,2026-03-05,,9:00:00 AM,,,95,,FALSE,Abandoned',
  '4,2026-03-05,Ann,9:00:00 AM,9:00:00 AM,9:00:00 AM,-5,10,maybe,Answered',
)

test('clock times belong to the day beside them, plain numbers are seconds', async () => {
  const { inputs, interactions } = await read([given(CALLS)])
  expect(inputs[0]).toMatchObject({ kind: 'call', format: 'generic-calls', records: 4 })
  expect(inputs[0]?.columns).toEqual({
    id: 'call_id',
    agent: 'agent',
    wait_ms: 'wait_length',
    talk_ms: 'service_length',
    sla_met: 'meets_standard',
    status: 'status',
    opened_at: 'call_started',
    first_response_at: 'call_answered',
    closed_at: 'call_ended',
    date: 'date',
  })
  expect(interactions[0]).toMatchObject({
    line: 2,
    opened_at: '2026-03-05 08:00:00',
    first_response_at: '2026-03-05 08:00:30',
    ended_at: '2026-03-05 08:14:53',
    first_response_ms: 30_000,
    wait_ms: 30_000,
    handle_ms: 863_000,
    sla_met: true,
    status: 'solved',
  })
})

test('a call that ends at an earlier clock time than it began ended the day after', async () => {
  const { interactions } = await read([given(CALLS)])
  expect(interactions[1]).toMatchObject({ opened_at: '2026-03-05 23:58:00', ended_at: '2026-03-06 00:03:00', resolution_ms: 300_000 })
})

test('a call that was given up ends when the waiting did', async () => {
  const { interactions } = await read([given(CALLS)])
  expect(interactions[2]).toMatchObject({ status: 'abandoned', ended_at: '2026-03-05 09:01:35', handle_ms: null })
})

test('a negative wait and a word that is neither yes nor no cannot be read, and the call is kept', async () => {
  const { interactions, rejections } = await read([given(CALLS)])
  expect(interactions[3]).toMatchObject({ wait_ms: null, sla_met: null, talk_ms: 10_000 })
  expect(rejections.first.map(it => [it.line, it.column, it.expected, it.got])).toEqual([
    [5, 'wait_length', 'a time that is not negative, such as 312 or 0:05:12', '-5'],
    [5, 'meets_standard', 'yes or no', 'maybe'],
  ])
})

test('a call log without a status leaves it unknown, and its calls have ended', async () => {
  const { interactions } = await read([given(lines('call id,started at,talk time (min),wait time', '1,2026-03-05 10:00:00,2,0:01:00'))])
  expect(only(interactions, 'status', 'ended_at', 'wait_ms', 'handle_ms')).toEqual([[null, '2026-03-05 10:03:00', 60_000, 120_000]])
})

test('clock times without a day are no moments', async () => {
  const { interactions } = await read([given(lines('call id,started at,talk time', '1,8:00:00 AM,5'))])
  expect(only(interactions, 'opened_at', 'ended_at', 'talk_ms')).toEqual([[null, null, 5_000]])
})

test('a column called date that holds clock times is no day', async () => {
  const { interactions } = await read([given(lines('call id,date,started at,talk time', '1,10:15,8:00,5'))])
  expect(only(interactions, 'opened_at', 'talk_ms')).toEqual([[null, 5_000]])
})
