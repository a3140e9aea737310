import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CATALOGUES, indexOf } from './catalogues.js'
import { pagesOf } from './docs.js'
import { withFields } from './fields.js'
import { completed } from './lockfile.js'
import { manPage } from './man.js'
import { COUNTS, readme, rewrite } from './readme.js'

// Writes everything that is made from something else: the lockfile's gaps, the catalogue indexes, dist/, the pages of
// docs/, the outputs in the README, the snapshots. What it changed is read in `git diff`.

const root = join(import.meta.dirname, '..')

/** @param {string} path @param {string} text */
function write(path, text) {
  const file = join(root, path)
  if (text === '') return
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`wrote ${path}`)
}

/** @param {string[]} args */
function node(args, { quiet = false } = {}) {
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 })
  if (!quiet) process.stdout.write(ran.stdout)
  return ran
}

/** @param {string[]} args */
function must(args) {
  const { status, stdout } = node(args, { quiet: true })
  if (status !== 0) throw new Error(`\`node ${args.join(' ')}\` failed; what it said stands above`)
  return stdout
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
write('package-lock.json', `${JSON.stringify(completed(lock), null, 2)}\n`)

// The indexes come first: a file that was taken away would else stop the build.
for (const catalogue of CATALOGUES) write(`${catalogue.folder}/index.ts`, indexOf(catalogue))
must(['scripts/build.js'])

/** @param {string} name */
const built = name => import(pathToFileURL(join(root, 'dist', `${name}.js`)).href)
const catalogue = await built('catalogue')
for (const { path, text } of pagesOf(catalogue)) write(path, text)
for (const it of [
  'report',
  'finding',
  'comparison',
  'measurement',
  'inspection',
  'explanation',
  'melons',
  'melon',
  'import',
  'store',
  'news',
  'history',
  'settings',
  'config',
])
  write(`docs/schema/${it}-1.json`, must(['bin/rind.js', 'schema', it]))

const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const jsonPage = withFields(readFileSync(join(root, 'docs/json.md'), 'utf8'), it => JSON.parse(must(['bin/rind.js', 'schema', it])))
write('docs/json.md', rewrite(jsonPage, { pkg }))
const [{ programOf }, { described }] = [await built('program'), await built('described')]
write('man/rind.1', manPage(await described(programOf(), catalogue), pkg.description))
write('README.md', rewrite(readme() ?? '', { pkg }))

const { status, stdout } = node(['node_modules/vitest/vitest.mjs', 'run', '--update'])
const counts = stdout.split('\n').findLast(it => COUNTS.test(it))
if (counts) write('README.md', rewrite(readme() ?? '', { pkg, counts }))
process.exitCode = status ?? 1
