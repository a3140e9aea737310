import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { aFinding, aReport } from '../support/build-report.js'
import { runRind } from '../support/host.js'

// What the command line makes of guard rails that were checked.
vi.mock('../../src/analyze.js', () => ({ analyze: vi.fn() }))
const analysis = vi.mocked(analyze)

let folder = ''
let tickets = ''
let config = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  tickets = join(folder, 'tickets.csv')
  await writeFile(tickets, 'id\n1\n')
  config = join(folder, 'rind.yaml')
  await writeFile(config, 'inputs: [tickets.csv]\nguard-rails:\n  - handle time must not improve\n')
  analysis.mockReset().mockResolvedValue(aReport())
})
afterEach(() => rm(folder, { recursive: true }))

describe('guard rails', () => {
  const rail = { says: 'handle time must not improve', window: 'month', figures: [], segments: [] }
  const exitWith = async (outcome: 'kept' | 'broken' | 'open' | 'unknown', ...argv: readonly string[]) => {
    analysis.mockResolvedValue(aReport({ guardRails: [{ ...rail, outcome }] }))
    return (await runRind(['--config', config, ...argv])).exit
  }

  test('are asked from the config, in the words that stand there', async () => {
    await runRind(['--config', config])
    expect(analysis.mock.lastCall?.[1].guardRails).toEqual([
      { says: 'handle time must not improve', never: { metric: 'handle-time', way: 'improve' } },
    ])
  })

  test('that are broken fail a run that is asked to fail, whatever else it is to fail on', async () => {
    expect(await exitWith('broken', '--fail-on', 'guard-rails')).toBe(1)
    expect(await exitWith('broken', '--fail-on', 'confirmed')).toBe(1)
    expect(await exitWith('broken')).toBe(0)
    for (const it of ['kept', 'open', 'unknown'] as const) expect(await exitWith(it, '--fail-on', 'guard-rails')).toBe(0)
  })

  test('alone may be what fails a run, not findings', async () => {
    analysis.mockResolvedValue(aReport({ findings: [aFinding()] }))
    expect((await runRind(['--config', config, '--fail-on', 'guard-rails'])).exit).toBe(0)
  })

  test('where there is none, a run that is to fail on them alone is refused', async () => {
    const { exit, err } = await runRind([tickets, '--fail-on', 'guard-rails'])
    expect([exit, err]).toEqual([2, expect.stringContaining('error[no-aim]: `--fail-on guard-rails` has no guard rail to hold')])
    expect(analysis).not.toHaveBeenCalled()
  })

  test.each(['markdown', 'text'])('stand in the %s too', async format => {
    analysis.mockResolvedValue(aReport({ guardRails: [{ ...rail, outcome: 'broken', segments: [{ team: 'North' }] }] }))
    const { out } = await runRind([tickets, '--format', format])
    expect(out.replace(/\s+/g, ' ')).toContain('broken: handle time must not improve (in team North)')
  })

  test('stand in the table, each with what became of it', async () => {
    const figures = [{ what: 'change of handle time', unit: 'second' as const, change: true as const, value: -35, low: -40, high: -30 }]
    analysis.mockResolvedValue(
      aReport({
        guardRails: [
          { ...rail, outcome: 'broken', figures, segments: [{ team: 'North' }] },
          { ...rail, says: 'csat must stay above 80%', outcome: 'kept' },
        ],
      }),
    )
    const { out } = await runRind([tickets], { columns: 120 })
    expect(out).toContain(
      'Guard rails\nbroken  handle time must not improve (in team North; change of handle time: −0:35)\nkept    csat must stay above 80%\n',
    )
  })
})
