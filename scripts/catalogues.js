import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * A folder in which one file is one entry, what its list is called, and the type the entries share.
 * @typedef {{ folder: string, name: 'formats' | 'metrics' | 'families' | 'rules' | 'facts' | 'outputs', type: string, contract: string }} Catalogue
 */

/** @type {readonly Catalogue[]} */
export const CATALOGUES = [
  { folder: 'src/ingest/formats', name: 'formats', type: 'Format', contract: '../format.js' },
  { folder: 'src/measure/metrics', name: 'metrics', type: 'Metric', contract: '../metric.js' },
  { folder: 'src/measure/variants', name: 'families', type: 'Family', contract: '../variant.js' },
  { folder: 'src/judge/rules', name: 'rules', type: 'Rule', contract: '../rule.js' },
  { folder: 'src/judge/facts', name: 'facts', type: 'FactRule', contract: '../fact-rule.js' },
  { folder: 'src/render/outputs', name: 'outputs', type: 'Output', contract: '../output.js' },
]

const WIDTH = 140
/** @param {string} id */
const camel = id => id.replace(/-./g, it => it.slice(1).toUpperCase())

/** The ids laid in a catalogue folder, which are the names of its files. @param {string} folder */
export function idsIn(folder) {
  const files = readdirSync(join(root, folder)).filter(it => it.endsWith('.ts') && it !== 'index.ts')
  return files.map(it => it.slice(0, -'.ts'.length)).sort()
}

/** The text of a catalogue's index.ts, as biome would print it. @param {Catalogue} catalogue */
export function indexOf({ folder, name, type, contract }) {
  const ids = idsIn(folder)
  const names = ids.map(camel)
  const head = `export const ${name}: readonly ${type}[] = [`
  const line = `${head}${names.join(', ')}]`
  return [
    '// Written by `npm run update` from the files in this folder. Not edited by hand.',
    `import type { ${type} } from '${contract}'`,
    ...ids.map(id => `import ${camel(id)} from './${id}.js'`),
    '',
    ...(line.length <= WIDTH ? [line] : [head, ...names.map(it => `  ${it},`), ']']),
    '',
  ].join('\n')
}
