import { expect, test } from 'vitest'
import { formats } from '../../../src/catalogue.js'
import { ingest } from '../../../src/ingest/ingest.js'
import { given, lines, withStore } from '../../support/ingest.js'

const SUMMARY = given(
  lines(
    'Agent,Date,Calls Offered,Answered,Answer Rate,Abandoned,Answer Speed (AVG),Average Handle Time',
    'Ann,2026-03-05,"1,000",900,90 %,100,00:00:10,300',
    'Ben,2026-03-05,10,10,100 %,0,00:00:30,100',
    'Cid,2026-03-05,,,,,,',
  ),
)

test('rates and means come from the sums, so that a quiet day does not count as much as a busy one', async () => {
  await withStore(async store => {
    const { inputs, extent } = await ingest(store, [SUMMARY], formats)
    expect(inputs[0]).toMatchObject({ kind: 'summary', format: 'call-summary', rows: 3, records: 2, rejected: 0 })
    expect(inputs[0]?.setAside).toEqual([{ why: 'no figures', rows: 1 }])
    expect(inputs[0]?.unmapped).toContain('Answer Rate')
    expect(extent).toMatchObject({ first: Date.parse('2026-03-05') })
    const sums = await store.rows('select metric, sum(weight) as n, sum(total) as total from sums group by metric order by metric')
    expect(sums).toEqual([
      { metric: 'abandon-rate', n: 1010, total: 100 },
      { metric: 'handle-time', n: 910, total: 900 * 300_000 + 10 * 100_000 },
      { metric: 'volume', n: 1010, total: 1010 },
      { metric: 'wait-time', n: 910, total: 900 * 10_000 + 10 * 30_000 },
    ])
  })
})
