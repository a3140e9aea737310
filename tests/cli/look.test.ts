import { describe, expect, test } from 'vitest'
import { lookOf } from '../../src/cli/look.js'

type Row = readonly [what: string, env: Record<string, string>, isTTY: boolean, asked: boolean | undefined, colour: number]

describe('colour', () => {
  test.each<Row>([
    ['a pipe', {}, false, undefined, 0],
    ['a pipe, --color', {}, false, true, 1],
    ['a pipe, FORCE_COLOR empty', { FORCE_COLOR: '' }, false, undefined, 1],
    ['a pipe, FORCE_COLOR=1 under a rich terminal', { FORCE_COLOR: '1', COLORTERM: 'truecolor' }, false, undefined, 3],
    ['a pipe, FORCE_COLOR=2', { FORCE_COLOR: '2' }, false, undefined, 2],
    ['a pipe, FORCE_COLOR=3', { FORCE_COLOR: '3' }, false, undefined, 3],
    ['a terminal, FORCE_COLOR=0', { FORCE_COLOR: '0', TERM: 'xterm' }, true, undefined, 0],
    ['a terminal, FORCE_COLOR=false', { FORCE_COLOR: 'false' }, true, undefined, 0],
    ['a plain terminal', { TERM: 'xterm' }, true, undefined, 1],
    ['a terminal that says nothing of itself', {}, true, undefined, 1],
    ['a terminal of 256 colours', { TERM: 'xterm-256color' }, true, undefined, 2],
    ['a terminal of all colours', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true, undefined, 3],
    ['a terminal of 24 bits', { COLORTERM: '24bit' }, true, undefined, 3],
    ['a dumb terminal', { TERM: 'dumb', COLORTERM: 'truecolor' }, true, undefined, 0],
    ['a dumb terminal, --color', { TERM: 'dumb' }, true, true, 1],
    ['NO_COLOR', { NO_COLOR: '1', TERM: 'xterm' }, true, undefined, 0],
    ['NO_COLOR empty, which says nothing', { NO_COLOR: '', TERM: 'xterm' }, true, undefined, 1],
    ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, 0],
    ['--color before NO_COLOR', { NO_COLOR: '1' }, false, true, 1],
    ['--no-color before FORCE_COLOR', { FORCE_COLOR: '3' }, true, false, 0],
  ])('%s', (_, env, isTTY, asked, colour) => {
    expect(lookOf({ env, stdout: { isTTY } }, asked).colour).toBe(colour)
  })
})

describe('width', () => {
  test.each([
    ['a pipe', {}, undefined, 80],
    ['a pipe, COLUMNS=100', { COLUMNS: '100' }, undefined, 100],
    ['a terminal', {}, 120, 120],
    ['COLUMNS before the terminal', { COLUMNS: '90' }, 120, 90],
    ['COLUMNS that is no width', { COLUMNS: 'wide' }, 120, 120],
    ['COLUMNS empty', { COLUMNS: '' }, 120, 120],
    ['a terminal that does not know', {}, 0, 80],
    ['a narrow terminal', {}, 40, 60],
    ['a wide terminal', {}, 400, 200],
  ])('%s', (_, env, columns, width) => {
    expect(lookOf({ env, stdout: columns === undefined ? {} : { columns } }).width).toBe(width)
  })
})

describe('letters', () => {
  test.each([
    ['nothing is said', {}, undefined],
    ['UTF-8', { LANG: 'en_US.UTF-8' }, undefined],
    ['UTF-8 in other letters', { LANG: 'de_DE.utf8' }, undefined],
    ['C with UTF-8', { LC_ALL: 'C.UTF-8', LANG: 'C' }, undefined],
    ['C', { LANG: 'C' }, true],
    ['POSIX', { LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, true],
    ['Latin-1', { LC_CTYPE: 'de_DE.ISO-8859-1', LANG: 'en_US.UTF-8' }, true],
    ['an empty variable says nothing', { LC_ALL: '', LANG: 'C' }, true],
    ['a dumb terminal', { TERM: 'dumb', LANG: 'en_US.UTF-8' }, true],
    ['the console of Linux', { TERM: 'linux', LANG: 'en_US.UTF-8' }, true],
    ['a terminal', { TERM: 'xterm-256color' }, undefined],
  ])('%s', (_, env, ascii) => {
    expect(lookOf({ env, stdout: { isTTY: true } }).ascii).toBe(ascii)
  })
})
