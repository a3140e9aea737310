import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { metrics, outputs } from '../../../src/catalogue.js'
import { COMMANDS } from '../../../src/cli/program.js'
import { runRind } from '../../support/host.js'

// The scripts are run by the shells they are for, where these are installed: what a person is offered who presses Tab.

let folder = ''
let path = ''
const SHELLS = ['bash', 'zsh', 'fish'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  path = await mkdtemp(join(tmpdir(), 'rind-'))
  await writeFile(join(folder, 'tickets.csv'), '')
  await writeFile(join(folder, 'two words.csv'), '')
  for (const shell of SHELLS) await writeFile(join(path, shell), (await runRind(['completion', shell])).out)
  await writeFile(join(path, 'press-tab'), PRESS_TAB)
  await writeFile(join(path, 'before-tab'), BEFORE_TAB)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(path, { recursive: true })
})

// zsh completes in its line editor alone, so one is started on a terminal of its own, which says what is added to the list.
const PRESS_TAB = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source \${0:h}/before-tab \${0:h}/zsh"
zpty -w -n shell "$1"$'\\t'
local part; while zpty -r shell part; do print -rn -- "$part"; done
`
const BEFORE_TAB = `PROMPT=
autoload -Uz compinit && compinit -u -D
source $1
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-[OAD]\\ * ]]; then builtin compadd "$@"; return; fi
  local it; local -a offered
  builtin compadd -A offered "$@"
  for it in $offered; do print -r -- "<$it>"; done
}
bindkey '^I' complete-word
comppostfuncs=(exit)
`

/** How each shell is asked what it offers for a line, and how its answer is read. */
const ASK: Readonly<Record<(typeof SHELLS)[number], (line: string) => string[]>> = {
  bash(line) {
    // As readline parts it: the sign of equality is a word of its own.
    const words = line.split(/ |(?==)|(?<==)/)
    const script = `source '${path}/bash'; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _rind 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`
    return lines(run('bash', '--norc', '-c', script, 'bash', ...words))
  },
  zsh(line) {
    return [...run('zsh', '-f', join(path, 'press-tab'), line).matchAll(/<([^>\r]+)>/g)].map(([, it = '']) => it.replaceAll('\\', ''))
  },
  fish(line) {
    return lines(run('fish', '-N', '-c', `source '${path}/fish'; complete -C '${line}'`)).map(it => it.split('\t')[0] ?? '')
  },
}

const run = (shell: string, ...args: string[]): string => spawnSync(shell, args, { cwd: folder, encoding: 'utf8', timeout: 20_000 }).stdout
const lines = (text: string): string[] => text.split('\n').filter(it => it !== '')
/** Some put back what stands before the last comma or the sign of equality, others add to it. */
const last = (text: string): string => text.split(/[,=]/).at(-1) ?? ''

const NAMES = [...COMMANDS.map(it => it.id), 'help']

describe.each(SHELLS)('%s', shell => {
  const isThere = spawnSync(shell, ['--version']).error === undefined

  test.for<[line: string, offered: readonly string[]]>([
    ['rind ', [...NAMES, 'tickets.csv', 'two words.csv']],
    ['rind ins', ['inspect']],
    ['rind tick', ['tickets.csv']],
    ['rind tickets.csv --per', ['--period']],
    ['rind tickets.csv --period ', ['day', 'week', 'month', 'quarter', 'all']],
    ['rind tickets.csv --period w', ['week']],
    ['rind tickets.csv --period=w', ['week']],
    ['rind analyze tickets.csv --format ', outputs.map(it => it.id)],
    ['rind tickets.csv --metrics csat,handle', ['handle-time']],
    ['rind tickets.csv --metrics ', metrics.map(it => it.id)],
    ['rind tickets.csv --output t', ['tickets.csv', 'two words.csv']],
    ['rind inspect --format ', ['table', 'json']],
    ['rind list ', ['metrics', 'rules', 'formats', 'outputs']],
    ['rind list metrics ', []],
    ['rind explain waterm', ['watermelon']],
    ['rind explain csat tick', ['tickets.csv']],
    ['rind help comp', ['completion']],
    ['rind completion ', [...SHELLS]],
    ['rind demo --outp', ['--output']],
  ])('%s', ([line, offered], context) => {
    if (!isThere) return context.skip(`${shell} is not installed`)
    const offers = ASK[shell](line).map(last)
    // Where no word is left to type, zsh offers options.
    const asked = / -\S*$/.test(line) ? offers : offers.filter(it => !it.startsWith('-'))
    expect(asked.toSorted()).toEqual(offered.toSorted())
  })
})

test('there is no such shell, and one is near', async () => {
  expect(await runRind(['completion', 'bahs'])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('did you mean `bash`?') })
})

test.each(SHELLS)('%s: every option of every command is in its script', async shell => {
  const { exit, out } = await runRind(['completion', shell])
  expect(exit).toBe(0)
  const { out: help } = await runRind(['analyze', '--help'])
  const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, it = '']) => it)
  expect(options.length).toBeGreaterThan(15)
  expect(options.filter(it => !out.includes(it))).toEqual([])
})
