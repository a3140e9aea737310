import { expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

const tickets = (...moments: readonly string[]) => [
  given(lines('Ticket ID,Status,Created at', ...moments.map((it, at) => `${at + 1},open,${it}`))),
]

test('an hour that never was is taken for the next one, and said', async () => {
  const { interactions, inputs } = await read(tickets('2026-03-29 01:30', '2026-03-29 02:30', '2026-03-29 03:30'), {
    timezone: 'Europe/Berlin',
  })
  expect(only(interactions, 'opened_at')).toEqual([['2026-03-29 00:30:00'], ['2026-03-29 01:30:00'], ['2026-03-29 01:30:00']])
  expect(inputs[0]?.notes).toEqual([
    '1 time in `Created at` never was, as the clocks of Europe/Berlin were put forward: taken for an hour later',
  ])
})

test('an hour that came twice is taken for the second, and said', async () => {
  const { interactions, inputs } = await read(tickets('2026-10-25 01:30', '2026-10-25 02:30', '2026-10-25 02:45'), {
    timezone: 'Europe/Berlin',
  })
  expect(only(interactions, 'opened_at')).toEqual([['2026-10-24 23:30:00'], ['2026-10-25 01:30:00'], ['2026-10-25 01:45:00']])
  expect(inputs[0]?.notes).toEqual([
    '2 times in `Created at` came twice, as the clocks of Europe/Berlin were put back: taken for the second',
  ])
})

test('times that carry their own offset leave nothing open', async () => {
  const { inputs } = await read(tickets('2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00'), { timezone: 'Europe/Berlin' })
  expect(inputs[0]?.notes).toEqual([])
})
