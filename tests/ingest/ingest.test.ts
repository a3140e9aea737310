import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSources } from '../../src/ingest/find-sources.js'
import { Refusal } from '../../src/model/refusal.js'
import { accounted, type Cells, fixture, given, lines, type Read, read, withFiles } from '../support/ingest.js'

const FOLDER = join(import.meta.dirname, '../../fixtures')
const names = ['demo', 'zendesk', 'messy'].flatMap(folder =>
  readdirSync(join(FOLDER, folder))
    .filter(it => !it.endsWith('.md'))
    .map(it => `${folder}/${it}`),
)

/** The lines of a file, from 1, as an editor shows them. */
function rawLines(name: string): string[] {
  const bytes = readFileSync(join(FOLDER, name))
  const text = name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString(name.includes('utf16') ? 'utf16le' : 'latin1')
  return ['', ...text.split(/\r\n|\n|\r/)]
}

describe.each(names)('%s', name => {
  test('adds up, names its file by hash, and leads every record back to its line', async () => {
    const found = await read([fixture(name)])
    const [input] = found.inputs
    expect(input && accounted(input)).toBe(input?.rows)
    expect(input?.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(FOLDER, name)))
        .digest('hex'),
    )

    const raw = rawLines(name)
    const records = [
      ...found.interactions.map(it => ({ line: it.line, id: it.id })),
      ...found.answers.map(it => ({ line: it.line, id: it.response ?? it.interaction })),
    ]
    expect(records.length).toBeGreaterThan(0)
    expect(records.filter(it => !raw[Number(it.line)]?.includes(String(it.id)))).toEqual([])
  })
})

test('rejections and cells that could not be read are counted, and the first hundred are told', async () => {
  const rows = Array.from({ length: 150 }, (_, at) => `${at},someday,open`)
  const found = await read([given(lines('Ticket ID,Created at,Status', ...rows, '900,2026-03-05,open', '901,short'))])
  expect(found.inputs[0]).toMatchObject({ rows: 152, records: 151, rejected: 1, badCells: 150 })
  expect(found.rejections.count).toBe(151)
  expect(found.rejections.first).toHaveLength(100)
  expect(found.rejections.first[1]).toEqual({
    file: 'export.csv',
    line: 2,
    column: 'Created at',
    expected: 'a date, such as 2026-03-05 10:00',
    got: 'someday',
  })
})

