import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/model/refusal.js'
import { fixture, given, lines, only, read } from '../support/ingest.js'

async function words(...args: Parameters<typeof read>): Promise<string> {
  const error: unknown = await read(...args).catch((it: unknown) => it)
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return `${error.code} at ${error.details.at?.file}: ${error.message}; ${error.details.help}`
}

const tickets = (...dates: readonly string[]) =>
  given(lines('Ticket ID,Created at,Status', ...dates.map((it, at) => `${at + 1},${it},open`)))

describe('the order of day and month', () => {
  test('is told by the one row that decides', async () => {
    const found = await read([fixture('messy/dmy-dates.csv')])
    expect(found.interactions[1]).toMatchObject({ id: '102', opened_at: expect.stringMatching(/^2026-03-02 /) })
  })

  test('is told by the last of ten thousand rows, beyond what is sampled', async () => {
    const many = Array.from({ length: 9_999 }, (_, at) => `${(at % 12) + 1}/2/2026`)
    const found = await read([tickets(...many, '2/28/2026')])
    expect(found.inputs[0]).toMatchObject({ badCells: 0, from: '2026-01-02', to: '2026-12-02' })
  })

  test('is told by another date column of the same file', async () => {
    const found = await read([given(lines('Ticket ID,Created at,Solved at', '1,3/4/2026,3/14/2026'))])
    expect(only(found.interactions, 'opened_at', 'solved_at')).toEqual([['2026-03-04 00:00:00', '2026-03-14 00:00:00']])
  })

  test('is not guessed: where no row decides the user is asked', async () => {
    expect(await words([tickets('3/4/2026', '5/6/2026')])).toMatchInlineSnapshot(
      `"ambiguous-dates at export.csv: no date in \`Created at\` tells whether the day or the month comes first; say which: \`--date-order dmy\` or \`--date-order mdy\`"`,
    )
  })

  test('is what the user said, and dates that contradict it cannot be read', async () => {
    const found = await read([tickets('3/4/2026', '13/6/2026')], { dateOrder: 'mdy' })
    expect(only(found.interactions, 'opened_at')).toEqual([['2026-03-04 00:00:00'], [null]])
    expect(found.rejections.first).toMatchObject([{ line: 3, column: 'Created at', got: '13/6/2026' }])
  })

  test('must be one: days first and months first in a file are refused', async () => {
    expect(await words([tickets('13/4/2026', '4/13/2026')])).toMatchInlineSnapshot(
      `"mixed-dates at export.csv: some dates in \`Created at\` have the day first, others the month; say which is right, and the others are counted as unreadable: \`--date-order dmy\` or \`--date-order mdy\`"`,
    )
  })

  test('is no matter of ids and remarks that look like dates', async () => {
    const file = lines('Ticket ID,Created at,Status,Comment', '01-02-2026,2026-03-05,open,1/2/26', '25-13-2026,2026-03-06,open,13/14/26')
    const found = await read([given(file)])
    expect(only(found.interactions, 'id', 'opened_at')).toEqual([
      ['01-02-2026', '2026-03-05 00:00:00'],
      ['25-13-2026', '2026-03-06 00:00:00'],
    ])
  })
})

describe('a column that is not what its header says', () => {
  test('a time that holds moments becomes the moment', async () => {
    const file = lines(
      'Ticket ID,Created at,First response time,Resolution time,Status',
      '1,2026-03-05 10:00:00,2026-03-05 10:30:00,2026-03-05 12:00:00,solved',
    )
    const found = await read([given(file)])
    expect(only(found.interactions, 'first_response_at', 'first_response_ms', 'solved_at', 'resolution_ms')).toEqual([
      ['2026-03-05 10:30:00', 1_800_000, '2026-03-05 12:00:00', 7_200_000],
    ])
    expect(found.inputs[0]?.columns).toMatchObject({ first_response_at: 'First response time', solved_at: 'Resolution time' })
  })

  test('a time without a unit is left out, and it is said why', async () => {
    const found = await read([given(lines('Ticket ID,Status,Resolution time', '1,solved,312', '2,solved,20'))])
    expect(only(found.interactions, 'resolution_ms')).toEqual([[null], [null]])
    expect(found.inputs[0]?.unmapped).toEqual(['Resolution time'])
    expect(found.inputs[0]?.notes).toMatchInlineSnapshot(`
      [
        "\`Resolution time\` is not used as resolution_ms: its numbers have no unit: name one in the header, such as \`(min)\`",
      ]
    `)
  })

  test('is left out, and can be grouped by', async () => {
    const file = lines(
      'Ticket ID,Status,Created at,Response time,SLA,Reopens,Priority,Solved at,Rating',
      '1,Bien,someday,Within SLA,99 days,often,high,,fine',
      '2,Fini,never,Late,98 days,seldom,,,meh',
    )
    const found = await read([given(file)])
    expect(found.inputs[0]?.notes).toMatchInlineSnapshot(`
      [
        "\`SLA\` is not used as sla_met: no cell is yes or no",
        "\`Status\` is not used as status: no cell is a status that is known",
        "\`Created at\` is not used as opened_at: no cell is a date",
        "\`Solved at\` is not used as solved_at: every cell is blank",
        "\`Response time\` is not used as first_response_ms: no cell is a length of time",
        "\`Reopens\` is not used as reopens: no cell is a whole number",
        "\`Rating\` is not used as csat: its values are no ratings",
      ]
    `)
    expect(found.inputs[0]).toMatchObject({ records: 2, badCells: 0, columns: { id: 'Ticket ID', priority: 'Priority' } })
    expect(JSON.parse(String(found.interactions[1]?.extras))).toMatchObject({ sla: '98 days', reopens: 'seldom', rating: 'meh' })
  })
})

test('a shape that no sampled cell shows is found among those that could not be read', async () => {
  const usual = Array.from({ length: 4_001 }, (_, at) => `${at},2026-03-05 10:00:00,solved,12`)
  const file = lines(
    'Ticket ID,Created at,Status,Resolution time (min)',
    ...usual,
    '9001,2026-03-06T10:00:00Z,solved,"12,5"',
    '9002,6 Mar 2026,solved,1:00:00',
  )
  const found = await read([given(file)])
  expect(found.inputs[0]?.badCells).toBe(0)
  expect(
    only(
      found.interactions.filter(it => Number(it.id) > 9_000),
      'opened_at',
      'resolution_ms',
    ),
  ).toEqual([
    ['2026-03-06 10:00:00', 750_000],
    ['2026-03-06 00:00:00', 3_600_000],
  ])
})

test('what a scale was taken for is said', async () => {
  const found = await read([given(lines('Ticket ID,Rating', '1,0', '2,4', '3,5'))])
  expect(found.inputs[0]?.notes).toEqual(['`Rating`: 0 is read as no answer: the scale begins at 1'])
  expect(found.inputs[0]?.setAside).toEqual([{ why: 'no rating given', rows: 1 }])
})
