import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { withoutTraces } from './without-traces.js'

// `npm run characteristics`: how often the engine is wrong and how often it finds what is there, on made companies whose
// truth is known, beside the bars of the method. `-- --runs 200` says how many companies a situation, `--only PATTERN`
// which situations, `--write` that docs/characteristics.md is written from it. The same runs give the same figures on
// any machine, on any number of threads.

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs', 'characteristics.md')
const away = mkdtempSync(join(tmpdir(), 'rind-characteristics-'))
/** Runs handed out at once. */
const PIECE = 10

/** @param {string} name */
const option = name => process.argv[process.argv.indexOf(name) + 1]
const runs = process.argv.includes('--runs') ? Number(option('--runs')) : 40
const only = new RegExp(process.argv.includes('--only') ? (option('--only') ?? '') : '')

/** Makes all runs of all situations, on as many threads as there are processors. */
async function makeAll(file, ids) {
  const found = new Map(ids.map(id => [id, []]))
  const pieces = ids.flatMap(id =>
    Array.from({ length: Math.ceil(runs / PIECE) }, (_, i) => ({ id, from: i * PIECE, to: Math.min(runs, (i + 1) * PIECE) })),
  )
  let done = 0
  const thread = async () => {
    const worker = new Worker(file)
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      worker.postMessage(piece)
      const [figures] = await once(worker, 'message')
      for (const [i, it] of figures.entries()) found.get(piece.id)[piece.from + i] = it
      done++
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${done + pieces.length} pieces, ${piece.id}`.padEnd(90))
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, thread))
  if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(90)}\r`)
  return found
}

try {
  const file = join(away, 'worker.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/characteristics/worker.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [withoutTraces],
    logLevel: 'warning',
  })
  const { EXPERIMENTS, holdAll, barsTable, powerTable } = await import(pathToFileURL(file).href)
  const ids = [...EXPERIMENTS.keys()].filter(it => only.test(it))
  const began = performance.now()
  const found = await makeAll(file, ids)
  console.log(`${runs} runs each of ${ids.length} situations in ${((performance.now() - began) / 60_000).toFixed(1)} minutes\n`)
  const means = ids.map(id => [id, found.get(id)])
  writeFileSync(join(tmpdir(), 'rind-characteristics.json'), JSON.stringify(Object.fromEntries(means)))
  const bars = barsTable(holdAll(id => found.get(id) ?? []))
  console.log(bars)
  console.log(`\n${powerTable(id => found.get(id) ?? [])}`)
} finally {
  rmSync(away, { recursive: true, force: true })
}
