import { describe, expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

const TICKETS = 'Ticket ID,Requester email,Created at,Solved at'
const SURVEY = 'Response ID,Customer email,Submitted at,Satisfaction (1-5)'

const tied = async (tickets: readonly string[], answers: readonly string[], header = SURVEY) => {
  const found = await read([given(lines(TICKETS, ...tickets), 'tickets.csv'), given(lines(header, ...answers), 'survey.csv')])
  const byRecord = new Map(found.interactions.map(it => [it.record, it.id]))
  return { join: found.join, to: found.answers.map(it => byRecord.get(it.record)) }
}

describe('an answer that names a customer and no contact is tied', () => {
  const two = ['T1,mara@olsen.example,2026-03-01 09:00,2026-03-02 09:00', 'T2,mara@olsen.example,2026-03-03 09:00,2026-03-06 09:00']

  test('to the contact of theirs that ended last before it', async () => {
    const { to, join } = await tied(two, ['R1,mara@olsen.example,2026-03-05 10:00,4', 'R2,mara@olsen.example,2026-03-07 10:00,5'])
    expect(to).toEqual(['T1', 'T2'])
    expect(join).toMatchObject({ answers: 2, joined: 2, by: 'customer', levels: { row: 0, id: 0, customer: 2 }, orphans: 0 })
  })

  test('for fourteen days after the end and no longer', async () => {
    const { to, join } = await tied(two, ['R1,mara@olsen.example,2026-03-20 09:00:00,4', 'R2,mara@olsen.example,2026-03-20 09:00:01,5'])
    expect(to).toEqual(['T2', undefined])
    expect(join).toMatchObject({ answers: 2, joined: 1 })
  })

  test('to none that was not over yet, but to one that ended on the day the answer is dated to', async () => {
    const { to } = await tied(two, ['R1,mara@olsen.example,2026-03-02 08:59:59,4', 'R2,mara@olsen.example,2026-03-06 00:00:00,5'])
    expect(to).toEqual([undefined, 'T2'])
  })

  test('whatever the case of the address', async () => {
    expect((await tied(two, ['R1,Mara@Olsen.example,2026-03-05 10:00,4'])).to).toEqual(['T1'])
  })

  test('by the digits of a telephone number', async () => {
    const { to } = await tied(['T1,+47 900 00 001,2026-03-01 09:00,2026-03-02 09:00'], ['R1,0047 (900) 00-001,2026-03-03 10:00,4'])
    expect(to).toEqual(['T1'])
  })

  test('to nobody else', async () => {
    expect((await tied(two, ['R1,jon@rud.example,2026-03-05 10:00,4'])).join).toMatchObject({ joined: 0, by: 'none', orphans: 0 })
  })
})

describe('an answer that names a contact', () => {
  const header = 'Response ID,Ticket ID,Customer email,Submitted at,Satisfaction (1-5)'
  const tickets = ['T1,mara@olsen.example,2026-03-01 09:00,2026-03-02 09:00']

  test('which is not there is an orphan, and not given to another of the same customer', async () => {
    const { to, join } = await tied(tickets, ['R1,T9,mara@olsen.example,2026-03-03 10:00,4'], header)
    expect(to).toEqual([undefined])
    expect(join).toMatchObject({ joined: 0, orphans: 1 })
  })

  test('beside one that names the customer alone: both levels are told', async () => {
    const { join } = await tied(tickets, ['R1,T1,,2026-03-03 10:00,4', 'R2,,mara@olsen.example,2026-03-04 10:00,5'], header)
    expect(join).toMatchObject({ joined: 2, by: 'mixed', levels: { row: 0, id: 1, customer: 1 }, doubles: 1 })
  })
})

test('answers that name neither are left to the segment and the period they stand in', async () => {
  const found = await read([
    given(lines('Ticket ID,Team,Created at,Solved at', 'T1,Billing,2026-03-01 09:00,2026-03-02 09:00'), 'tickets.csv'),
    given(lines('Response ID,Team,Submitted at,Satisfaction (1-5)', 'R1,Billing,2026-03-05 10:00,4'), 'survey.csv'),
  ])
  expect(found.join).toMatchObject({ answers: 1, joined: 0, by: 'none', orphans: 0, doubles: 0 })
  expect(only(found.answers, 'team', 'period_at')).toEqual([['Billing', '2026-03-05 10:00:00']])
})
