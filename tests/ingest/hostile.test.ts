import { describe, expect, test } from 'vitest'
import { fixture, given, lines, only, type Read, read } from '../support/ingest.js'

// Headers, cells and file names are written by strangers: whatever they hold, it is text.

const EVIL = [
  `'); drop table interactions; --`,
  `"; drop table interactions; --`,
  `'); attach 'evil.db'; --`,
  `' || (select 1) || '`,
  `\\'; --`,
  `{{x}} \${1} %s`,
  `$$; select 1; $$`,
  `=HYPERLINK("http://example.invalid")`,
  `\u001b]0;owned\u0007\u001b[31mred`,
  `<script>alert(1)</script>`,
  `null character \0 here`,
  `-- comment /* begun`,
  `\u{1f3f4}\u{e0067}\u{e0062} \u202eright to left`,
]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe.each(EVIL)('%j', evil => {
  test('in every text of a ticket, and as a status, is kept as it stands', async () => {
    const cells = Array.from({ length: 4 }, () => quoted(evil)).join()
    const file = lines(
      'Ticket ID,Team,Customer,Plan,Status,Created at,Rating',
      `${cells},open,2026-03-05,5`,
      `2,,,other,${quoted(evil)},${quoted(evil)},4`,
    )
    const { interactions, answers, inputs } = await read([given(file)])
    const ours = interactions.find(it => it.line === 2)
    expect([ours?.id, ours?.team, ours?.customer]).toEqual([evil, evil, evil])
    expect(JSON.parse(String(ours?.extras))).toEqual({ plan: evil })
    expect(answers.map(it => it.interaction).sort()).toEqual(['2', evil].sort())
    expect(inputs[0]).toMatchObject({ rows: 2, records: 2, badCells: 2 })
  })

  test('as a rating and as a comment in a survey', async () => {
    const { answers, rejections } = await read([given(lines('response id,rating,comment', `1,5,${quoted(evil)}`, `2,${quoted(evil)},`))])
    expect(only(answers, 'points', 'comment')).toEqual([[5, evil]])
    expect(rejections.first).toMatchObject([{ line: 3, got: evil }])
  })

  test('as the header of a column to group by, and as the name of the file', async () => {
    const file = lines(`Ticket ID,Status,${quoted(evil)},Created at`, '1,open,a,2026-03-05', '2,open,b,2026-03-06')
    const { interactions, inputs } = await read([given(file, `${evil}.csv`)])
    expect(interactions.map(it => Object.values(JSON.parse(String(it.extras))))).toEqual([['a'], ['b']])
    expect(inputs[0]).toMatchObject({ file: `${evil}.csv`, unmapped: [evil] })
  })
})

test('the fixture with hostile headers is read whole', async () => {
  const { inputs, interactions } = await read([fixture('messy/hostile-headers.csv')])
  expect(inputs[0]).toMatchObject({ rows: 8, records: 8 })
  expect(interactions.map(it => it.id)).toEqual(['101', '102', '103', '104', '105', '106', '107', '108'])
})

describe('numbers that overflow are none', () => {
  const huge = '9'.repeat(40)
  const notRead = (found: Read) => [found.inputs[0]?.records, found.inputs[0]?.badCells]

  test('in times, counts and moments', async () => {
    const header = 'call id,started at,talk time,hold time,transfers,wait time'
    const file = lines(header, '1,2026-03-05,5,5,1,5', `2,${huge},${huge},${huge}:00:00,${huge},${huge} days`, '3,9999-12-31,1,1,1,1')
    expect(notRead(await read([given(file)]))).toEqual([3, 6])
  })

  test('and in ratings', async () => {
    const found = await read([given(lines('response id,rating', ...Array.from({ length: 500 }, (_, at) => `${at},4`), `900,${huge}`))])
    expect(found.inputs[0]).toMatchObject({ records: 500, rejected: 1, badCells: 1 })
  })
})

test('very long cells, very many values of one column, and more columns than can be grouped by are read', async () => {
  const wide = Array.from({ length: 300 }, (_, at) => `extra ${at}`)
  const cell = 'x'.repeat(100_000)
  const rows = Array.from({ length: 1_200 }, (_, at) => [at, `status ${at}`, at === 7 ? cell : 'short', ...wide.map(() => at % 3)].join())
  const { inputs, interactions } = await read([
    given(lines(['Ticket ID', 'Status', 'Subject', ...wide].join(), `9000,open,,${wide.map(() => 1).join()}`, ...rows)),
  ])
  expect(inputs[0]).toMatchObject({ rows: 1_201, records: 1_201, badCells: 1_200 })
  expect(inputs[0]?.notes).toEqual(['of its other columns only the first 100 can be grouped by'])
  expect(Object.keys(JSON.parse(String(interactions[0]?.extras)))).toHaveLength(100)
}, 120_000)
