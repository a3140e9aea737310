import { describe, expect, test } from 'vitest'
import { aimHelp } from '../../src/cli/aim-help.js'
import type { Measurement } from '../../src/model/report.js'

const is = (metric: string, value: number, segment: Record<string, string> = {}): Measurement => ({
  metric,
  segment,
  period: { from: '2026-03-01', to: '2026-04-01' },
  n: 9,
  value,
  low: value,
  high: value,
})

describe('what to aim at instead', () => {
  test('is the middle of what everybody reached, rounded up to what one would say', () => {
    const times = [
      [7.2, '8s'],
      [20, '20s'],
      [61, '1m5s'],
      [389, '6m30s'],
      [3599, '1h'],
      [5000, '1h24m'],
      [90_000, '1d1h'],
      [900_000, '10d12h'],
    ] as const
    for (const [seconds, said] of times)
      expect(aimHelp([is('handle-time', seconds)], ['melons', 'x'])).toContain(`--target handle-time=${said}\``)
    const many = [is('wait-time', 300), is('wait-time', 10), is('wait-time', 20), is('wait-time', 1, { team: 'North' })]
    expect(aimHelp(many, ['melons', 'x'])).toContain('`rind melons x --target wait-time=20s`')
  })

  test('is a line that a shell reads as it was typed, without the target that nothing is known of', () => {
    const typed = ['melons', "Ann's folder/*.csv", '--target', 'wait-time=20s', '--target=nps=0', '--where', 'team=North']
    expect(aimHelp([is('handle-time', 300)], typed)).toContain(
      "`rind melons 'Ann'\\''s folder/*.csv' --where team=North --target handle-time=5m`",
    )
  })

  test('offers all that is known, and words alone where nothing is', () => {
    const known = [is('resolution-time', 7200), is('handle-time', 300)]
    expect(aimHelp(known, ['melons', 'x'])).toMatch(/--target handle-time=5m`; or `--target resolution-time=2h`$/)
    expect(aimHelp([], ['melons', 'x'])).toBe('give another target, such as `--target wait-time=20s`')
  })
})
