import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures } from '../../support/analysis.js'
import { runRind } from '../../support/host.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

const format = (name: string): string => join(fixtures, 'formats', name)
const inspected = async (argv: readonly string[], columns?: number) => {
  const { exit, out, err } = await runRind(['inspect', ...argv], columns === undefined ? {} : { columns })
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}

test('a file is told with its format, its columns and what cannot be read', async () => {
  const out = await inspected([format('chatwoot-csat.csv')], 120)
  expect(out.split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "  chatwoot-csat (surveys), 90 % sure, else generic-surveys 38 %
      comma between cells · utf-8 · times as written · 2026-09-01 to 2026-09-03
      5 rows = 3 records + 1 set aside (footer below the table) + 1 rejected

      Column                    Field                 Written as            For example
      Agent Name                agent, derived        text                  Ada Reyes (ada@desk.example) · Ben Sato (ben@de…
      Rating                    csat                  a rating from 1 to 5  5 · 1 · 4
      Feedback Comment          comment               text                  Lovely · Had to ask three times
      Contact Email Address     customer              text                  mara@olsen.example · iris@vogt.example · jon@ru…
      Link to the conversation  interaction, derived  text                  https://chat.desk.example/app/accounts/1/conver…
      Recorded date             answered_at           year-month-day        2026-09-01 10:00:00 · 2026-09-02 11:30:00 · 202…
      Contact Name              –                                           Mara Olsen · Iris Vogt · Jon Ruiz
      Contact Phone Number      –                                           '+47 900 00 001

      Could not be read:
        line 6, Rating: expected a rating from 1 to 5, got six
    "
  `)
})

const WIDE = ['intercom-csat.csv', 'jira-issues.csv', 'google-forms.csv', 'asterisk-cdr.csv', 'chatwoot-reports.csv']

test.each([60, 80, 120, 200])('no line is longer than the %i columns of the screen', async columns => {
  const out = await inspected(WIDE.map(format), columns)
  expect(out.split('\n').filter(it => it.length > columns)).toEqual([])
})

test('rows above the header, headers of several rows and files without one are told', async () => {
  expect(await inspected([format('uccx-calls.csv')])).toContain('1 row above the header: Detailed Call CSQ Agent Report')
  expect(await inspected([format('qualtrics.csv')])).toContain('a header of 3 rows')
  expect(await inspected([format('asterisk-cdr.csv')])).toContain('no header row: its columns are named by their place')
})

test('a file of no use is shown all the same, with what to do', async () => {
  const path = join(folder, 'plain.csv')
  await writeFile(path, 'When,How\n2026-03-05,4\n2026-03-06,5\n')
  const out = await inspected([path])
  expect(out).toContain('not recognised')
  expect(out).toContain("--map 'opened_at=When'")
  expect(await inspected([path, '--map', 'answered_at=When', '--map', 'csat=How'])).toContain('generic-surveys (surveys)')
})

test('what the file holds can do nothing to the terminal', async () => {
  const path = join(folder, 'evil\u001b[31m.csv')
  await writeFile(path, 'Ticket ID,Status,\u001b]0;owned\u0007Team\n1\u001b[2J,open,A\u202eB\n2,\u009b31mwhat,C\n')
  const out = await inspected([path])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})

describe('as JSON', () => {
  test('it fits its schema, and holds what the table holds', async () => {
    const { out: schema } = await runRind(['schema', 'inspection'])
    const valid = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema))
    const found = JSON.parse(await inspected([...WIDE.map(format), '--format', 'json']))
    expect(valid(found), JSON.stringify(valid.errors)).toBe(true)
    expect(found.inputs).toHaveLength(WIDE.length)
    const intercom = found.inputs.find((it: { format: string }) => it.format === 'intercom-csat')
    expect(intercom).toMatchObject({
      runnerUp: { format: expect.any(String), confidence: expect.any(Number) },
      headerRows: 1,
      titles: [],
      rejections: { count: 1, first: [{ line: 5, column: 'Conversation rating', expected: 'a rating from 1 to 5', got: 'great' }] },
    })
    expect(intercom.columns[1]).toEqual({
      header: 'Updated at (America/Vancouver)',
      field: 'answered_at',
      shape: 'year-month-day',
      zone: 'America/Vancouver',
      samples: ['2026-03-05 09:41:00', '2026-03-07 10:20:00', '2026-03-06 10:06:00'],
    })
  })
})

describe('--clean', () => {
  test('writes the table as it was read: titles, footers and odd marks are gone, cells are as they were', async () => {
    const path = join(folder, 'odd.csv')
    await writeFile(path, 'Report of March;;\r\nid;status;note\r\n1;open;"a; ""b""\nc"\r\n\r\n2;closed;=1+1\r\nGenerated by us;;\r\n')
    expect(await inspected([path, '--clean'])).toBe('id,status,note\r\n1,open,"a; ""b""\nc"\r\n2,closed,=1+1\r\n')
  })

  test('takes one file', async () => {
    const { exit, err } = await runRind(['inspect', '--clean', format('glpi-tickets.csv'), format('rt-tickets.tsv')])
    expect(exit).toBe(2)
    expect(err).toContain('error[only-one]: `--clean` takes one file, not 2')
  })
})

describe('--write-config', () => {
  const EVERY = [
    'jira-issues.csv',
    'chatwoot-csat.csv',
    'aircall-calls.csv',
    'service-survey.csv',
    'asterisk-queue-log.txt',
    'genesys-performance.csv',
  ]

  test('writes what reads the same files to the same report', async () => {
    const paths = EVERY.map(it => relative('', format(it)))
    const config = relative('', join(folder, 'same.yaml'))
    await inspected([...paths, '--write-config', config])
    const asTyped = await runRind([...paths, '--format', 'json', '--period', 'all'])
    const asConfigured = await runRind(['--config', config, '--format', 'json', '--period', 'all'])
    expect(asTyped.exit).toBe(0)
    expect(asConfigured.err).toBe('')
    expect(asConfigured.out).toBe(asTyped.out)
  })

  test('keeps what was said on the line', async () => {
    const path = relative('', join(folder, 'visits.csv'))
    await writeFile(path, 'Day,Mark\n03/04/2026,4\n05/04/2026,5\n')
    const config = relative('', join(folder, 'said.yaml'))
    const said = ['--map', 'answered_at=Day', '--map', 'csat=Mark (1-7)', '--date-order', 'dmy', '--timezone', 'Europe/Berlin']
    await inspected([path, ...said, '--write-config', config])
    expect(await readFile(config, 'utf8')).toMatchInlineSnapshot(`
      "# Written by \`rind inspect --write-config\`. \`rind --config\` reads the exports as this says.

      inputs:
        - visits.csv
      timezone: Europe/Berlin
      date-order: dmy
      files:
        visits.csv:
          format: generic-surveys
          columns:
            answered_at: Day
            csat: Mark (1-7)
      "
    `)
    const asTyped = await runRind([path, ...said, '--format', 'json'])
    expect((await runRind(['--config', config, '--format', 'json'])).out).toBe(asTyped.out)
  })

  test('writes over nothing unless it is allowed to', async () => {
    const config = join(folder, 'there.yaml')
    await writeFile(config, 'mine')
    const { exit, err } = await runRind(['inspect', format('rt-tickets.tsv'), '--write-config', config])
    expect(exit).toBe(2)
    expect(err).toContain('error[would-replace]: there is a file of that name already')
    expect(await readFile(config, 'utf8')).toBe('mine')
    await inspected([format('rt-tickets.tsv'), '--write-config', config, '--force'])
    expect(await readFile(config, 'utf8')).toContain('rt-tickets')
  })
})
