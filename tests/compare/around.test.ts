import { describe, expect, test } from 'vitest'
import { around } from '../../src/compare/around.js'

const JANUARY = '2026-01-01'

describe('what lies around a day', () => {
  test('are stretches of four weeks that meet in it, six before and one from it on', () => {
    const found = around('2026-08-03', { from: '2025-06-01', to: '2026-12-01' })
    expect(found).toEqual({
      name: 'from 2026-08-03',
      before: [
        { from: '2026-02-16', to: '2026-03-16' },
        { from: '2026-03-16', to: '2026-04-13' },
        { from: '2026-04-13', to: '2026-05-11' },
        { from: '2026-05-11', to: '2026-06-08' },
        { from: '2026-06-08', to: '2026-07-06' },
        { from: '2026-07-06', to: '2026-08-03' },
      ],
      after: { from: '2026-08-03', to: '2026-08-31' },
    })
  })

  test('are single weeks where the records do not reach so far, up to four of them together from it on', () => {
    const found = around('2026-02-02', { from: JANUARY, to: '2026-03-01' })
    expect(found?.before).toHaveLength(4)
    expect(found?.before[0]).toEqual({ from: '2026-01-05', to: '2026-01-12' })
    expect(found?.after).toEqual({ from: '2026-02-02', to: '2026-02-23' })
    expect(found?.parts).toHaveLength(3)
  })

  test.each([
    ['too little before it', '2026-01-28', '2026-06-01'],
    ['too little from it on', '2026-06-01', '2026-06-14'],
    ['a day before all records', '2025-12-01', '2026-06-01'],
    ['a day after them', '2026-07-01', '2026-06-01'],
  ])('are nothing with %s', (_, date, to) => {
    expect(around(date, { from: JANUARY, to })).toBeUndefined()
  })
})
