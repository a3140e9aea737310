import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRind } from '../support/host.js'

// Names of files, headers and cells by strangers, through every way out: the terminal, JSON, CSV, YAML and the complaints.

const HEADER = `note "); drop table interactions; --\u001b[31m`
const CELL = `=HYPERLINK("http://example.invalid")\u001b]0;owned\u0007<script>alert(1)</script>`
const NAME = `it's a "file" (1); --\u001b[2J.csv`

let folder = ''
let path = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind\'s "folder" -'))
  path = relative('', join(folder, NAME))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const row = (id: number, score: string, date: string) => [id, quoted(CELL), 'open', date, score, quoted(CELL)].join(',')
  await writeFile(
    path,
    [
      `Ticket ID,Team,Status,Created at,Rating,${quoted(HEADER)}`,
      row(1, '5', '2026-03-05'),
      row(2, quoted(CELL), '2026-03-06'),
      row(3, '4', quoted(CELL)),
    ].join('\n'),
  )
})
afterAll(() => rm(folder, { recursive: true }))

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const COMMANDS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/
const run = async (...argv: readonly string[]) => {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}

test.each([
  ['the table', () => run(path)],
  ['the table of groups', () => run(path, '--by', 'team', '--period', 'all')],
  ['what was inspected', () => run('inspect', path)],
])('%s commands no terminal', async (_, printed) => {
  expect(await printed()).not.toMatch(COMMANDS)
})

test('JSON holds it as it stands', async () => {
  const report = JSON.parse(await run(path, '--format', 'json'))
  expect(report.inputs[0].file).toBe(path)
  expect(report.inputs[0].unmapped).toEqual([HEADER])
  const inspection = JSON.parse(await run('inspect', path, '--format', 'json'))
  expect(inspection.inputs[0].columns[1].samples).toEqual([CELL])
})

test('a page shows it as text: no markup, nothing to run or to fetch', async () => {
  const page = await run(path, '--by', 'team', '--format', 'html')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toMatch(/<script|<a [^>]*href="(?!#)|\son\w+="/i)
  expect(page).not.toMatch(COMMANDS)
})

test('the CSV of rejections runs no formula, and parts its cells where they end', async () => {
  const rejects = join(folder, 'r.csv')
  await run(path, '--rejects', rejects)
  const [, ...rows] = parse(await readFile(rejects)) as string[][]
  expect(rows.map(it => [it[0], it[1], it[4]])).toEqual([
    [path, '3', `'${CELL}`],
    [path, '4', `'${CELL}`],
  ])
  expect(rows.every(it => it.every(cell => !/^[=+@]/.test(cell)))).toBe(true)
})

test('a config with such names reads the same file to the same report', async () => {
  const config = join(folder, 'rind.yaml')
  await run('inspect', path, '--write-config', config)
  expect(await run('--config', config, '--format', 'json')).toBe(await run(path, '--format', 'json'))
})

test('the clean table is the same table', async () => {
  const [header, ...rows] = parse(await run('inspect', path, '--clean')) as string[][]
  expect(header?.at(-1)).toBe(HEADER)
  expect(rows.map(it => it.at(-1))).toEqual([CELL, CELL, CELL])
})

test('complaints command no terminal', async () => {
  const { exit, err } = await runRind([`${path}\u001b[2J`, '--map', `x\u001b[31m=y`])
  expect(exit).toBe(2)
  expect(err).not.toMatch(COMMANDS)
})
