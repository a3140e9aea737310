import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manPage } from '../../scripts/man.js'
import * as catalogue from '../../src/catalogue.js'
import { described } from '../../src/cli/described.js'
import { COMMANDS, programOf } from '../../src/cli/program.js'

const root = join(import.meta.dirname, '../..')
const path = join(root, 'man', 'rind.1')
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('the man page is what the grammar says today', async () => {
  const page = manPage(await described(programOf(), catalogue), pkg.description)
  expect(readFileSync(path, 'utf8'), '`npm run update` writes man/rind.1').toBe(page)
})

test('package.json ships it, where npm looks for it', () => {
  expect(pkg.man).toBe('man/rind.1')
  expect(pkg.files).toContain('man')
})

const man = spawnSync('man', ['--version']).error === undefined

test('`man` shows every command and option of it, and has nothing to complain of', async context => {
  if (!man) return context.skip('`man` is not installed')
  const { status, stdout, stderr } = spawnSync('man', ['--warnings', '--encoding=utf8', path], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '100', MAN_KEEP_FORMATTING: '', LC_ALL: 'C.UTF-8' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { commands } = await described(programOf(), catalogue)
  const shown = stdout.replaceAll('‐', '-')
  expect(COMMANDS.map(it => it.id).filter(it => !shown.includes(`rind ${it}`))).toEqual([])
  expect(commands.flatMap(it => it.options.map(one => one.long)).filter(it => !shown.includes(it))).toEqual([])
  expect(shown).not.toMatch(/\\|`/)
})

test('what roff would take for a request or an escape stays text', () => {
  const page = manPage(
    { name: 'x', about: "'tis\n.so so", version: '1', options: [], examples: [['a\\b -c', 'does `that`']], commands: [] },
    'What -- it is',
  )
  expect(page).toContain("\\&'tis\n\\&.so so")
  expect(page).toContain('\\fBa\\eb \\-c\\fR')
  expect(page).toContain('Does \\fBthat\\fR.')
  expect(page).toContain('x \\- what \\-\\- it is')
})
