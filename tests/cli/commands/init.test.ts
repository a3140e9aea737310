import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/cli/config.js'
import { patternOf } from '../../../src/cli/draft-config.js'
import { runRind } from '../../support/host.js'
import { withFiles } from '../../support/ingest.js'

// What lies in the folder decides, so each test stands in one of its own.
const home = process.cwd()
afterEach(() => process.chdir(home))

const TICKETS =
  'Ticket ID,Created at,Solved at,Group\n1,2026-03-01 10:00,2026-03-02 10:00,North\n2,2026-03-04 10:00,2026-03-05 10:00,South\n'

async function inFolder<T>(files: Readonly<Record<string, string>>, use: () => Promise<T>): Promise<T> {
  return withFiles(files, async folder => {
    process.chdir(folder)
    try {
      return await use()
    } finally {
      process.chdir(home)
    }
  })
}

test.each([
  ['tickets-2026-03.csv', 'tickets-*.csv'],
  ['exports/2026_03_01 tickets 7.CSV.gz', 'exports/* tickets *.CSV.gz'],
  ['tickets.csv', 'tickets.csv'],
  ['2026-03.csv', '2026-03.csv'],
  ['exports/', 'exports/'],
])('next month, %s is one of %s', (path, pattern) => expect(patternOf(path)).toBe(pattern))

describe('rind init', () => {
  test('writes a config by which the exports that lie here are read, and says what to put into a crontab', () =>
    inFolder(
      { 'exports/tickets.csv': TICKETS, 'more-2026-03.csv': TICKETS, 'reports/old.csv': TICKETS, 'notes/readme.md': '' },
      async () => {
        const { exit, out, err } = await runRind(['init', '--timezone', 'Europe/Berlin'])
        expect({ exit, err }).toEqual({ exit: 0, err: '' })
        expect(out).toMatch(/^30 6 \* \* \* cd \S+ && \S*node\S* \S+ run --wait 600$/m)
        const text = readFileSync('rind.yaml', 'utf8')
        expect(text).toContain('#   exports/tickets.csv: generic-tickets, 2 rows, 2026-03-01 to 2026-03-04')
        const { config } = await readConfig('rind.yaml')
        expect(config).toEqual({ inputs: ['exports', 'more-*.csv'], store: 'desk.duckdb', timezone: 'Europe/Berlin' })
      },
    ))

  test('whatever of its remarks is made a setting is one', () =>
    inFolder({ 'tickets.csv': TICKETS }, async () => {
      await runRind(['init'])
      const lines = readFileSync('rind.yaml', 'utf8').split('\n')
      // A remark that begins with a setting, or goes on with one, is one that can be taken in.
      const settings = lines.map(it => it.replace(/^# (?=[a-z-]+: ?(?!`)|[a-z-]+:$| {2})/, ''))
      writeFileSync('rind.yaml', settings.filter(it => !/^ {2}tickets\.csv: /.test(it)).join('\n'))
      const { config } = await readConfig('rind.yaml')
      expect(Object.keys(config).length).toBeGreaterThan(12)
      expect(config).toMatchObject({ 'fail-on': 'likely', 'guard-rails': [expect.any(String)], events: [{ kind: 'policy' }], fdr: '5%' })
      expect(await runRind(['config'])).toMatchObject({ exit: 0, err: '' })
    }))

  test('never writes over a config, unless that is asked for', () =>
    inFolder({ 'tickets.csv': TICKETS, 'rind.yaml': 'inputs: [mine.csv]\n' }, async () => {
      const { exit, err } = await runRind(['init'])
      expect(exit).toBe(2)
      expect(err).toContain('error[would-replace]')
      expect(readFileSync('rind.yaml', 'utf8')).toBe('inputs: [mine.csv]\n')
      expect((await runRind(['init', '--force'])).exit).toBe(0)
      expect(readFileSync('rind.yaml', 'utf8')).toContain('  - tickets.csv\n')
    }))

  test('takes exports that are named', () =>
    inFolder({ 'elsewhere/calls-03.csv': TICKETS, 'tickets.csv': TICKETS }, async () => {
      await runRind(['init', 'elsewhere/calls-03.csv', '--store', 'my desk.duckdb'])
      expect((await readConfig('rind.yaml')).config).toEqual({ inputs: ['elsewhere/calls-*.csv'], store: 'my desk.duckdb' })
    }))

  test('refuses a folder without exports', () =>
    inFolder({ 'notes.md': '' }, async () => {
      expect((await runRind(['init'])).err).toContain('error[no-inputs]')
    }))

  test('is not led astray by the names of files', () =>
    inFolder({}, async () => {
      mkdirSync('exports')
      writeFileSync(join('exports', 'a\n- b: {c.csv'), TICKETS)
      expect((await runRind(['init'])).exit).toBe(0)
      expect((await readConfig('rind.yaml')).config.inputs).toEqual(['exports'])
      writeFileSync('- x: [y\u001b[m.csv', TICKETS)
      expect((await runRind(['init', '--force'])).exit).toBe(0)
      expect((await readConfig('rind.yaml')).config.inputs).toEqual(['- x: [y\u001b[m.csv', 'exports'])
    }))
})
