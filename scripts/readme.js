import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What a page shows in ```console blocks is run and compared: lines that begin with `$ ` are commands, the lines after
// them what they print. A line `…` stands for any lines left out.

const root = join(import.meta.dirname, '..')
const FENCE = /^```console\n([\s\S]*?)^```$/gm
const ELLIPSIS = '…'
const OURS = 'node bin/rind.js'
const PROMPT = '$ '
// Either would begin the tests from inside a test; `.ci/run` runs them.
const NOT_FROM_INSIDE = /^npm (?:ci|i|install|t|test)\b/
/** How a test run closes. */
export const COUNTS = /^\d+ passed, 0 failed(, \d+ skipped)?$/

/** @typedef {{ block: number, command: string, output: string[] }} Shown */
/** @typedef {{ scripts: Record<string, string> }} Package */

/** @param {string} program */
const has = program => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const lacks = { jq: !has('jq'), sh: spawnSync('sh', ['-c', 'exit 0']).status !== 0 }

/** Every command of a page, in order: the command, the lines it is said to print, and which block it stands in. @param {string} markdown */
export function parse(markdown) {
  return [...markdown.matchAll(FENCE)].flatMap(([, body = ''], block) => {
    /** @type {Shown[]} */
    const shown = []
    for (const line of body.split('\n').slice(0, -1)) {
      const last = shown.at(-1)
      if (line.startsWith(PROMPT)) shown.push({ block, command: line.slice(PROMPT.length), output: [] })
      else if (!last) throw new Error(`a console block begins with \`${line}\`, not with a command: put \`$ \` before the command`)
      else if (last.output.length === 0 && last.command.endsWith('\\')) last.command += `\n${line}`
      else last.output.push(line)
    }
    return shown
  })
}

/** The scripts a command names that package.json does not have. @param {string} command @param {Package} pkg */
export function unknownScripts(command, { scripts }) {
  const named = [...command.matchAll(/\bnpm (?:run (?:--silent |-s )?([\w:-]+)|(t|test)\b)/g)]
  return named.map(([, script]) => script ?? 'test').filter(script => !(script in scripts))
}

/**
 * What of a command can be run here: npm's own parts fall away, `npm run demo` becomes what it runs once built.
 * @param {string} command
 * @param {Package} pkg
 */
export function runnable(command, { scripts }) {
  /** @param {string} part */
  const expand = part => {
    const script = /^npm run (?:--silent |-s )?([\w:-]+)$/.exec(part)?.[1]
    if (script === undefined) return NOT_FROM_INSIDE.test(part) ? [] : [part]
    const parts = (scripts[script] ?? '').split(' && ')
    return parts.filter(it => it.startsWith(OURS)).map(it => it.replace(OURS, 'rind'))
  }
  return command
    .split(' && ')
    .flatMap(it => expand(it.trim()))
    .join(' && ')
}

/** Why a command cannot be run on this machine; nothing when it can. @param {string} command */
export function cannotRun(command) {
  if (lacks.sh) return 'there is no `sh` here to run the commands of the README'
  if (lacks.jq && /\bjq\b/.test(command)) return '`jq` is not installed'
  return undefined
}

/**
 * A reader at a terminal in a built checkout of their own, a copy, so that what a command writes is not left lying in
 * this one. No colour, 80 columns of UTF-8, both streams.
 * @param {Package} pkg
 */
