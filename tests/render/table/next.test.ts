import { expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import type { Look } from '../../../src/render/output.js'
import { inkFor } from '../../../src/render/table/ink.js'
import { next } from '../../../src/render/table/next.js'
import { aFinding, anInput, aReport } from '../../support/build-report.js'

const told = (report: Report, look: Partial<Look> = {}): string[] => {
  const whole: Look = { width: 100, colour: 0, typed: ['exports/'], ...look }
  return next(report, whole, inkFor(whole))
}
const HIDDEN = '  rind exports/ --format details  # every figure, check, silence and file'

test('without a finding there is all that lies behind the screen', () => {
  expect(told(aReport())).toEqual(['Next', HIDDEN])
})

test('the first finding is explained, in words that can be typed', () => {
  const findings = [aFinding({ id: "rushed:team=O'Neil" }), aFinding()]
  expect(told(aReport({ findings }))).toEqual([
    'Next',
    String.raw`  rind explain 'rushed:team=O'\''Neil' exports/  # what lies behind it`,
    HIDDEN,
  ])
})

test('what was typed is typed again; what is not known, or cannot be shown as it is, is left open', () => {
  expect(told(aReport(), { typed: ['a b.csv', '--by', 'priority'] })[1]).toContain("rind 'a b.csv' --by priority --format details")
  const open = '  rind FILES --format details  # every figure, check, silence and file'
  expect(told(aReport(), { typed: ['a\u001b[31m.csv'] })[1]).toBe(open)
  expect(told(aReport(), { typed: ['x'.repeat(120)] })[1]).toBe(open)
  expect(told(aReport(), { typed: ['Tickets – März.csv'], ascii: true })[1]).toBe(open)
  expect(next(aReport(), { width: 100, colour: 0 }, inkFor({ width: 100, colour: 0 }))[1]).toBe(open)
})

test('what was not asked is named by its option, once; a cut that the exports allow too', () => {
  const silences = ['--events FILE', '--target METRIC=VALUE', '--target handle-time=5m'].map(tell => ({
    rule: 'standing',
    segment: {},
    tell,
  }))
  const inputs = [anInput({ columns: { id: 'Id', priority: 'Priority' } })]
  expect(told(aReport({ silences, inputs })).at(-1)).toBe('  Not asked: --events FILE, --target METRIC=VALUE, --by priority')
  const question = { ...aReport().question, by: ['priority'] }
  expect(told(aReport({ silences: [], inputs, question }))).toHaveLength(2)
})