describe('the order in which things come changes nothing', () => {
  const TICKETS = [
    '1,2026-03-05 10:00,2026-03-07,solved,Ann,4',
    '1,2026-03-05 10:00,2026-03-06,open,Ann,',
    '2,2026-03-05 10:00,,solved,Ben,1',
    '2,2026-03-05 10:00,,open,Ben,2',
    '3,2026-03-09 10:00,,spam,,',
    ',2026-03-05 11:00,,open,Ann,',
    ',2026-03-05 11:00,,open,Ann,',
    '4,nonsense,,rejected,Cid,9',
  ]
  const SURVEYS = ['1,1,5', '2,2,3', '2,2,4', '3,77,1', ',4,2', ',4,2', '9,,']

  /** All that is said of the records, but for the line and the file they stand in. */
  const content = (found: Read) => {
    const bare = (records: readonly Cells[]) => records.map(({ file, line, record, answer, ...rest }) => JSON.stringify(rest)).sort()
    const owners = found.answers.map(
      it => `${it.response} ${it.interaction} ${found.interactions.find(row => row.record === it.record)?.id}`,
    )
    const { count, first } = found.rejections
    return { interactions: bare(found.interactions), answers: bare(found.answers), owners: owners.sort(), count, told: first.length }
  }

  const files = (tickets: readonly string[], surveys: readonly string[], parts: boolean) => {
    const header = 'Ticket ID,Created at,Updated at,Status,Agent,Rating'
    const half = Math.ceil(tickets.length / 2)
    const tables = parts ? [tickets.slice(0, half), tickets.slice(half)] : [tickets]
    return [
      ...tables.map((rows, at) => given(lines(header, ...rows), `tickets-${at}.csv`)),
      given(lines('response id,ticket id,rating', ...surveys), 'surveys.csv'),
    ]
  }

  test('rows within their files', async () => {
    const usual = content(await read(files(TICKETS, SURVEYS, false)))
    const shuffled = fc.tuple(
      fc.shuffledSubarray(TICKETS, { minLength: TICKETS.length }),
      fc.shuffledSubarray(SURVEYS, { minLength: SURVEYS.length }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([tickets, surveys]) => {
        expect(content(await read(files(tickets, surveys, false)))).toEqual(usual)
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  test('files among each other', async () => {
    const three = files(TICKETS, SURVEYS, true)
    const usual = content(await read(three))
    for (const [a, b, c] of [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ] as const) {
      expect(content(await read([three[a], three[b], three[c]].filter(it => it !== undefined)))).toEqual(usual)
    }
  })
})

describe('a file that is neither contacts nor answers', () => {
  test('is named as unused, and its rows are accounted for', async () => {
    const { inputs } = await read([given(lines('agent_id,name', '1,Ann', ','), 'agents.csv'), given(lines('id,status', '1,open'))])
    expect(inputs[0]).toMatchObject({
      kind: 'unused',
      format: 'unknown',
      rows: 2,
      setAside: [
        { why: 'neither contacts nor answers', rows: 1 },
        { why: 'blank row', rows: 1 },
      ],
    })
  })

  test('and that is no table at all is named with the reason where it was found in a folder', async () => {
    const page = '<!DOCTYPE html><title>Sign in</title>'
    await withFiles({ 'page.csv': page, 'nothing.csv': '', 'tickets.csv': lines('id,status', '1,open') }, async folder => {
      const { inputs } = await read(await findSources([folder]))
      expect(inputs.map(it => [it.kind, it.rows, it.notes])).toEqual([
        ['unused', 0, ['the file is empty']],
        ['unused', 0, ['this is a web page, not a CSV export']],
        ['ticket', 1, []],
      ])
      expect(inputs[1]?.sha256).toBe(createHash('sha256').update(page).digest('hex'))
    })
  })

  test('and that the user named is refused', async () => {
    await expect(read([given('<html>'), given(lines('id,status', '1,open'))])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Refusal: this is a web page, not a CSV export]`,
    )
  })

  test('and no file that is ends the run, with what the files hold', async () => {
    const error: unknown = await read([given(lines('agent_id,name', '1,Ann'), 'agents.csv')]).catch((it: unknown) => it)
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).details.notes).toEqual(['agents.csv: agent_id, name'])
    expect((error as Refusal).message).toMatchInlineSnapshot(`"none of the files holds contacts or survey answers"`)
  })
})

test('who listens is told of every file before it is read', async () => {
  const told: unknown[] = []
  await read([given(lines('id,status', '1,open'), 'a.csv'), given(lines('id,status', '2,open'), 'b.csv')], {
    onFile: (name, at, of) => told.push([name, at, of]),
  })
  expect(told).toEqual([
    ['a.csv', 0, 2],
    ['b.csv', 1, 2],
  ])
})

describe('a file with a header and no rows', () => {
  const empty = given('Ticket ID,Status,Created at\n', 'empty.csv')

  test('is refused where there is nothing else', async () => {
    await expect(read([empty])).rejects.toThrow('there is a header and no rows')
  })

  test('is noted where others carry data', async () => {
    const { inputs } = await read([empty, given(lines('Ticket ID,Status,Created at', '1,open,2026-03-05'), 'full.csv')])
    expect(inputs[0]).toMatchObject({ kind: 'unused', rows: 0, notes: ['it has a header and no rows'] })
    expect(inputs[1]).toMatchObject({ records: 1 })
  })
})
