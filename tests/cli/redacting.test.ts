import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outputs } from '../../src/catalogue.js'
import type { Inspection } from '../../src/model/inspection.js'
import { melonOutputs } from '../../src/render/melons/outputs.js'
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

describe('a customer is called the same', () => {
  const called = async (salt: string) => {
    const { out } = await runRind(['inspect', at('desk.csv'), '--redact', '--format', 'json'], { env: { RIND_SALT: salt } })
    return out.match(/customer [\da-f]{8}/g)
  }
  test('in every run with the same salt, and otherwise with another', async () => {
    const [one, again, other] = [
      await called('one salt of sixteen'),
      await called('one salt of sixteen'),
      await called('another of sixteen'),
    ]
    expect(one?.length).toBeGreaterThan(1)
    expect(again).toEqual(one)
    expect(other?.filter(it => one?.includes(it))).toEqual([])
  })
})

describe('the salt', () => {
  const config = async (text: string): Promise<string> => {
    await writeFile(at('rind.yaml'), text)
    return at('rind.yaml')
  }

  test('is asked for where there is none, and a fresh one offered each time', async () => {
    const [one, other] = [await runRind([at('desk.csv'), '--redact']), await runRind([at('desk.csv'), '--redact'])]
    expect(one.err).toMatch(
      /^error\[no-salt]: [^\n]+\n {3}= [^\n]+\n {3}= salt: "[\da-f]{32}"\nhelp: [^\n]*--config rind\.yaml[^\n]*RIND_SALT[^\n]*\n$/,
    )
    expect([one.exit, one.out, one.err === other.err]).toEqual([2, '', false])
  })

  test('may stand in the config, which may ask for redaction too', async () => {
    const path = await config('redact: true\nsalt: kept in the config\n')
    const shown = async (...more: readonly string[]) => (await runRind(['inspect', at('desk.csv'), '--config', path, ...more])).out
    expect(await shown()).toMatch(/customer [\da-f]{8}/)
    expect(await shown('--no-redact')).toContain('ann@example.com')
  })

  test('of the environment goes before that of the config', async () => {
    const path = await config('salt: kept in the config\n')
    const inspect = ['inspect', at('desk.csv'), '--redact']
    expect((await runRind([...inspect, '--config', path], salted)).out).toBe((await runRind(inspect, salted)).out)
  })

  test('is made and kept where a config is written', async () => {
    const written = at('written.yaml')
    const first = await runRind(['inspect', at('desk.csv'), '--redact', '--write-config', written])
    expect(first).toMatchObject({ exit: 0, err: '' })
    expect(await readFile(written, 'utf8')).toMatch(/^redact: true\nsalt: "?[\da-f]{32}"?$/m)
    expect((await runRind(['inspect', '--config', written])).out).toContain(first.out.match(/customer [\da-f]{8}/)?.[0])
    const again = await runRind(['inspect', '--config', written, '--write-config', written, '--force'])
    expect(again.out).toContain(first.out.match(/customer [\da-f]{8}/)?.[0])
  })

  test('that could be found by trying is refused', async () => {
    const { exit, err } = await runRind([at('desk.csv'), '--redact'], { env: { RIND_SALT: 'pepper' } })
    expect([exit, err]).toEqual([2, expect.stringMatching(/^error\[weak-salt]: `RIND_SALT` has fewer than 16 characters/)])
  })

  test('is not needed for the demo, whose customers are invented', async () => {
    const { exit, out } = await runRind(['demo', '--redact'])
    expect([exit, out]).toEqual([0, expect.stringMatching(/\[comment of \d+ characters]/)])
  })
})

test('a table as it is cannot be written redacted, whoever asks for that', async () => {
  const clean = ['inspect', at('desk.csv'), '--clean']
  await writeFile(at('asks.yaml'), 'redact: true\nsalt: kept in the config\n')
  for (const asks of [['--redact'], ['--config', at('asks.yaml')]])
    expect((await runRind([...clean, ...asks], salted)).err).toMatch(/^error\[usage]: `--clean` writes the table as it is/)
  expect((await runRind([...clean, '--config', at('asks.yaml'), '--no-redact'])).exit).toBe(0)
})
