import { expect, test } from 'vitest'
import { fixture, given, lines, only, read } from '../../support/ingest.js'

test("the demo's surveys: two questions a row, scales from the header, what cannot be read", async () => {
  const { inputs, answers, rejections } = await read([fixture('demo/surveys.csv')])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'generic-surveys',
    rows: 4192,
    records: 4192,
    duplicates: 0,
    setAside: [],
    rejected: 0,
    badCells: 1,
  })
  expect(inputs[0]?.columns).toEqual({
    response: 'Response ID',
    interaction: 'Ticket ID',
    answered_at: 'Submitted at',
    comment: 'Comment',
    csat: 'How satisfied are you with the help you received? (1-5)',
    nps: 'How likely are you to recommend us? (0-10)',
  })
  expect(answers).toHaveLength(2 * 4192 - 1)
  expect(rejections.first).toEqual([
    {
      file: 'demo/surveys.csv',
      line: 1003,
      column: 'How satisfied are you with the help you received? (1-5)',
      expected: 'a rating from 1 to 5',
      got: '6',
    },
  ])
})

test('satisfied and unhappy are cut where the scale says', async () => {
  const cells = (points: number) => `${points},${points},${points}`
  const { answers } = await read([given(lines('response id,csat (1-5),nps', ...[1, 2, 3, 4, 5].map(cells)))])
  const of = (question: string) =>
    only(
      answers.filter(it => it.question === question),
      'points',
      'satisfied',
      'unhappy',
    )
  expect(of('csat')).toEqual([
    [1, false, true],
    [2, false, true],
    [3, false, false],
    [4, true, false],
    [5, true, false],
  ])
  expect(of('nps').every(it => it[2] === true)).toBe(true)
})

test('a survey may ask for a recommendation alone', async () => {
  const { inputs, answers } = await read([
    given(lines('Timestamp,How likely are you to recommend us?', '2026-03-05 10:00,0', '2026-03-06 10:00,10')),
  ])
  expect(inputs[0]).toMatchObject({ kind: 'survey', records: 2 })
  expect(only(answers, 'question', 'points', 'scale_low', 'scale_high', 'period_at')).toEqual([
    ['nps', 0, 0, 10, '2026-03-05 10:00:00'],
    ['nps', 10, 0, 10, '2026-03-06 10:00:00'],
  ])
})

test('a response without a rating is set aside, one whose rating cannot be read is rejected', async () => {
  const { inputs, answers } = await read([given(lines('response id,csat (1-5),nps', '1,,', '2,6,', '3,5,', '4,6,9', '5,N/A,'))])
  expect(inputs[0]).toMatchObject({ rows: 5, records: 2, setAside: [{ why: 'no rating given', rows: 2 }], rejected: 1, badCells: 2 })
  expect(only(answers, 'response', 'question', 'points')).toEqual([
    ['3', 'csat', 5],
    ['4', 'nps', 9],
  ])
})

test.each([
  ['are all blank', ['1,', '2,']],
  ['are texts', ['1,fine', '2,meh']],
])('a survey whose ratings %s gives no answers, and every row is accounted for', async (_, rows) => {
  const { inputs, answers } = await read([given(lines('response id,csat', ...rows))])
  expect(answers).toEqual([])
  expect(inputs[0]).toMatchObject({ kind: 'survey', rows: rows.length, records: 0 })
  expect(inputs[0]?.setAside).toEqual([{ why: 'no rating given', rows: rows.length }])
})
