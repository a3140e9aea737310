import { expect, test } from 'vitest'
import { sheetsOf } from '../../src/judge/sheets.js'
import type { Measurement } from '../../src/model/report.js'
import { aReport, MEAN, METRICS } from '../support/build-report.js'

const period = { from: '2026-03-01', to: '2026-04-01' }
const is = (metric: string, value: number, n = 100): Measurement => ({ metric, segment: {}, period, n, value, low: value, high: value })
const report = aReport({ metrics: [...METRICS, MEAN], measurements: [is('handle-time', 290), is('csat-mean', 2.9), is('csat', 0.6)] })
const targets = [
  { metric: 'handle-time', value: 300 },
  { metric: 'wait-time', value: 20 },
]

test('each target of which anything is known has a sheet, by the middle of the first score that is known', () => {
  const [sheet, ...rest] = sheetsOf(report, { targets }, 30)
  expect(rest).toEqual([])
  expect(sheet).toMatchObject({ target: { id: 'handle-time', value: 300 }, floor: { id: 'csat-mean', value: 3 }, fewest: 30 })
  expect(sheet?.cells.map(it => it.quadrant)).toEqual(['melon'])
})

test('the floor is the one that was told', () => {
  const [sheet] = sheetsOf(report, { targets, floor: { metric: 'csat', value: 0.5 } }, 30)
  expect(sheet?.cells.map(it => it.quadrant)).toEqual(['green'])
})

test('nobody is measured by a target that was not told, or by a score that is not known', () => {
  expect(sheetsOf(report, {}, 30)).toEqual([])
  expect(sheetsOf(report, { targets, floor: { metric: 'nps', value: 0 } }, 30)).toEqual([])
  expect(sheetsOf({ ...report, measurements: [is('handle-time', 290)] }, { targets }, 30)).toEqual([])
})
