import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { metrics } from '../src/catalogue.js'
import type { Source } from '../src/ingest/source.js'
import type { Report } from '../src/model/report.js'
import { fixtures, reportOn } from './support/analysis.js'

// The same files and the same question give the same bytes, whatever the machine, the order or the reader.

const demo = join(fixtures, 'demo')
const csv = (name: string, text: string): Source => ({ name, named: true, bytes: Buffer.from(text) })
const textOf = (name: string) => readFileSync(join(demo, name), 'utf8')

/** What must not depend on where a row stands: lines, the hash of the file, and which cells were told first. */
const unplaced = (report: Report): unknown =>
  JSON.parse(
    JSON.stringify({ ...report, rejections: report.rejections.count }, (key, it) => (['line', 'sha256'].includes(key) ? undefined : it)),
  )

let report: Report
beforeAll(async () => {
  report = await reportOn([demo], {}, { threads: 1 })
})

test('the report is the same, to the byte, with another number of threads', async () => {
  expect(JSON.stringify(await reportOn([demo], {}, { threads: 4 }))).toBe(JSON.stringify(report))
})

test('the report is the same, to the byte, with its files named one by one, in any order', async () => {
  const files = ['tickets.csv', 'surveys.csv', 'tickets.csv'].map(it => join(demo, it))
  expect(JSON.stringify(await reportOn(files))).toBe(JSON.stringify(report))
})

test('the report is the same with its rows in another order', async () => {
  // The one record over two lines stays whole: it is put at the end.
  const shuffled = (name: string) => {
    const [header = '', ...rows] = textOf(name).trimEnd().split('\n')
    const broken = rows.findIndex(it => (it.match(/"/g)?.length ?? 0) % 2 === 1)
    const tail = broken < 0 ? [] : rows.splice(broken, 2)
    const elsewhere = rows.map((_, i) => rows[(i * 7919) % rows.length] ?? '')
    expect(new Set(elsewhere).size).toBe(new Set(rows).size)
    return csv(join(demo, name), `${[header, ...elsewhere, ...tail].join('\n')}\n`)
  }
  expect(unplaced(await reportOn([shuffled('surveys.csv'), shuffled('tickets.csv')]))).toEqual(unplaced(report))
})

test('the report is the same, to the byte, in another time zone', context => {
  if (!existsSync('dist/main.js')) return context.skip('dist/ is not there: `npm run build`')
  const zoned = (TZ: string) =>
    spawnSync(process.execPath, ['bin/rind.js', 'demo', '--format', 'json'], { env: { ...process.env, TZ }, maxBuffer: 2 ** 26 }).stdout
  const [one, other] = [zoned('UTC'), zoned('Pacific/Auckland')]
  expect(one.length).toBeGreaterThan(1000)
  expect(one.equals(other)).toBe(true)
})

test('the report is the same whichever reader loads it', async () => {
  // Without the row that lacks a cell the engine may read the file; what is piped in it never may.
  const text = textOf('tickets.csv')
    .split('\n')
    .filter(it => it === '' || it.split(',').length === 16)
    .join('\n')
  const folder = await mkdtemp(join(tmpdir(), 'rind-'))
  const name = join(folder, 'tickets.csv')
  await writeFile(name, text)
  const knows = { metrics: metrics.filter(it => ['handle-time', 'volume', 'repeat-contact-rate'].includes(it.id)) }
  const [bulk, byRow] = [await reportOn([name], {}, {}, knows), await reportOn([csv(name, text)], {}, {}, knows)]
  await rm(folder, { recursive: true })
  expect([bulk, byRow].map(it => it.inputs[0]?.reader)).toEqual(['duckdb', 'csv-parse'])
  const but = (it: Report) => JSON.stringify({ ...it, inputs: it.inputs.map(input => ({ ...input, reader: '' })) })
  expect(but(byRow)).toBe(but(bulk))
})
