import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outputs } from '../../src/catalogue.js'
import type { Inspection } from '../../src/model/inspection.js'
import type { Report } from '../../src/model/report.js'
import { melonOutputs } from '../../src/render/melons/outputs.js'
import { contactsOf, exportOf } from '../stories-facts/desk.js'
import { fixtures } from '../support/analysis.js'
import { runRind } from '../support/host.js'

// What was in the export is looked for in all that comes out: whatever field it came through, it must not be there.

const salted = { env: { RIND_SALT: 'a salt that only this test has' } }
let folder = ''
const at = (name: string): string => join(folder, name)

/** A desk whose customers write their addresses, numbers and wrath wherever there is room for them. */
const HOSTILE = [
  ['Ticket ID', 'Customer email', 'Company', 'Team', 'Created at', 'Solved at', 'SLA met', 'Rating (1-5)', 'Comment', 'Phone'],
  [
    'ann@example.com',
    'ann@example.com',
    'Acme Rockets',
    'North',
    '2026-03-02 10:00',
    '2026-03-02 11:00',
    'yes',
    '1',
    'Nobody listens, ever',
    '+49 30 5550100',
  ],
  [
    '2',
    "=cmd|'/c calc'!A1",
    'Bell & Sons',
    'North',
    '2026-03-03 10:00',
    'ask Zoe Quill',
    'yes',
    '2',
    '<b>Zoe Quill</b> was here\u001b[31m',
    '',
  ],
  [
    '3',
    'Zoe Quill',
    'Bell & Sons',
    'South',
    'never, says Zoe',
    '2026-03-04 11:00',
    'no',
    'bad Zoe Quill',
    "'; drop table answers; --",
    '415-555-0100',
  ],
  [
    '4',
    'Zoe Quill',
    'Bell & Sons',
    'South',
    '2026-03-04 10:00',
    '2026-03-04 11:00',
    'no',
    '4',
    '',
    '415-555-0100',
    'one cell of Zoe Quill too many',
  ],
]
const SECRETS = [
  'ann@example.com',
  'Acme Rockets',
  'Nobody listens',
  '5550100',
  'cmd|',
  'Bell & Sons',
  'Bell &amp; Sons',
  'Zoe',
  'Quill',
  '555-0100',
  'drop table',
  'was here',
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  await writeFile(at('desk.csv'), HOSTILE.map(row => row.map(it => `"${it.replaceAll('"', '""')}"`).join(',')).join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs with every output at once, and hands back all that came out: the files, the rejections, both streams. */
async function everythingOf(paths: readonly string[], ...more: readonly string[]): Promise<string> {
  const files = outputs.flatMap(it => it.extensions.slice(0, 1)).map(it => at(`report${it}`))
  const rejects = at('rejects.log')
  const argv = [...paths, '--redact', '--threads', '1', '--rejects', rejects, ...files.flatMap(it => ['--output', it]), ...more]
  const runs = [await runRind(argv, salted), await runRind([...paths, '--redact', '--format', 'text', ...more], salted)]
  expect(runs.map(it => it.exit)).toEqual([0, 0])
  const written = [...files, rejects].filter(existsSync).map(it => readFileSync(it, 'utf8'))
  expect(written.length).toBe(files.length + 1)
  return [...runs.flatMap(it => [it.out, it.err]), ...written].join('\n')
}

describe('nothing of a customer comes out', () => {
  test('of a hostile desk, by any output', async () => {
    for (const more of [
      [],
      ['--by', 'organisation'],
      ['--by', 'customer', '--period', 'all'],
      ['--where', 'customer=Zoe Quill', '--period', 'all'],
    ]) {
      const all = await everythingOf([at('desk.csv')], ...more)
      expect(SECRETS.filter(it => all.includes(it))).toEqual([])
    }
    expect(await everythingOf([at('desk.csv')], '--by', 'organisation')).toMatch(/organisation [\da-f]{8}/)
  })

  test('of a hostile desk, by the sheet, an inspection, or an explanation', async () => {
    const sheets = melonOutputs.map(it => [
      'melons',
      at('desk.csv'),
      '--by',
      'customer',
      '--min-answers',
      '1',
      '--period',
      'all',
      '--format',
      it.id,
    ])
    const inspections = ['table', 'json'].map(it => ['inspect', at('desk.csv'), '--format', it])
    const explanations = ['table', 'json'].map(it => ['explain', 'csat', at('desk.csv'), '--where', 'customer=Zoe Quill', '--format', it])
    for (const argv of [...sheets, ...inspections, ...explanations]) {
      const { exit, out, err } = await runRind([...argv, '--redact'], salted)
      expect({ exit, err }, argv.join(' ')).toEqual({ exit: 0, err: '' })
      expect(
        SECRETS.filter(it => out.includes(it)),
        argv.join(' '),
      ).toEqual([])
    }
  })

  test('in the list of those to call', async () => {
    const unhappy = (who: number) => who % 3 === 0
    const desk = contactsOf(
      {
        teams: ['North', 'South'],
        contacts: 360,
        live(it, month, dice) {
          const who = Math.floor(dice.uniform() * 150)
          it.mood = unhappy(who) ? 1.4 : 4.5
          const stays = month < 6 || !unhappy(who) || who % 30 > 15
          it.customer = stays ? `shopper-${who}@example.com` : `newcomer-${Math.floor(dice.uniform() * 2000)}@example.com`
        },
      },
      1,
    )
    await writeFile(at('shop.csv'), exportOf(desk))
    const asked = [at('shop.csv'), '--as-of', '2026-08-01', '--metrics', 'csat-mean,volume', '--redact', '--threads', '1']
    const { findings }: Report = JSON.parse((await runRind([...asked, '--format', 'json'], salted)).out)
    const list = findings.find(it => it.rule === 'quiet-customers')?.evidence ?? []
    expect(list.length).toBeGreaterThan(15)
    expect(list.filter(it => !/^customer [\da-f]{8}$/.test(it.customer ?? ''))).toEqual([])
    const { out } = await runRind(asked, salted)
    expect(out).toContain(list[0]?.customer)
    expect(out + JSON.stringify(findings)).not.toMatch(/shopper|newcomer|@example/)
  }, 60_000)

  test('in a complaint', async () => {
    const { exit, err } = await runRind([at('desk.csv'), '--redact', '--where', 'customer=Zoe Nobody'], salted)
    expect([exit, err]).toEqual([
      2,
      expect.stringMatching(/^error\[nothing-to-analyse]: [\s\S]*no contact has customer=customer [\da-f]{8}\n/),
    ])
  })

  test.each(['formats/delighted.csv', 'formats/threecx-calls.csv', 'zendesk/tickets.csv'])(
    'of %s: no customer, no comment, no address and no number',
    async name => {
      const path = join(fixtures, name)
      const { inputs }: Inspection = JSON.parse((await runRind(['inspect', path, '--format', 'json'])).out)
      const rows: string[][] = parse((await runRind(['inspect', path, '--clean'])).out, { relax_column_count: true })
      const [header = [], ...body] = rows
      const personal = (inputs[0]?.columns ?? []).filter(it => ['customer', 'organisation', 'comment'].includes(it.field ?? ''))
      const cells = personal.flatMap(it => body.map(row => row[header.indexOf(it.header)]?.trim() ?? ''))
      const contacts = body.flat().flatMap(it => it.match(/\S+@\S+\.\w+|\+\d[\d -]{8,}/g) ?? [])
      // A number of three digits is one of many things.
      const secrets = [...new Set([...cells, ...contacts])].filter(it => it.length > 3)
      expect(secrets.length).toBeGreaterThan(1)
      const all = (await everythingOf([path])) + (await runRind(['inspect', path, '--redact'], salted)).out
      expect(secrets.filter(it => all.includes(it))).toEqual([])
    },
    60_000,
  )
})
