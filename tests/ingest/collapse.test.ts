import { describe, expect, test } from 'vitest'
import { accounted, given, lines, only, read } from '../support/ingest.js'

const HEADER = 'Ticket,Status Name,Timestamp,Assigned To,Severity'

const january = lines(HEADER, 'C1,Opened,2026-01-30 09:00:00,Ada,2', 'C1,In progress,2026-01-31 09:00:00,Ben,2')
const february = lines(HEADER, 'C1,In progress,2026-01-31 09:00:00,Ben,2', 'C1,Closed,2026-02-02 09:00:00,Ben,2')

describe('the rows of a log', () => {
  test('are one record over two files, whichever comes first, and a row that both tell is taken once', async () => {
    for (const order of [
      [january, february],
      [february, january],
    ]) {
      const found = await read(order.map((it, at) => given(it, `${at}.csv`)))
      expect(only(found.interactions, 'id', 'opened_at', 'solved_at', 'agent', 'status')).toEqual([
        ['C1', '2026-01-30 09:00:00', '2026-02-02 09:00:00', 'Ben', 'solved'],
      ])
      const total = (count: 'records' | 'merged' | 'duplicates') => found.inputs.reduce((sum, it) => sum + it[count], 0)
      expect([total('records'), total('merged'), total('duplicates')]).toEqual([1, 2, 1])
      for (const it of found.inputs) expect(accounted(it)).toBe(it.rows)
    }
  })

  test('stay apart where they name no ticket', async () => {
    const found = await read([
      given(lines(HEADER, 'C1,Opened,2026-01-30 09:00:00,Ada,2', ',Opened,2026-01-31 09:00:00,Ada,2', ',Opened,2026-01-31 10:00:00,Ada,2')),
    ])
    expect(only(found.interactions, 'id')).toEqual([['C1'], [null], [null]])
    expect(found.inputs[0]).toMatchObject({ rows: 3, records: 3, merged: 0 })
  })
})
