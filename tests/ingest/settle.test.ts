import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/ingest/source.js'
import { given, lines, only, read } from '../support/ingest.js'

const HEADER = 'Ticket ID,Created at,Updated at,Status,Agent,Team'
const tickets = (name: string, ...rows: readonly string[]) => given(lines(HEADER, ...rows), name)
const calls = (name: string, ...rows: readonly string[]) => given(lines('agent,team,started at,talk time,plan', ...rows), name)
const survey = (...rows: readonly string[]) => given(lines('response id,ticket id,rating', ...rows), 'survey.csv')

const kept = async (...sources: readonly Source[]) => {
  const { interactions, inputs } = await read(sources)
  return { kept: only(interactions, 'id', 'opened_at', 'status'), duplicates: inputs.map(it => it.duplicates) }
}

describe('one contact in several rows', () => {
  test('is kept once, in the version that was updated last', async () => {
    const file = tickets('a.csv', '1,2026-03-05 10:00,2026-03-07,solved,,', '1,2026-03-05 10:00,2026-03-06,open,,')
    expect(await kept(file)).toEqual({ kept: [['1', '2026-03-05 10:00:00', 'solved']], duplicates: [1] })
  })

  test('is kept in the version of the file with the newest date where no row says when it was updated', async () => {
    const old = tickets('z.csv', '1,2026-03-05 10:00,,open,,')
    const fresh = tickets('a.csv', '1,2026-03-05 10:00,,solved,,', '2,2026-03-20 10:00,,open,,')
    expect((await kept(old, fresh)).kept[0]).toEqual(['1', '2026-03-05 10:00:00', 'solved'])
    expect((await kept(fresh, old)).kept[0]).toEqual(['1', '2026-03-05 10:00:00', 'solved'])
  })

  test('is two where the id was used again on another day', async () => {
    const file = tickets('a.csv', '1,2026-03-05 10:00,,solved,,', '1,2026-03-06 10:00,,solved,,')
    expect(await kept(file)).toMatchObject({ duplicates: [0], kept: [{ 0: '1' }, { 0: '1' }] })
  })

  test('takes the answers of the rows that are dropped along', async () => {
    const header = 'Ticket ID,Created at,Updated at,Status,Rating'
    const { answers, inputs } = await read([given(lines(header, '1,2026-03-05,2026-03-05,open,1', '1,2026-03-05,2026-03-06,solved,5'))])
    expect(only(answers, 'interaction', 'points')).toEqual([['1', 5]])
    expect(inputs[0]).toMatchObject({ rows: 2, records: 1, duplicates: 1 })
  })
})

describe('contacts without ids', () => {
  const [A, B] = ['Ann,North,2026-03-05 10:00,60,x', 'Ben,North,2026-03-05 11:00,60,x'] as const

  test('are all kept, within a file, however alike', async () => {
    expect((await read([calls('a.csv', A, A, B)])).interactions).toHaveLength(3)
  })

  test('of overlapping files are kept as often as the file that has them most often', async () => {
    const { interactions, inputs } = await read([calls('a.csv', A, A, B), calls('b.csv', A, B, B)])
    expect(only(interactions, 'agent').flat().sort()).toEqual(['Ann', 'Ann', 'Ben', 'Ben'])
    expect(inputs.map(it => it.records + it.duplicates)).toEqual([3, 3])
  })

  test('are not the same because the same words stand in other columns', async () => {
    const files = [calls('a.csv', 'Ann,,2026-03-05 10:00,60,x'), calls('b.csv', ',Ann,2026-03-05 10:00,60,x')]
    expect((await read(files)).interactions).toHaveLength(2)
  })

  test('are the same whatever stands in columns that no field took, since another export may lack them', async () => {
    const more = lines('agent,team,started at,talk time,plan,site', `${A},east`, `${B},west`)
    const found = await read([calls('a.csv', A, B), given(more, 'b.csv')])
    expect(found.interactions).toHaveLength(2)
    expect(found.interactions.map(it => Object.keys(JSON.parse(String(it.extras))))).toEqual([['site'], ['site']])
  })
})

