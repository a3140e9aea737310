import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// `npm run packed`: packs rind as it would be published, installs it into an empty folder and runs it there, on the
// fixtures it brings. What the package forgets to bring, or brings and cannot load, shows here and nowhere else.

const root = join(import.meta.dirname, '..')
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const npmCli = process.env.npm_execpath
const away = mkdtempSync(join(tmpdir(), `${name}-packed-`))
const empty = join(away, 'empty')

/** What a run of node prints. @param {string[]} args */
function must(args, { cwd = empty } = {}) {
  const ran = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: '1' } })
  if (ran.status === 0) return ran.stdout
  throw new Error(`\`node ${args.join(' ')}\` ended with ${ran.status}\n${ran.stdout}${ran.stderr}`)
}

/** @param {string} what @param {boolean} holds */
function check(what, holds) {
  if (!holds) throw new Error(`not so: ${what}`)
  console.log(`  ${what}`)
}

try {
  if (!npmCli) throw new Error('start this as `npm run packed`, so that it knows which npm to use')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{ "private": true }\n')
  must([npmCli, 'pack', '--silent', '--pack-destination', away], { cwd: root })
  const tarball = readdirSync(away).find(it => it.endsWith('.tgz')) ?? ''
  must([npmCli, 'install', '--no-audit', '--no-fund', '--prefer-offline', join(away, tarball)])

  const home = join(empty, 'node_modules', name)
  /** @param {string[]} args */
  const rind = (...args) => must([join(home, 'bin', 'rind.js'), ...args])
  console.log(`${tarball} in an empty folder, under node ${process.version}`)
  const commands = readdirSync(join(empty, 'node_modules', '.bin'))
  check('npm links the command', commands.includes(name))
  check('`rind --version` is the version of the package', rind('--version').trim() === version)
  check('the man page is there', readFileSync(join(home, 'man', 'rind.1'), 'utf8').includes('.SH "NAME"'))
  check('`rind --help` names the command', rind('--help').includes(name))

  check('`rind demo` finds its fixtures', must([npmCli, 'exec', '--no', '--', name, 'demo']) !== '')
  const here = must(['bin/rind.js', 'demo'], { cwd: root })
  check('and prints what it prints in the checkout', must(['bin/rind.js', 'demo'], { cwd: home }) === here)
  /** @type {import('../src/model/report.js').Report} */
  const report = JSON.parse(rind(join('node_modules', name, 'fixtures', 'demo'), '--format', 'json'))
  check('`rind <the packed fixtures> --format json` is a report', report.schema === 'rind/report/1')
  check('which read its inputs', report.inputs.length > 0 && report.inputs.every(it => it.records > 0))
  check('and found something in them', report.findings.length > 0)
  const page = rind(join('node_modules', name, 'fixtures', 'demo'), '--format', 'html')
  check('`--format html` draws pictures with what the package brings', page.includes('<svg') && page.trimEnd().endsWith('</html>'))

  // As people install it, and as cron calls it: by its path, from a folder of the desk's, with hardly any environment.
  const prefix = join(away, 'global')
  must([npmCli, 'install', '--global', '--no-audit', '--no-fund', '--prefer-offline', '--prefix', prefix, join(away, tarball)])
  const command = join(prefix, process.platform === 'win32' ? `${name}.cmd` : `bin/${name}`)
  const desk = join(away, 'desk')
  cpSync(join(home, 'fixtures', 'demo'), join(desk, 'exports'), { recursive: true })
  /** @param {string} line */
  const cron = line => {
    const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: away, SHELL: '/bin/sh' }
    const ran = spawnSync('/bin/sh', ['-c', line], { cwd: away, encoding: 'utf8', env })
    if (ran.status !== 0) throw new Error(`\`${line}\` ended with ${ran.status}\n${ran.stdout}${ran.stderr}`)
    return ran.stdout
  }
  if (process.platform !== 'win32') {
    // Where nothing says UTF-8 the screen is drawn in ASCII: its headline is the same.
    check('installed globally, it runs', cron(`'${command}' demo`).split('\n')[0] === here.split('\n')[0])
    const [, line = ''] = /^30 6 \* \* \* (.+)$/m.exec(cron(`cd '${desk}' && '${command}' init`)) ?? []
    check('`rind init` tells a line for cron, which tells what is new', cron(line).includes('new'))
    check('and then nothing', cron(line) === '')
    check('while `rind history` shows what is known', cron(`cd '${desk}' && '${command}' history`).includes('watermelon'))
  }
} finally {
  rmSync(away, { recursive: true, force: true })
}
