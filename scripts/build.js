import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'
import { standIns } from './stand-ins.js'

// Bundles src/ into dist/. What package.json lists as dependencies stays outside, to be installed beside us; everything
// else that is imported (@stdlib: 130 small packages; Plot and linkedom: 40) is bundled. What the code imports dynamically becomes a chunk of
// its own, so that `rind --help` reads neither the engine nor zod.

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

const built = await build({
  absWorkingDir: root,
  // What is run, and what pages are written from.
  entryPoints: { main: 'src/cli/main.ts', catalogue: 'src/catalogue.ts', program: 'src/cli/program.ts', described: 'src/cli/described.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys(dependencies),
  plugins: [standIns],
  legalComments: 'external',
  metafile: true,
  write: false,
  logLevel: 'warning',
}).catch(() => process.exit(1)) // esbuild has said why
const { outputFiles, metafile } = built

/** @param {{ path: string }} file */
const isLegal = file => file.path.endsWith('.LEGAL.txt')
/** @type {Map<string, string | Uint8Array>} */
const texts = new Map(outputFiles.filter(it => !isLegal(it)).map(it => [it.path, it.contents]))
const notices = outputFiles.filter(isLegal).map(it => it.text)
texts.set(join(dist, 'THIRD-PARTY-LICENSES.txt'), await licencesOf(root, metafile, notices))

// Renamed into place and swept afterwards: whoever runs dist/ meanwhile finds it whole, the old one or the new one.
await mkdir(join(dist, 'chunks'), { recursive: true })
for (const [path, text] of texts) {
  await writeFile(`${path}.${process.pid}.part`, text)
  await rename(`${path}.${process.pid}.part`, path)
}
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  const unfinished = basename(path).endsWith('.part')
  if (entry.isFile() && !texts.has(path) && !unfinished) await rm(path, { force: true })
}
