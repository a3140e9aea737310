import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SHARED, withStore } from '../support/ingest.js'
import { byEngineGuess, byEngineTold, byRind, type Loader, measuresOf, pollutedFiles, scoreOf } from '../support/pollock.js'

const there = existsSync(SHARED)
type Measured = ReadonlyMap<string, readonly number[]>

async function measured(load: Loader): Promise<Measured> {
  const found = new Map<string, number[]>()
  for (const file of pollutedFiles()) {
    const loaded = await withStore(store => load(store, file).catch(() => undefined))
    found.set(file.name, measuresOf(file, loaded))
  }
  return found
}

const score = (them: Measured): number => scoreOf([...them.values()])

describe('the 49 polluted files of the Pollock benchmark', { timeout: 120_000 }, () => {
  let [rind, told, guess]: Measured[] = []
  beforeEach(it => it.skip(!there, '../shared is not beside this checkout'))
  beforeAll(async () => {
    if (there) [rind, told, guess] = [await measured(byRind), await measured(byEngineTold), await measured(byEngineGuess)]
  }, 120_000)

  test('rind, told nothing, is not below the engine told the right parameters', () => {
    expect(rind?.size).toBe(49)
    expect(score(rind ?? new Map())).toBeGreaterThanOrEqual(score(told ?? new Map()))
  })

  test('every file can be loaded', () => {
    expect([...(rind ?? [])].filter(([, [success]]) => success !== 1)).toEqual([])
  })

  test('the page on reading tells the scores as they are, and names the files that cost a tenth of a point or more', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8')
    const scores = [rind, told, guess].map(it => score(it ?? new Map()).toFixed(3))
    expect(scores.filter(it => !page.includes(`| ${it} |`))).toEqual([])
    const costly = [...(rind ?? [])]
      .filter(([, them]) => them.reduce((sum, it) => sum + it, 0) < 9.9)
      .map(([name]) => name.replace('.csv', ''))
    expect(costly.filter(it => !page.includes(`\`${it}\``))).toEqual([])
  })
})
