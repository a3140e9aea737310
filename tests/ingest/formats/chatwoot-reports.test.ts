import { expect, test } from 'vitest'
import { formats } from '../../../src/catalogue.js'
import { ingest } from '../../../src/ingest/ingest.js'
import { fixture, withStore } from '../../support/ingest.js'

test('its figures are counts of the period in the title, and the mean time is weighed by them', async () => {
  await withStore(async store => {
    const { inputs, rejections } = await ingest(store, [fixture('formats/chatwoot-reports.csv')], formats)
    expect(inputs[0]).toMatchObject({ kind: 'summary', format: 'chatwoot-reports', rows: 4, records: 2, rejected: 0, badCells: 0 })
    expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
    expect(inputs[0]?.setAside).toEqual([
      { why: 'no figures', rows: 1 },
      { why: 'title above the header', rows: 1 },
    ])
    expect(inputs[0]?.columns).toEqual({
      agent: 'Agent name',
      volume: 'Assigned conversations',
      resolved: 'Resolution Count',
      'resolution-time': 'Avg resolution time',
    })
    expect(inputs[0]?.notes).toContain('all of it is dated 2026-09-01, the first day of the period in its title')
    expect(rejections.first).toEqual([])
    const sums = await store.rows(
      'select metric, sum(weight) as n, sum(total) as total, min(moment) as day from sums group by metric order by metric',
    )
    const day = new Date('2026-09-01')
    expect(sums).toEqual([
      { metric: 'resolution-time', n: 40, total: 36 * 7_200_000 + 4 * 97_200_000, day },
      { metric: 'resolved', n: 40, total: 40, day },
      { metric: 'volume', n: 52, total: 52, day },
    ])
  })
})
