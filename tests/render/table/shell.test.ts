import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain, widthOf } from '../../../src/render/plain.js'
import { command } from '../../../src/render/table/shell.js'

describe('a command', () => {
  test('stands in one line where it fits', () => {
    expect(command(['rind', 'explain', 'watermelon:team=Payments', 'fixtures/demo'], 76)).toEqual([
      'rind explain watermelon:team=Payments fixtures/demo',
    ])
  })

  test('is quoted where a shell would make something else of it', () => {
    expect(command(['rind', "it's here/*.csv", '--where', 'team!=A B'], 76)).toEqual([
      String.raw`rind 'it'\''s here/*.csv' --where 'team!=A B'`,
    ])
  })

  test('goes on in the next line, an option beside its value', () => {
    expect(command(['rind', 'exports', '--by', 'priority', '--to-date', '--as-of', '2026-10-20'], 30)).toEqual([
      'rind exports --by priority \\',
      '    --to-date \\',
      '    --as-of 2026-10-20',
    ])
  })

  test('is none where a word is too long, or would do something to the terminal', () => {
    expect(command(['rind', 'x'.repeat(80)], 76)).toBeUndefined()
    expect(command(['rind', 'a\u001b[31m.csv'], 76)).toBeUndefined()
    expect(command(['rind', 'a\nb'], 76)).toBeUndefined()
  })
})

test('a shell reads the words that were meant, whatever they hold', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(it => plain(it) === it && it !== '')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), words => {
      const lines = command(['printf', String.raw`%s\0`, ...words], 30)
      fc.pre(lines !== undefined)
      for (const line of lines ?? []) expect(widthOf(line)).toBeLessThanOrEqual(30)
      const { stdout } = spawnSync('sh', ['-c', (lines ?? []).join('\n')], { encoding: 'utf8' })
      expect(stdout.split('\0').slice(0, -1)).toEqual(words)
    }),
    { numRuns: 60 },
  )
})
