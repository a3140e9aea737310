import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'

// `npm run bench`: what a start and a small report cost, each beside an empty `node` measured in the same run, so that
// the ratio means the same on any machine. `npm run bench -- --grow` shows how time and memory grow from ten thousand rows
// to a million. No test looks at a clock.

const root = join(import.meta.dirname, '..')
const demo = join(root, 'fixtures', 'demo')
const away = mkdtempSync(join(tmpdir(), 'rind-bench-'))
const RUNS = 15
const SMALL = 1_000
const SIZES = [10_000, 100_000, 1_000_000]

/** @typedef {{ name: string, header: string[], rows: string[][] }} Table */

const rind = join(root, 'bin', 'rind.js')
/** @param {readonly number[]} times */
const median = times => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** The time one run of node takes, in milliseconds. @param {readonly string[]} args */
function time(args) {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: away, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const took = performance.now() - began
  if (status !== 0) throw new Error(`\`node ${args.join(' ')}\` ended with ${status}\n${stderr}`)
  return took
}

/** The tables of the demo. @returns {Table[]} */
function demoTables() {
  return readdirSync(demo)
    .filter(it => it.endsWith('.csv'))
    .map(name => {
      const [header = [], ...rows] = parse(readFileSync(join(demo, name)), { bom: true, relax_column_count: true })
      return { name, header, rows }
    })
}

/** @param {readonly (readonly string[])[]} rows */
const csv = rows => rows.map(row => `${row.map(it => (/[",\r\n]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it)).join()}\n`).join('')

/** Every k-th row of each table, some thousand in all, so that the year stays whole. @param {readonly Table[]} tables */
function cut(tables) {
  const folder = join(away, 'small')
  mkdirSync(folder)
  const every = tables.reduce((sum, it) => sum + it.rows.length, 0) / SMALL
  let count = 0
  for (const { name, header, rows } of tables) {
    const kept = rows.filter((_, index) => Math.floor((index + 1) / every) > Math.floor(index / every))
    count += kept.length
    writeFileSync(join(folder, name), csv([header, ...kept]))
  }
  return { folder, count }
}

/** The demo again and again until there are so many rows, each copy with ids of its own. @param {readonly Table[]} tables @param {number} size */
async function multiply(tables, size) {
  const folder = join(away, String(size))
  mkdirSync(folder)
  const copies = Math.max(1, Math.round(size / tables.reduce((sum, it) => sum + it.rows.length, 0)))
  let count = 0
  for (const { name, header, rows } of tables) {
    const isId = header.map(it => /\bid\b|customer|email/i.test(it))
    const out = createWriteStream(join(folder, name))
    out.write(csv([header]))
    for (let copy = 0; copy < copies; copy++) {
      const fresh = rows.map(row => row.map((cell, at) => (isId[at] && cell !== '' ? `${cell}-${copy}` : cell)))
      if (!out.write(csv(fresh))) await once(out, 'drain')
      count += rows.length
    }
    out.end()
    await once(out, 'close')
  }
  return { folder, count }
}

/** What a run took, in milliseconds, and the most memory it had, in megabytes. @param {readonly string[]} args */
function cost(args) {
  const told = `process.on('exit', () => require('node:fs').writeSync(2, '\\nmost ' + process.resourceUsage().maxRSS))`
  const began = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--eval', `${told}; process.argv.splice(1, 0, ${JSON.stringify(rind)}); import(${JSON.stringify(pathToFileURL(rind).href)})`, ...args],
    {
      cwd: away,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  )
  const took = performance.now() - began
  if (status !== 0) throw new Error(`\`rind ${args.join(' ')}\` ended with ${status}\n${stderr}`)
  return { took, most: Number(/most (\d+)\s*$/.exec(stderr)?.[1]) / 1024 }
}

/** Prints how time and memory grow: a row of the largest should cost no more than one of the middle. */
async function grow() {
  const tables = demoTables()
  console.log(`${'rows'.padStart(10)}${'seconds'.padStart(10)}${'MB'.padStart(8)}${'microseconds a row more'.padStart(26)}`)
  /** @type {{ count: number, took: number } | undefined} */
  let before
  for (const size of SIZES) {
    const { folder, count } = await multiply(tables, size)
    const { took, most } = cost([folder, '--format', 'json'])
    const more = before ? (((took - before.took) / (count - before.count)) * 1000).toFixed(1) : ''
    console.log(
      `${count.toLocaleString('en').padStart(10)}${(took / 1000).toFixed(1).padStart(10)}${most.toFixed(0).padStart(8)}${more.padStart(26)}`,
    )
    before = { count, took }
    rmSync(folder, { recursive: true })
  }
}

/**
 * What is to be timed: its name, the arguments of node, how often, and the bar where there is one, in starts of
 * an empty node: 40 ms on a quiet machine of two cores, so that 120 ms are 3 and 600 ms are 15, on a busy one too.
 * @typedef {{ name: string, args: string[], runs: number, bar?: number }} Timed
 */

/** @returns {Timed[]} */
function timed() {
  const small = cut(demoTables())
  return [
    { name: 'node -e 0', args: ['-e', '0'], runs: RUNS },
    { name: 'rind --help', args: [rind, '--help'], runs: RUNS, bar: 3 },
    { name: `rind, ${small.count.toLocaleString('en')} rows`, args: [rind, small.folder], runs: RUNS, bar: 15 },
  ]
}

function ratios() {
  const all = timed()
  /** @type {Map<string, number[]>} */
  const took = new Map(all.map(it => [it.name, []]))
  // In turns, so that a machine that grows slow or warm does so to all of them alike.
  for (let round = 0; round < RUNS; round++) {
    for (const { name, args, runs } of all) if (round < runs) took.get(name)?.push(time(args))
  }
  const empty = median(took.get('node -e 0') ?? [])
  console.log(`${'median of'.padEnd(24)}${'runs'.padStart(5)}${'ms'.padStart(9)}${'x node'.padStart(9)}${'bar'.padStart(7)}`)
  for (const { name, runs, bar } of all) {
    const ms = median(took.get(name) ?? [])
    const cells = [String(runs).padStart(5), ms.toFixed(0).padStart(9), (ms / empty).toFixed(1).padStart(9), String(bar ?? '').padStart(7)]
    const verdict = bar === undefined ? '' : ms / empty < bar ? '  under' : '  OVER'
    console.log(`${name.padEnd(24)}${cells.join('')}${verdict}`)
  }
}

try {
  if (process.argv.includes('--grow')) await grow()
  else ratios()
} finally {
  rmSync(away, { recursive: true, force: true })
}
