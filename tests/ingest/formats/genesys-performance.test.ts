import { expect, test } from 'vitest'
import { formats } from '../../../src/catalogue.js'
import { ingest } from '../../../src/ingest/ingest.js'
import { byHalves, fixture, withStore } from '../../support/ingest.js'

const file = fixture('formats/genesys-performance.csv')

test('totals are taken before means, and an interval that was not over is set aside', async () => {
  await withStore(async store => {
    const { inputs, rejections } = await ingest(store, [file], formats)
    expect(inputs[0]).toMatchObject({ kind: 'summary', format: 'genesys-performance', rows: 3, records: 2, rejected: 0, badCells: 0 })
    expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
    expect(inputs[0]?.setAside).toEqual([{ why: 'the interval was not over', rows: 1 }])
    expect(inputs[0]?.columns).toEqual({
      agent: 'Agent Name',
      channel: 'Media Type',
      opened_at: 'Interval Start',
      volume: 'Handle',
      'handle-time': 'Total Handle',
      'talk-time': 'Total Talk',
    })
    expect(rejections.first).toEqual([])
    const sums = await store.rows('select metric, sum(weight) as n, sum(total) as total from sums group by metric order by metric')
    expect(sums).toEqual([
      { metric: 'handle-time', n: 40, total: 15_000_000 },
      { metric: 'talk-time', n: 40, total: 11_000_000 },
      { metric: 'volume', n: 40, total: 40 },
    ])
  })
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Handle', 'Interval Start'])).toEqual(['genesys-performance', 'genesys-performance'])
})
