import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import { inkFor } from '../../../src/render/table/ink.js'
import { hasBars, legendOf, trendsOf } from '../../../src/render/table/trend.js'
import { aReport, METRICS } from '../../support/build-report.js'
import { course } from '../screens.js'

const INK = inkFor({ width: 80, colour: 0 })
const drawn = (metric: string, values: readonly (number | undefined)[], width = 0, report: Partial<Report> = {}): string =>
  trendsOf(aReport({ measurements: course(metric, {}, values, width), ...report }), INK)(metric, {})

describe('a course', () => {
  test('runs from its lowest to its highest', () => {
    expect(drawn('handle-time', [0, 1, 2, 3, 4, 5, 7])).toBe('▁▂▃▄▅▆█')
  })

  test('has a gap where nothing is known', () => {
    expect(drawn('csat', [0.1, undefined, 0.3, 0.2, undefined, 0.1, 0.3])).toBe('▁·█▅·▁█')
  })

  test.each([
    ['two periods are none', [1, undefined, undefined, 2, undefined, undefined, undefined]],
    ['nothing is none', []],
  ])('%s', (_, values) => expect(drawn('csat', values)).toBe(''))

  test('of a metric that never moves is a line in the middle', () => {
    expect(drawn('csat', [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])).toBe('▅▅▅▅▅▅▅')
  })

  test('that stays within its intervals stays flat', () => {
    const flat = drawn('csat', [0.5, 0.51, 0.49, 0.5, 0.51, 0.49, 0.5], 0.2)
    expect([...flat].every(it => '▄▅'.includes(it))).toBe(true)
  })

  test('is never drawn higher or lower than bars reach, whatever the figures', () => {
    const values = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1e6, noNaN: true }), (all, width) => {
        const bars = drawn('handle-time', all, width)
        expect(bars === '' || /^[▁-█·]{7}$/.test(bars)).toBe(true)
      }),
    )
  })

  test('is not drawn of a count in a period that is not over', () => {
    const [window] = aReport().question.windows
    if (window === undefined) throw new Error('a report has a window')
    const after = { from: '2026-10-01', to: '2026-10-12' }
    const question = { ...aReport().question, windows: [{ ...window, after }] }
    const cut = (metric: string) =>
      course(metric, {}, [3, 4, 5, 6, 7, 8, 2]).map(it => (it.period.from === after.from ? { ...it, period: after } : it))
    const report = aReport({ question, measurements: [...cut('resolved'), ...cut('csat')] })
    expect(trendsOf(report, INK)('resolved', {})).toBe('▁▂▄▅▇█·')
    expect(trendsOf(report, INK)('csat', {})).toMatch(/▁$/)
  })

  test('of a quarter beside the months is drawn by the months', () => {
    const [month] = aReport().question.windows
    if (month === undefined) throw new Error('a report has a window')
    const quarter = {
      name: 'quarter',
      before: month.before.slice(0, 4),
      after: { from: '2026-08-01', to: '2026-11-01' },
      parts: [...month.before.slice(4), month.after],
    }
    const question = { ...aReport().question, windows: [month, quarter] }
    expect(drawn('csat', [0, 1, 2, 3, 4, 5, 7], 0, { question })).toBe('▁▂▃▄▅▆█')
  })

  test('is not drawn where the far end has no bars for it', () => {
    const report = aReport({ metrics: [...METRICS], measurements: course('csat', {}, [1, 2, 3, 4, 5, 6, 7]) })
    expect(trendsOf(report, inkFor({ width: 80, colour: 0, ascii: true }))('csat', {})).toBe('')
  })
})

test('the legend names the span, and is not there without bars', () => {
  expect(legendOf(['handle time ▁▂▃'], aReport(), INK)).toEqual([
    'Bars: April–October 2026, lowest ▁ to highest █ of each row; · not known',
  ])
  expect(legendOf(['handle time'], aReport(), INK)).toEqual([])
  expect(hasBars('a · b')).toBe(false)
})
