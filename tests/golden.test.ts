import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pkg from '../package.json' with { type: 'json' }
import { runRind } from './support/host.js'

// A case is a folder with a `cmd`: what is typed behind `rind`, at 80 columns, in the root of the repository. Its answer is
// kept beside it, and read in `git diff` when it changes. Standard output that is JSON gets a file of its own.

const folder = join(import.meta.dirname, 'golden')
const cases = readdirSync(folder, { withFileTypes: true }).filter(it => it.isDirectory())
const STALE = 'rind answers otherwise than it did; if that is meant, `npm run update` writes the new answer: read it in `git diff`'

let scratch = ''
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rind-'))
})
afterAll(() => rm(scratch, { recursive: true }))

/** Without what is another on the next release or machine: the version, the folder to write to, the last digits of a number. */
const lasting = (text: string): string =>
  text
    .replaceAll(`"version": "${pkg.version}"`, '"version": "{version}"')
    .replaceAll(scratch, '{scratch}')
    .replace(/-?\d+\.\d{10,}(e-\d+)?/g, it => String(Number(Number(it).toPrecision(9))))

describe('rind answers as it did', () => {
  test.each(cases.map(it => it.name))('%s', async name => {
    const typed = readFileSync(join(folder, name, 'cmd'), 'utf8').trim()
    const { exit, out, err } = await runRind(typed.replaceAll('{scratch}', scratch).split(' '), { columns: 80 })
    const json = out.startsWith('{')
    if (json) await expect(lasting(out), STALE).toMatchFileSnapshot(join(folder, name, 'answer.json'))
    const parts = [
      `$ rind ${typed}`,
      json ? '(answer.json)\n' : lasting(out),
      ...(err === '' ? [] : ['stderr:', lasting(err)]),
      `exit ${exit}`,
    ]
    await expect(`${parts.join('\n')}\n`, STALE).toMatchFileSnapshot(join(folder, name, 'answer.txt'))
  })
})
