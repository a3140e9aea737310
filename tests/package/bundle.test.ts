import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf } from '../../scripts/source.js'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const STATIC = /^(?:import|export)\s[^'"]*?['"]([^'"]+)['"];?$/gm

/** Everything a file of dist/ loads at once, by itself or through the files it imports. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, from = ''] of readFileSync(join(dist, file), 'utf8').matchAll(STATIC)) {
    if (from.startsWith('.')) loadedBy(join(file, '..', from), seen)
    else seen.add(from)
  }
  return seen
}

const bundled = () => readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(it => it.endsWith('.js'))

test('there is a build', () => {
  expect(existsSync(join(dist, 'main.js')), 'run `npm test`, which builds first, or `npm run build`').toBe(true)
})

const DRAWN_WITH = ['@observablehq/plot', 'linkedom']

describe('what is built', () => {
  test.each(['@duckdb/node-api', 'csv-parse', 'zod'])('does not load %s at start', heavy => {
    const loaded = [...loadedBy('main.js')].filter(it => it.startsWith(heavy))
    expect(loaded, 'this costs every start: import it where it is used, with `await import()`').toEqual([])
  })

  test('draws with one chunk of its own, which nothing loads before a page is asked for', () => {
    const drawing = bundled().filter(it =>
      /^\/\/ node_modules\/(@observablehq\/plot|linkedom)\//m.test(readFileSync(join(dist, it), 'utf8')),
    )
    expect(drawing).toHaveLength(1)
    const loading = bundled().filter(it => !drawing.includes(it) && [...loadedBy(it)].some(one => drawing.includes(one)))
    expect(loading, 'Plot and linkedom are a megabyte: import what draws with `await import()`').toEqual([])
  })

  test('imports nothing that an install would not bring', () => {
    const brought = Object.keys(pkg.dependencies)
    const known = (name: string) => /^(\.|node:)/.test(name) || brought.some(it => name === it || name.startsWith(`${it}/`))
    const strangers = bundled().flatMap(file => importsOf(readFileSync(join(dist, file), 'utf8')).map(it => it.from))
    expect([...new Set(strangers)].filter(it => !known(it))).toEqual([])
  })

  test('needs no `require`, which an ES module does not have', () => {
    const shims = bundled().filter(file => readFileSync(join(dist, file), 'utf8').includes('Dynamic require of'))
    expect(shims, 'a bundled package asks for something of Node with `require`').toEqual([])
  })

  test('hands on the licences of what it bundles', () => {
    const text = readFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    const borrowed = Object.keys(pkg.devDependencies).filter(it => it.startsWith('@stdlib/') || DRAWN_WITH.includes(it))
    expect(borrowed.filter(it => !text.includes(`${it} `))).toEqual([])
    expect(text).toContain('Apache License')
  })
})