describe('an answer finds its contact', () => {
  const joined = async (ids: readonly string[], asked: readonly string[]) => {
    const rows = ids.map((id, at) => `${id},2026-03-0${at + 1} 10:00,,solved,,`)
    const { answers, interactions, join } = await read([tickets('t.csv', ...rows), survey(...asked.map((it, at) => `${at},${it},5`))])
    const idOf = (record: unknown) => interactions.find(it => it.record === record)?.id ?? null
    return { found: answers.toSorted((a, b) => Number(a.response) - Number(b.response)).map(it => idOf(it.record)), join }
  }

  test('by the id as written', async () => {
    expect(await joined(['1', '2'], ['2', '1', '3'])).toEqual({
      found: ['2', '1', null],
      join: { answers: 3, joined: 2, by: 'id', levels: { row: 0, id: 2, customer: 0 }, orphans: 1, doubles: 0 },
    })
  })

  test('by the bare id: without #, prefix, leading zeros and the path of a link', async () => {
    const { found } = await joined(['INC0012', '#34', '0056', '78'], ['12', '34', '#56', 'https://desk.example/tickets/78', 'inc12'])
    expect(found).toEqual(['INC0012', '#34', '0056', '78', 'INC0012'])
  })

  test('by the id as written before the bare one', async () => {
    expect((await joined(['007', '7'], ['7', '007', '#7'])).found).toEqual(['7', '007', null])
  })

  test('not where the id names two contacts', async () => {
    expect(await joined(['1', '1', '2'], ['1', '2'])).toEqual({
      found: [null, '2'],
      join: { answers: 2, joined: 1, by: 'id', levels: { row: 0, id: 1, customer: 0 }, orphans: 1, doubles: 0 },
    })
  })

  test('not by ids of which nothing is left', async () => {
    expect((await joined(['#', '1'], ['000', '/'])).found).toEqual([null, null])
  })

  test('in the row both stand in, and others by id', async () => {
    const beside = given(lines('Ticket ID,Created at,Status,Rating', '9,2026-03-05,solved,4'), 'beside.csv')
    const { join } = await read([beside, survey('1,9,5')])
    expect(join).toEqual({ answers: 2, joined: 2, by: 'mixed', levels: { row: 1, id: 1, customer: 0 }, orphans: 0, doubles: 1 })
  })

  test('and belongs to the period in which the contact ended', async () => {
    const answered = given(lines('ticket id,rating,submitted at', '1,5,2026-04-02', '99,5,2026-04-03'), 's.csv')
    const ended = given(lines('Ticket ID,Created at,Solved at', '1,2026-03-05 10:00,2026-03-31 12:00'), 't.csv')
    const { answers, interactions } = await read([answered, ended])
    expect(only(answers, 'interaction', 'period_at')).toEqual([
      ['1', '2026-03-31 12:00:00'],
      ['99', '2026-04-03 00:00:00'],
    ])
    expect(only(interactions, 'answered')).toEqual([[true]])
  })
})

describe('one response in several rows', () => {
  test('is kept once a question', async () => {
    const { answers, inputs } = await read([
      given(lines('response id,submitted at,csat (1-5)', '1,2026-03-05,2', '1,2026-03-06,4')),
      given(lines('response id,submitted at,nps', '1,2026-03-05,9'), 'nps.csv'),
    ])
    expect(only(answers, 'question', 'points')).toEqual([
      ['csat', 4],
      ['nps', 9],
    ])
    expect(inputs.map(it => [it.records, it.duplicates])).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  test('without an id is as many as there are in the file that has most', async () => {
    const file = (name: string) => given(lines('customer,date,rating', 'c1,2026-03-05,5', 'c1,2026-03-05,5', 'c2,2026-03-05,1'), name)
    const { answers, inputs } = await read([file('a.csv'), file('b.csv')])
    expect(answers).toHaveLength(3)
    expect(inputs.map(it => it.duplicates)).toEqual([0, 3])
  })
})

describe('the extent', () => {
  test('is when contacts were opened, and how far apart records usually lie', async () => {
    const rows = Array.from({ length: 28 }, (_, at) => `${at},2026-03-${String(at + 1).padStart(2, '0')} 10:00,,open,,`)
    const { extent } = await read([tickets('a.csv', ...rows)])
    expect(extent).toEqual({
      first: Date.parse('2026-03-01T10:00Z'),
      last: Date.parse('2026-03-28T10:00Z'),
      usualGapDays: 1,
      oldest: Date.parse('2026-03-01T10:00Z'),
      newest: Date.parse('2026-03-28T10:00Z'),
    })
  })

  test('is that of the answers where there are no contacts, and unknown where nothing is dated', async () => {
    const dated = await read([given(lines('response id,date,rating', '1,2026-03-05,5', '2,2026-03-09,4'))])
    expect(dated.extent).toMatchObject({ first: Date.parse('2026-03-05'), last: Date.parse('2026-03-09') })
    expect((await read([given(lines('response id,rating', '1,5'))])).extent).toBe(undefined)
  })
})
