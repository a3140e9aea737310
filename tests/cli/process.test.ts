import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

test('a refusal ends the process with 2 and an empty standard output', async () => {
  const { child, ended } = start('no-such-file.csv', '--format', 'json')
  let out = ''
  child.stdout.on('data', it => {
    out += it
  })
  expect(await ended).toMatchObject({ code: 2, err: expect.stringMatching(/^error\[no-such-path]/) })
  expect(out).toBe('')
})
