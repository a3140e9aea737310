import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'

// What only a process of its own shows: pipes, signals and the exit code that a shell sees.

const root = join(import.meta.dirname, '../..')

function start(...argv: string[]) {
  const child = spawn(process.execPath, [join(root, 'bin', 'rind.js'), ...argv], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const err: Buffer[] = []
  child.stderr.on('data', it => err.push(it))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, err: Buffer.concat(err).toString() }))
  return { child, ended }
}

test('JSON longer than a pipe holds arrives whole, however slow its reader', async () => {
  const { child, ended } = start('demo', '--format', 'json')
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) {
    chunks.push(chunk)
    await setTimeout(20)
  }
  expect(await ended).toEqual({ code: 0, signal: null, err: '' })
  const text = Buffer.concat(chunks).toString()
  expect(text.length).toBeGreaterThan(65_536)
  expect(JSON.parse(text)).toMatchObject({ schema: 'rind/report/1' })
})

test.each([
  ['the report', ['demo', '--format', 'json']],
  ['the help', ['--help']],
])('a reader that closes the pipe is no error: %s', async (_, argv) => {
  const { child, ended } = start(...argv)
  child.stdout.destroy()
  expect(await ended).toEqual({ code: 0, signal: null, err: '' })
})

test('Ctrl-C ends a run with 130 and leaves no file behind, neither a half nor a draft', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rind-'))
  try {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `${at},2026-0${1 + (at % 9)}-11 10:00,2026-0${1 + (at % 9)}-11 11:00,Team ${at % 7}\n`,
    )
    await writeFile(join(folder, 'tickets.csv'), `Id,Created at,Solved at,Team\n${rows.join('')}`)
    const files = ['--output', join(folder, 'a.json'), '--output', join(folder, 'a.md'), '--rejects', join(folder, 'r.csv')]
    const { child, ended } = start(join(folder, 'tickets.csv'), ...files)
    // What is rejected is written as it comes: its draft shows that the run is at work.
    while (child.exitCode === null && !(await readdir(folder)).some(it => it.startsWith('.'))) await setTimeout(5)
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 130, signal: null, err: '' })
    expect(await readdir(folder)).toEqual(['tickets.csv'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('on a terminal one line says what is read, and is gone before the report', context => {
  if (spawnSync('script', ['--version']).error) return context.skip('`script`, which makes a terminal, is not installed')
  const run = (...argv: string[]): string => {
    const command = [process.execPath, join(root, 'bin', 'rind.js'), 'fixtures/zendesk', ...argv].join(' ')
    const { CI: _, ...env } = process.env
    return spawnSync('script', ['-qec', command, '/dev/null'], { cwd: root, encoding: 'utf8', env: { ...env, TERM: 'xterm' } }).stdout
  }
  const shown = run()
    .split('\r\u001b[2K')
    .map(it => it.split(' ').slice(0, 2).join(' '))
  expect(shown).toContain('reading fixtures/zendesk/tickets.csv')
  expect(shown.slice(-3, -1)).toEqual(['measuring', 'judging'])
  expect(run('--quiet')).not.toContain('\u001b[2K')
})

test('a refusal ends the process with 2 and an empty standard output', async () => {
  const { child, ended } = start('no-such-file.csv', '--format', 'json')
  let out = ''
  child.stdout.on('data', it => {
    out += it
  })
  expect(await ended).toMatchObject({ code: 2, err: expect.stringMatching(/^error\[no-such-path]/) })
  expect(out).toBe('')
})
