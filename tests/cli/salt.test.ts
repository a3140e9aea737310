import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runRind } from '../support/host.js'

// The secret that customers are called by: where it may lie, what it does, and what is done without it.

const salted = { env: { RIND_SALT: 'a salt that only this test has' } }
let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  const rows = ['1,ann@example.com', '2,zoe@example.com'].map(it => `${it},North,2026-03-02 10:00,2026-03-02 11:00,4`)
  await writeFile(at('desk.csv'), ['Ticket ID,Customer email,Team,Created at,Solved at,Rating (1-5)', ...rows].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

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
    const { exit, out } = await runRind(['demo', '--redact', '--format', 'details'])
    expect([exit, out]).toEqual([0, expect.stringMatching(/\[comment of \d+ characters]/)])
  })
})

test('a customer who was named on the command line is not told again by the lines to type next', async () => {
  const { exit, out } = await runRind([at('desk.csv'), '--redact', '--where', 'customer=ann@example.com'], salted)
  expect([exit, out]).toEqual([0, expect.stringContaining('rind FILES --format details')])
  expect(out).not.toContain('ann@')
  expect((await runRind([at('desk.csv'), '--where', 'customer=ann@example.com'])).out).toContain('--where customer=ann@example.com')
})

test('a table as it is cannot be written redacted, whoever asks for that', async () => {
  const clean = ['inspect', at('desk.csv'), '--clean']
  await writeFile(at('asks.yaml'), 'redact: true\nsalt: kept in the config\n')
  for (const asks of [['--redact'], ['--config', at('asks.yaml')]])
    expect((await runRind([...clean, ...asks], salted)).err).toMatch(/^error\[usage]: `--clean` writes the table as it is/)
  expect((await runRind([...clean, '--config', at('asks.yaml'), '--no-redact'])).exit).toBe(0)
})
