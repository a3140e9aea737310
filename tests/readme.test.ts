import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COUNTS, cannotRun, matches, parse, reader, readme, rewrite, runnable, unknownScripts } from '../scripts/readme.js'

const root = join(import.meta.dirname, '..')
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const shown = parse(readme() ?? '')

const STALE = 'the README shows another output than the command prints; look at both, then `npm run update` writes what is printed'

test('the README shows how rind is used', () => {
  expect(readme(), 'there is no README.md in the root of the repository: write it').toBeDefined()
  const help = 'the README shows no command: put them into ```console blocks, each on a line that begins with `$ `'
  expect(shown.length, help).toBeGreaterThan(0)
})

describe('every command of the README does what is shown', () => {
  const { run, leave } = reader(pkg)
  afterAll(leave)

  for (const { block, command, output } of shown) {
    test(command, context => {
      expect(unknownScripts(command, pkg), 'package.json has no such script').toEqual([])
      if (runnable(command, pkg) === '') {
        // `.ci/run` runs these. What stands under them may only be the plain line that closes a test run.
        const others = output.filter(it => !['…', ''].includes(it) && !COUNTS.test(it))
        expect(others, 'this output cannot be compared: show `…` and the closing line alone').toEqual([])
        return
      }
      const why = cannotRun(command)
      if (why) return context.skip(why)
      const printed = run({ block, command })
      if (!matches(output, printed)) expect(printed.join('\n'), STALE).toBe(output.join('\n').trimEnd())
    })
  }
})

describe('a page with commands', () => {
  const page = (...lines: string[]) => ['# Page', '```console', ...lines, '```', 'after', ''].join('\n')
  const nothing = { scripts: { demo: 'npm run --silent build && node bin/rind.js demo', test: 'vitest run' } }

  test('is read as commands and what they print', () => {
    expect(parse(page('$ one \\', '  --two', 'a', '', 'b', '', '$ three'))).toEqual([
      { block: 0, command: 'one \\\n  --two', output: ['a', '', 'b', ''] },
      { block: 0, command: 'three', output: [] },
    ])
  })

  test('is refused when a block begins with an output', () => {
    expect(() => parse(page('printed'))).toThrow('put `$ ` before the command')
  })

  test.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b', ''], ['a', 'b'], true],
    [['a'], ['a', 'b'], false],
    [['a', '…'], ['a', 'b', 'c'], true],
    [['…', 'c'], ['a', 'b', 'c'], true],
    [['a', '…', 'c', '…', 'e'], ['a', 'b', 'c', 'd', 'e'], true],
    [['a', '…', 'x', '…', 'e'], ['a', 'b', 'c', 'd', 'e'], false],
    [['a', '…', 'a'], ['a'], false],
    [[], [''], true],
  ])('shows %j for %j: %s', (output, printed, same) => {
    expect(matches(output, printed)).toBe(same)
  })

  test('runs what npm would run, and not npm itself', () => {
    expect(runnable('npm ci && npm run demo', nothing)).toBe('rind demo')
    expect(runnable('npm ci && npm test', nothing)).toBe('')
    expect(runnable('rind demo | head -3', nothing)).toBe('rind demo | head -3')
    expect(unknownScripts('npm ci && npm run gone && npm test', nothing)).toEqual(['gone'])
  })

  test.skipIf(cannotRun(''))('is brought up to date, its left-out lines left out', () => {
    const stale = page(
      '$ echo new',
      'old',
      '',
      '$ (exit 3)',
      '$ echo $?',
      '$ seq 5',
      '1',
      '…',
      '4',
      '$ npm test',
      '…',
      '3 passed, 0 failed',
    )
    const counts = '9 passed, 0 failed'
    const fresh = page('$ echo new', 'new', '', '$ (exit 3)', '$ echo $?', '3', '$ seq 5', '1', '…', '5', '$ npm test', '…', counts)
    expect(rewrite(stale, { pkg: nothing, counts })).toBe(fresh)
    expect(rewrite(fresh, { pkg: nothing, counts })).toBe(fresh)
  })
})
