import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBusinessHours } from '../../src/cli/business-hours.js'
import { countBusinessHours } from '../../src/ingest/business-hours.js'
import { withFiles } from '../support/ingest.js'
import { aStore, type TestRecord } from '../support/records.js'

interface Desk {
  readonly file: string
  /** By `from to to` how many seconds the desk was open between. */
  readonly open: Readonly<Record<string, number>>
}
const desks: readonly Desk[] = JSON.parse(readFileSync(join(import.meta.dirname, '../oracles/business-hours/hours.json'), 'utf8'))

/** What is counted for these contacts by a schedule, as its file says it. */
async function counted(schedule: string, interactions: readonly TestRecord[], zoned = true) {
  return withFiles({ 'hours.yaml': schedule }, async folder => {
    const store = await aStore({ interactions })
    const hours = await readBusinessHours(join(folder, 'hours.yaml'), 'UTC')
    const said = await countBusinessHours(store, { ...hours, file: 'hours.yaml' }, zoned)
    const rows = await store.rows<{ response: number | null; resolution: number | null }>(
      'select first_response_business_ms as response, resolution_business_ms as resolution from interactions order by record',
    )
    store.close()
    return { said: Object.fromEntries(said), rows: rows.map(it => [it.response, it.resolution]) }
  })
}

const ms = (from: string, to: string): number => Date.parse(`${to}Z`) - Date.parse(`${from}Z`)

/** A contact as it lies there once its calendar times are worked out. */
const contact = (
  opened_at: string,
  times: { readonly first_response_at?: string; readonly solved_at?: string; readonly closed_at?: string },
  more: TestRecord = {},
) => ({
  opened_at,
  ...times,
  ...(times.first_response_at ? { first_response_ms: ms(opened_at, times.first_response_at) } : {}),
  ...((times.solved_at ?? times.closed_at) ? { resolution_ms: ms(opened_at, times.solved_at ?? times.closed_at ?? '') } : {}),
  ...more,
})

describe('the time a desk was open, as Python’s zoneinfo counts it step by step', () => {
  test.each(desks.map((it, at) => [`${at + 1}: ${JSON.parse(it.file).timezone}`, it] as const))('%s', async (_, { file, open }) => {
    const contacts = Object.keys(open).map(it => {
      const [from = '', to = ''] = it.split(' to ')
      return contact(from, { first_response_at: to, solved_at: to })
    })
    const { rows } = await counted(file, contacts)
    expect(rows).toEqual(Object.values(open).map(seconds => [1000 * seconds, 1000 * seconds]))
  })
})

const OFFICE = 'monday: 09:00-17:00\ntuesday: [09:00-12:00, 13:00-17:00]\nwednesday: 09:00-17:00'
const HOUR = 3_600_000

test('from outside of the hours to outside of them, no time runs; nor on a holiday', async () => {
  const { rows } = await counted(`${OFFICE}\nholidays: [2026-03-04]`, [
    contact('2026-03-02 07:00:00', { first_response_at: '2026-03-02 08:59:59', solved_at: '2026-03-02 09:00:01' }),
    contact('2026-03-03 11:30:00', { first_response_at: '2026-03-03 12:30:00', solved_at: '2026-03-03 13:30:00' }),
    contact('2026-03-03 16:00:00', { first_response_at: '2026-03-04 16:00:00', solved_at: '2026-03-09 10:00:00' }),
    contact('2026-03-02 10:00:00', { first_response_at: '2026-03-02 10:00:00' }),
  ])
  expect(rows).toEqual([
    [0, 1000],
    [HOUR / 2, HOUR],
    [HOUR, 2 * HOUR],
    [0, null],
  ])
})

test('an end that is not that of the calendar time is none: before the beginning, or a time the export states itself', async () => {
  const { rows } = await counted(OFFICE, [
    contact('2026-03-02 10:00:00', { closed_at: '2026-03-02 11:00:00' }),
    contact('2026-03-02 10:00:00', { first_response_at: '2026-03-02 09:30:00' }, { first_response_ms: null }),
    contact(
      '2026-03-02 10:00:00',
      { first_response_at: '2026-03-02 09:30:00', solved_at: '2026-03-02 11:00:00' },
      { first_response_ms: 60_000, resolution_ms: 60_000 },
    ),
    { opened_at: '2026-03-02 10:00:00', first_response_ms: 60_000, resolution_ms: 60_000 },
    { first_response_at: '2026-03-02 10:00:00', solved_at: '2026-03-02 11:00:00' },
  ])
  expect(rows).toEqual([
    [null, HOUR],
    [null, null],
    [null, null],
    [null, null],
    [null, null],
  ])
})

describe('whose hours they are', () => {
  const times = { first_response_at: '2026-03-02 11:00:00', solved_at: '2026-03-02 12:00:00' }

  test('the schedule’s, and in which zone', async () => {
    const { said } = await counted(`timezone: europe/berlin\n${OFFICE}`, [contact('2026-03-02 10:00:00', times)])
    expect(said).toEqual({
      first_response_business_ms: 'in the hours of hours.yaml, Europe/Berlin',
      resolution_business_ms: 'in the hours of hours.yaml, Europe/Berlin',
    })
  })

  test('the zone of the exports is asked for where the schedule has one and they may not', async () => {
    const { said } = await counted(`timezone: Europe/Berlin\n${OFFICE}`, [contact('2026-03-02 10:00:00', times)], false)
    expect(said.resolution_business_ms).toBe(
      'in the hours of hours.yaml, Europe/Berlin; times that name no zone are taken for UTC: say theirs with `--timezone`',
    )
  })

  test('the export’s, where it carries such a time: the schedule is not mixed in, even for contacts that carry none', async () => {
    const { said, rows } = await counted(OFFICE, [
      contact('2026-03-02 10:00:00', times, { resolution_business_ms: 5 }),
      contact('2026-03-02 10:00:00', times, { file: 7 }),
    ])
    expect(rows).toEqual([
      [HOUR, 5],
      [HOUR, null],
    ])
    expect(said).toEqual({
      first_response_business_ms: 'in the hours of hours.yaml, UTC',
      resolution_business_ms: 'in the hours the export was set to; those of hours.yaml are not mixed in',
    })
  })

  test('nobody’s, where no moment tells', async () => {
    expect(await counted(OFFICE, [{ resolution_ms: 5, opened_at: '2026-03-02 10:00:00' }])).toEqual({ said: {}, rows: [[null, null]] })
    expect(await counted(OFFICE, [])).toEqual({ said: {}, rows: [] })
  })
})
