import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../src/model/report.js'
import { runRind } from './support/host.js'

// The worked example of docs/method.md is the demo: every figure of it is held to what the demo says today.

test('the example on the page of the method is what the demo says', async () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/method.md'), 'utf8').replace(/\s+/g, ' ')
  const report: Report = JSON.parse((await runRind(['demo', '--format', 'json'])).out)
  const [finding] = report.findings
  const [time, mean] = [finding?.operation[0], finding?.perception[0]]
  if (!finding || !time || !mean) throw new Error('the demo has no finding')
  const minus = (value: number, digits: number) => `−${Math.abs(value).toFixed(digits)}`
  const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
  const percent = (value: number) => Math.round((100 * value) / time.before.value)
  const tau = (metric: string) =>
    report.checks.wobble.find(it => it.window === 'month' && it.metric === metric && it.by.join() === 'team')?.tau ?? 0
  const { unhappy = { value: 0, low: 0, high: 0 } } = finding.size

  expect(finding).toMatchObject({ segment: { team: 'Payments' }, grade: 'likely', sustained: false })
  for (const said of [
    `from ${clock(time.before.value)} to ${clock(time.after.value)}, by ${-percent(time.change.value)} %`,
    `strays by ${(100 * tau('handle-time')).toFixed(1)} % from month to month`,
    `its ${time.after.n} calls`,
    `from ${minus(percent(time.change.low), 0)} to ${minus(percent(time.change.high), 0)} %`,
    `from ${mean.before.value.toFixed(2)} to ${mean.after.value.toFixed(2)} on a scale of 1 to 5`,
    `A team strays by ${tau('csat-mean').toFixed(2)}; with ${mean.after.n} answers the interval runs from ${minus(mean.change.low, 2)} to ${minus(mean.change.high, 2)}`,
    `handle time still fell by ${-percent(time.standardised?.value ?? 0)} %, satisfaction by ${Math.abs(mean.standardised?.value ?? 0).toFixed(2)}`,
    `r is ${finding.r?.toFixed(3)}`,
    `about ${unhappy.value.toFixed(0)} more than before leave somebody unhappy, between ${unhappy.low.toFixed(0)} and ${unhappy.high.toFixed(0)}`,
  ]) {
    expect(page).toContain(said)
  }
  expect(report.checks.segments).toBe(31)
})
