import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../src/model/report.js'
import { runRind } from './support/host.js'

// What an independent program makes of the same two files: see metrics.py beside them.

interface Answer {
  readonly n: number
  readonly value: number
  readonly median?: number
  readonly p90?: number
}

const folder = join(import.meta.dirname, 'oracles/metrics')
const oracle: Record<string, Record<string, Answer | null>> = JSON.parse(readFileSync(join(folder, 'metrics.json'), 'utf8'))

let report: Report
beforeAll(async () => {
  const beside = ['--active-customers', join(folder, 'customers.csv')]
  const { out } = await runRind([
    join(folder, 'tickets.csv'),
    join(folder, 'surveys.csv'),
    ...beside,
    '--period',
    'all',
    '--format',
    'json',
  ])
  report = JSON.parse(out)
})

describe.each(Object.keys(oracle))('%s', who => {
  test.each(Object.entries(oracle[who] ?? {}))('%s', (metric, answer) => {
    const found = report.measurements.find(it => it.metric === metric && (it.segment.team ?? 'everybody') === who)
    if (answer === null || answer.n === 0) {
      // A count of nothing is 0; anything else is unknown, and of a team without records there is nothing to tell.
      if (found && !('unknown' in found)) expect(found).toMatchObject({ n: 0, value: 0 })
      return
    }
    if (!found || 'unknown' in found) throw new Error(`${metric} of ${who}: ${found ? found.unknown : 'not measured'}`)
    expect(found.n).toBe(answer.n)
    for (const figure of ['value', 'median', 'p90'] as const) {
      const wanted = answer[figure]
      if (wanted !== undefined)
        expect(Math.abs((found[figure] ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))
    }
  })
})

test('every metric has an answer there', () => {
  const answered = Object.keys(oracle.everybody ?? {})
  expect(report.metrics.map(it => it.id).filter(it => !answered.includes(it))).toEqual([])
})
