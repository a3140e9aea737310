import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { standIns } from './stand-ins.js'

// `npm run characteristics`: how often the engine errs and how much it finds, on made companies whose truth is known, beside
// the bars of the method. `-- --runs 200` says how many companies a situation, `--only PATTERN` which situations, `--write`
// that docs/characteristics.md is written from it, and the tables that docs/method.md shows of that page. The same runs give
// the same figures on any number of threads.

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs', 'characteristics.md')
const method = join(root, 'docs', 'method.md')
/** Beside the sources, so that what is not bundled is found. */
const away = join(root, '.tmp', `characteristics-${process.pid}`)
/** Runs handed out at once. */
const PIECE = 10
const LOOKS = 15

/** @param {string} name @param {string} otherwise */
const option = (name, otherwise) => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? otherwise) : otherwise)
const runs = Number(option('--runs', '40'))
const only = new RegExp(option('--only', ''))

/**
 * Makes all runs of all situations, on as many threads as there are processors.
 * @param {string} file
 * @param {ReadonlyMap<string, { part: number }>} experiments
 */
async function makeAll(file, experiments) {
  /** @type {Map<string, Record<string, number>[]>} */
  const found = new Map([...experiments.keys()].map(id => [id, []]))
  const pieces = [...experiments].flatMap(([id, { part }]) => {
    const all = Math.ceil(runs * part)
    return Array.from({ length: Math.ceil(all / PIECE) }, (_, i) => ({ id, from: i * PIECE, to: Math.min(all, (i + 1) * PIECE) }))
  })
  const count = pieces.length
  const thread = async () => {
    const worker = new Worker(file)
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      const { id, from } = piece
      worker.postMessage(piece)
      const [figures] = await once(worker, 'message')
      // Pieces end in any order: each run goes to its own place.
      const own = found.get(id) ?? []
      for (const [i, it] of figures.entries()) own[from + i] = it
      if (process.stderr.isTTY) process.stderr.write(`\r${`${count - pieces.length} of ${count}, ${id}`.padEnd(90)}`)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, thread))
  if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(90)}\r`)
  return found
}

/** The median time of a look, in milliseconds. @param {() => unknown} look */
function timeOf(look) {
  const times = Array.from({ length: LOOKS }, () => {
    const began = performance.now()
    look()
    return performance.now() - began
  })
  return times.sort((a, b) => a - b)[LOOKS >> 1] ?? Number.NaN
}

try {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const file = join(away, 'worker.mjs')
  mkdirSync(away, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/characteristics/worker.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys(dependencies),
    plugins: [standIns],
    logLevel: 'warning',
  })
  const { EXPERIMENTS, pageOf, withCharacteristics, aLook } = await import(pathToFileURL(file).href)
  /** @type {Map<string, { part: number }>} */
  const asked = new Map([...EXPERIMENTS].filter(([id]) => only.test(id)))
  const milliseconds = timeOf(aLook())
  const found = await makeAll(file, asked)
  const text = pageOf({ of: (/** @type {string} */ id) => found.get(id) ?? [], runs, milliseconds })
  console.log(text)
  if (process.argv.includes('--write')) {
    const shown = withCharacteristics(readFileSync(method, 'utf8'), text)
    writeFileSync(page, text)
    writeFileSync(method, shown)
  }
} finally {
  rmSync(away, { recursive: true, force: true })
}
