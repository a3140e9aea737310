import { expect, test } from 'vitest'
import type { Settings } from '../../src/model/settings.js'
import { runRind } from '../support/host.js'
import { withFiles } from '../support/ingest.js'

const CONFIG = `inputs: [exports/]
store: desk.duckdb
fdr: 2%
by: [priority, team]
to-date: true
outputs: reports/latest.md
targets:
  wait-time: 20s
`

/** What `rind config` says of a setting, with so much said of it. */
async function settings(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  config = CONFIG,
): Promise<Settings['settings']> {
  return withFiles({ 'rind.yaml': config }, async folder => {
    const { out, err } = await runRind(['config', '--config', `${folder}/rind.yaml`, '--format', 'json', ...argv], { env })
    expect(err).toBe('')
    const { settings } = JSON.parse(out) as Settings
    return settings.map(({ at = '', ...it }) => ({ ...it, at: at.replace(`${folder}/`, '') }))
  })
}
const setting = async (name: string, ...of: Parameters<typeof settings>) => {
  const found = (await settings(...of)).find(it => it.name === name)
  return found && [found.value, found.from, found.at]
}

test('what is typed goes before the environment, that before the config, and that before what is so unless told', async () => {
  expect(await setting('fdr', ['--fdr', '1%'], { RIND_FDR: '3%' })).toEqual([0.01, 'flag', '--fdr'])
  expect(await setting('fdr', [], { RIND_FDR: '3%' })).toEqual([0.03, 'environment', 'RIND_FDR'])
  expect(await setting('fdr', [])).toEqual([0.02, 'file', 'rind.yaml:3'])
  expect(await setting('fdr', [], {}, 'inputs: [a.csv]\n')).toEqual([0.05, 'default', ''])
  expect(await setting('fdr', [], { RIND_FDR: '' })).toEqual([0.02, 'file', 'rind.yaml:3'])
})

test('each kind of setting is read alike from all of them', async () => {
  expect(await setting('by', [])).toEqual([['priority', 'team'], 'file', 'rind.yaml:4'])
  expect(await setting('by', [], { RIND_BY: 'channel,team' })).toEqual([['channel', 'team'], 'environment', 'RIND_BY'])
  expect(await setting('to-date', [])).toEqual([true, 'file', 'rind.yaml:5'])
  expect(await setting('to-date', [], { RIND_TO_DATE: 'no' })).toEqual([false, 'environment', 'RIND_TO_DATE'])
  expect(await setting('color', [], { RIND_COLOR: 'true' })).toEqual([true, 'environment', 'RIND_COLOR'])
  expect(await setting('min-answers', [], { RIND_MIN_ANSWERS: '50' })).toEqual([50, 'environment', 'RIND_MIN_ANSWERS'])
  expect(await setting('outputs', [], { RIND_OUTPUT: 'a.md\nb.json' })).toEqual([['a.md', 'b.json'], 'environment', 'RIND_OUTPUT'])
  expect((await setting('outputs', []))?.[0]).toMatchObject([expect.stringMatching(/reports\/latest\.md$/)])
  expect(await setting('targets', [])).toEqual([{ 'wait-time': '20s' }, 'file', 'rind.yaml:7'])
})

test('every option of a report can be told by a variable of its name', async () => {
  const told = await settings([])
  const variables = told.flatMap(it => (it.option === undefined ? [] : [[it.option, it.variable]]))
  expect(variables.length).toBeGreaterThan(25)
  for (const [option = '', variable] of variables) expect(variable).toBe(`RIND_${option.slice(2).replaceAll('-', '_').toUpperCase()}`)
})

const refused = async (argv: readonly string[], env: Readonly<Record<string, string>>, config = CONFIG): Promise<string> =>
  withFiles({ 'rind.yaml': config }, async folder => {
    const { exit, out, err } = await runRind([...argv, '--config', `${folder}/rind.yaml`], { env })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    return err.replaceAll(`${folder}/`, '')
  })

test('a value is refused by the name under which it was written, in a config with its line and column', async () => {
  expect(await refused(['config'], { RIND_FDR: 'most' })).toBe(
    'error[bad-value]: `RIND_FDR` cannot be `most`\nhelp: give a percentage such as `2%`, or a share such as `0.02`\n',
  )
  expect(await refused(['config'], { RIND_QUIET: 'perhaps' })).toBe(
    'error[bad-value]: `RIND_QUIET` cannot be `perhaps`\nhelp: write `true` or `false`\n',
  )
  expect(await refused(['config'], {}, 'inputs: [a.csv]\n\nperiod: fortnight\n')).toBe(
    'error[bad-value]: `period` cannot be `fortnight`\n  --> rind.yaml:3:1\n   = there are: day, week, month, quarter, all\n',
  )
  expect(await refused(['config'], {}, 'inputs: [a.csv]\nmin_answers: 40\n')).toBe(
    'error[bad-config]: there is no setting `min_answers`\n  --> rind.yaml:2:1\nhelp: did you mean `min-answers`?\n',
  )
  expect(await refused(['config'], {}, 'inputs: [a.csv]\nevents:\n  - date: 2026-03-01\n    lable: x\n')).toContain('rind.yaml:4:5')
  expect(await refused(['config'], {}, 'inputs: [a.csv\n')).toContain('this is no YAML')
})

test('a variable that is none is refused with the nearest name', async () => {
  expect(await refused(['config'], { RIND_TIMEZON: 'UTC' })).toBe(
    'error[unknown-setting]: no setting is read from the variable `RIND_TIMEZON`\nhelp: did you mean `RIND_TIMEZONE`?\n',
  )
})

test('a form of reports that a command does not have is left to those that have it; one that nobody has is refused', async () => {
  expect((await runRind(['list', 'outputs'], { env: { RIND_FORMAT: 'markdown' } })).exit).toBe(0)
  await withFiles({ 'tickets.csv': 'Ticket ID,Created at\n1,2026-03-01 10:00\n' }, async folder => {
    const inspected = await runRind(['inspect', folder], { env: { RIND_FORMAT: 'markdown' } })
    expect(inspected).toMatchObject({ exit: 0, out: expect.stringContaining('tickets.csv') })
    expect((await runRind(['inspect', folder], { env: { RIND_FORMAT: 'json' } })).out).toContain('rind/inspection/1')
    expect((await runRind([folder], { env: { RIND_FORMAT: 'jsn' } })).err).toContain('no output is called `jsn`')
  })
})

test('the table of settings tells what is not told in one line', async () => {
  await withFiles({ 'rind.yaml': CONFIG }, async folder => {
    const { out } = await runRind(['config', '--config', `${folder}/rind.yaml`, '--by', 'team'], { columns: 90 })
    expect(out).toMatch(/^config: .*rind\.yaml\n/)
    expect(out).toMatch(/^by +team +--by$/m)
    expect(out).toMatch(/^fdr +0\.02 +.*rind\.yaml:3$/m)
    expect(out).toMatch(/^not told: .*notify/m)
  })
})