export function reader(pkg) {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'rind-readme-')))
  for (const it of ['bin', 'dist', 'fixtures', 'package.json']) cpSync(join(root, it), join(cwd, it), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'), 'junction')
  const script = 'rind() { "$NODE" "$RIND" "$@"; }\n(exit "$STATUS")\n{ eval "$COMMAND"; } 2>&1'
  // A block is one sitting: its `echo $?` speaks of the command before it.
  let before = { block: -1, status: 0 }

  /** The lines a command prints. @param {Pick<Shown, 'block' | 'command'>} shown */
  const run = ({ block, command }) => {
    const STATUS = String(before.block === block ? before.status : 0)
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, NODE: process.execPath, RIND: join(cwd, 'bin', 'rind.js'), COMMAND: runnable(command, pkg), STATUS }
    for (const name of ['FORCE_COLOR', 'CLICOLOR_FORCE', 'CI']) delete env[name]
    const { status, stdout } = spawnSync('sh', ['-c', script], {
      cwd,
      env: { ...env, NO_COLOR: '1', COLUMNS: '80', LC_ALL: 'C.UTF-8', TERM: 'xterm' },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    before = { block, status: status ?? 1 }
    return trimmed(stdout.split('\n').map(it => it.trimEnd()))
  }

  return { run, leave: () => rmSync(cwd, { recursive: true, force: true }) }
}

/** The stretches between the `…` lines, each of which must be found in order. @param {readonly string[]} shown */
function stretches(shown) {
  /** @type {string[][]} */
  const parts = []
  /** @type {string[]} */
  let part = []
  for (const line of shown) {
    if (line.trim() !== ELLIPSIS) part.push(line.trimEnd())
    else {
      parts.push(part)
      part = []
    }
  }
  return [...parts, part]
}

/** @param {readonly string[]} lines */
const trimmed = lines => lines.join('\n').trimEnd().split('\n')
/** @param {readonly string[]} lines @param {readonly string[]} part @param {number} at */
const isAt = (lines, part, at) => part.every((line, index) => lines[at + index] === line)

/** Whether what is shown is what was printed. @param {readonly string[]} shown @param {readonly string[]} printed */
export function matches(shown, printed) {
  const [first = [], ...rest] = stretches(trimmed(shown))
  const last = rest.pop()
  if (!last) return first.length === printed.length && isAt(printed, first, 0)
  if (!isAt(printed, first, 0)) return false
  let at = first.length
  for (const part of rest) {
    while (at <= printed.length - part.length && !isAt(printed, part, at)) at++
    at += part.length
  }
  return at <= printed.length - last.length && isAt(printed, last, printed.length - last.length)
}

/**
 * What is to be shown now: the printed lines, with the same stretches left out as before.
 * @param {readonly string[]} shown
 * @param {readonly string[]} printed
 */
function refreshed(shown, printed) {
  const [first = [], ...rest] = stretches(trimmed(shown))
  const last = rest.pop()
  if (!last) return printed
  let at = first.length
  const middle = rest.map(part => {
    const from = printed.indexOf(part[0] ?? '', at)
    if (from < 0) throw new Error(`\`${part[0]}\` is shown between two \`…\` and no longer printed: choose other lines to show`)
    at = from + part.length
    return printed.slice(from, at)
  })
  const parts = [printed.slice(0, first.length), ...middle, last.length > 0 ? printed.slice(-last.length) : []]
  return parts.flatMap((part, index) => (index > 0 ? [ELLIPSIS, ...part] : part))
}

/**
 * The page with every output as it is today. `counts` is the closing line of the last test run, where there was one.
 * @param {string} markdown
 * @param {{ pkg: Package, counts?: string }} options
 */
export function rewrite(markdown, { pkg, counts }) {
  const { run, leave } = reader(pkg)
  /** @param {Shown} shown */
  const fresh = shown => {
    const { command, output } = shown
    if (runnable(command, pkg) === '') return output.map(it => (counts && COUNTS.test(it) ? counts : it))
    if (cannotRun(command)) return output
    const printed = run(shown)
    if (matches(output, printed)) return output
    const blankAfter = output.length > 1 && output.at(-1) === ''
    return trimmed(refreshed(output, printed)).concat(blankAfter ? [''] : [])
  }
  const shown = parse(markdown)
  let block = 0
  const text = markdown.replace(FENCE, () => {
    const commands = shown.filter(it => it.block === block)
    block++
    const lines = commands.flatMap(it => [`${PROMPT}${it.command}`, ...fresh(it)])
    return ['```console', ...lines, '```'].join('\n')
  })
  leave()
  return text
}

/** The README as it is, or nothing. */
export function readme() {
  try {
    return readFileSync(join(root, 'README.md'), 'utf8')
  } catch {
    return undefined
  }
}
