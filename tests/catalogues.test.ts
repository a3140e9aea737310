import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATALOGUES, idsIn, indexOf } from '../scripts/catalogues.js'
import { pagesOf } from '../scripts/docs.js'
import { facts, families, formats, metrics, outputs, rules } from '../src/catalogue.js'
import { CONTRACTS } from '../src/cli/commands/schema.js'

type Entry = { readonly id: string; readonly title: string; readonly about: string }

const catalogue: Record<(typeof CATALOGUES)[number]['name'], readonly Entry[]> = { formats, metrics, families, rules, facts, outputs }
const root = join(import.meta.dirname, '..')
const textOf = (path: string): string | undefined => {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
const stale = (path: string): string => `${path} is not what the code says today: \`npm run update\` writes it`

describe.each(CATALOGUES)('$folder', entry => {
  const { folder, name } = entry
  const entries = catalogue[name]

  test('index.ts lists every file beside it', () => {
    expect(textOf(`${folder}/index.ts`), stale(`${folder}/index.ts`)).toBe(indexOf(entry))
  })

  test('every file bears the id of its entry', async () => {
    for (const id of idsIn(folder)) {
      const file: { default: { id: string } } = await import(join(root, folder, `${id}.ts`))
      expect(file.default.id, `${folder}/${id}.ts: name the file and its entry alike`).toBe(id)
    }
  })

  test('no two entries share an id', () => {
    const ids = entries.map(it => it.id)
    expect(ids.filter((it, index) => ids.indexOf(it) !== index)).toEqual([])
  })

  test('every entry says what it is', () => {
    const mute = entries.filter(it => !it.title?.trim() || !it.about?.trim()).map(it => it.id)
    expect(mute, '`title` and `about` are what `rind list`, `rind explain` and docs/ print: write them').toEqual([])
  })

  test('every entry has its test', () => {
    const paths = idsIn(folder).map(id => `${folder.replace(/^src/, 'tests')}/${id}.test.ts`)
    const missing = paths.filter(it => textOf(it) === undefined)
    expect(missing, 'tests lie like src/: write these').toEqual([])
  })
})

describe('pages written from the code', () => {
  test.each(pagesOf({ metrics, families, rules, facts, formats }))('$path', ({ path, text }) => {
    expect(textOf(path), stale(path)).toBe(text)
  })

  test.each(CONTRACTS)('docs/schema/%s-1.json', what => {
    const path = `docs/schema/${what}-1.json`
    const { stdout } = spawnSync(process.execPath, ['bin/rind.js', 'schema', what], { cwd: root, encoding: 'utf8' })
    expect(textOf(path), stale(path)).toBe(stdout)
  })
})
