import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Holdings } from '../../src/model/holdings.js'
import { lines, withFiles } from '../support/ingest.js'

// What only processes of their own show of a store: being killed, having no room, and finding it held by another.

const root = join(import.meta.dirname, '../..')
const RIND = join(root, 'bin', 'rind.js')

const HEADER = 'Ticket ID,Created at,Solved at,Status,Group,Customer,Rating'
/** An export of one month, its tickets its own. */
const month = (of: number, tickets: number): string =>
  lines(
    HEADER,
    ...Array.from({ length: tickets }, (_, at) => {
      const day = String(1 + (at % 28)).padStart(2, '0')
      return `${of}${String(at).padStart(6, '0')},2026-0${of}-${day} 10:00,2026-0${of}-${day} 12:00,solved,Team ${at % 5},c${at},${1 + (at % 5)}`
    }),
  )
const TICKETS = 8_000
const EXPORTS = { 'exports/1.csv': month(1, TICKETS), 'exports/2.csv': month(2, TICKETS), 'exports/3.csv': month(3, TICKETS) }

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function run(
  folder: string,
  argv: readonly string[],
  as: { readonly uid?: number; readonly gid?: number; readonly shell?: string } = {},
): Ran {
  const { shell, ...user } = as
  const [command, args] =
    shell === undefined ? [process.execPath, [RIND, ...argv]] : ['bash', ['-c', shell, process.execPath, RIND, ...argv]]
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', ...user })
  return { status, out: stdout, err: stderr }
}

/** What a store holds, file by file: how many rows and records. */
function held(folder: string): (string | number)[][] {
  const { out, err, status } = run(folder, ['store', 'desk.duckdb', '--format', 'json'])
  expect({ err, status }).toEqual({ err: '', status: 0 })
  return (JSON.parse(out) as Holdings).files.map(it => [it.file, it.rows, it.records])
}

const WHOLE = ['exports/1.csv', 'exports/2.csv', 'exports/3.csv'].map(it => [it, TICKETS, TICKETS])

test('an import that is killed leaves every file whole or not at all, and is made good by the next', async () => {
  await withFiles(EXPORTS, async folder => {
    const start = () =>
      spawn(process.execPath, [RIND, 'import', 'exports', '--store', 'desk.duckdb', '--quiet'], { cwd: folder, stdio: 'ignore' })
    const began = performance.now()
    await once(start(), 'exit')
    const whole = performance.now() - began
    expect(held(folder)).toEqual(WHOLE)
    const seen = new Set<number>()
    for (let at = 1; at <= 8; at++) {
      // One store is killed again and again, until it is whole; then another is begun.
      if (existsSync(join(folder, 'desk.duckdb')) && held(folder).length === 3) {
        for (const it of readdirSync(folder).filter(it => it.startsWith('desk.duckdb'))) spawnSync('rm', [join(folder, it)])
      }
      const child = start()
      await setTimeout((whole * at) / 9)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const found = existsSync(join(folder, 'desk.duckdb')) ? held(folder) : []
      expect(WHOLE).toEqual(expect.arrayContaining(found))
      expect(found).toEqual(WHOLE.slice(0, found.length))
      seen.add(found.length)
    }
    expect(seen.size, 'the moments were all alike').toBeGreaterThan(1)
    expect(run(folder, ['import', 'exports', '--store', 'desk.duckdb', '--quiet'])).toEqual({ status: 0, out: '', err: '' })
    expect(held(folder)).toEqual(WHOLE)
  })
}, 120_000)

test('a disk without room leaves the store as it was', async () => {
  await withFiles({ ...EXPORTS, 'small.csv': month(4, 50) }, async folder => {
    run(folder, ['import', 'small.csv', '--store', 'desk.duckdb'])
    const before = held(folder)
    // No file may grow beyond this many blocks of 1 KB: what a full disk comes to.
    const limited = run(folder, ['import', 'exports/1.csv', '--store', 'desk.duckdb'], { shell: 'ulimit -f 1900; exec "$0" "$@"' })
    expect(limited).toEqual({
      status: 2,
      out: '',
      err: lines(
        'error[unwritable-store]: cannot write the store: files may not be that large here',
        '  --> desk.duckdb',
        'help: what it held before is still there',
      ),
    })
    expect(held(folder)).toEqual(before)
    expect(run(folder, ['import', 'exports/1.csv', '--store', 'desk.duckdb']).status).toBe(0)
    expect(held(folder)).toEqual([['exports/1.csv', TICKETS, TICKETS], ...before])
  })
})

test('in a folder that may not be written a store can be read, and not be made or added to', async () => {
  await withFiles({ 'a.csv': month(1, 50), 'b.csv': month(2, 50) }, async folder => {
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    run(folder, ['import', 'a.csv', '--store', 'desk.duckdb'])
    mkdirSync(join(folder, 'shut'))
    chmodSync(join(folder, 'desk.duckdb'), 0o444)
    chmodSync(join(folder, 'shut'), 0o555)
    chmodSync(folder, 0o555)
    try {
      const refused = (store: string) => ({
        status: 2,
        out: '',
        err: lines(
          'error[unwritable-store]: cannot write the store: no permission',
          `  --> ${store}`,
          'help: what it held before is still there',
        ),
      })
      for (const store of ['desk.duckdb', 'shut/new.duckdb'])
        expect(run(folder, ['import', 'b.csv', '--store', store], nobody)).toEqual(refused(store))
      const listed = run(folder, ['store', 'desk.duckdb'], nobody)
      expect(listed).toMatchObject({ status: 0, err: '', out: expect.stringContaining('a.csv') })
      expect(readdirSync(join(folder, 'shut'))).toEqual([])
    } finally {
      chmodSync(folder, 0o755)
    }
  })
})

describe('a store that another process holds', () => {
  async function whileHeld<T>(path: string, use: (end: () => void) => Promise<T>): Promise<T> {
    const holder = spawn(process.execPath, [join(root, 'tests/support/holder.mjs'), path], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await once(holder.stdout, 'data')
      return await use(() => holder.kill('SIGKILL'))
    } finally {
      holder.kill('SIGKILL')
    }
  }

  test.each([
    ['a report', ['--store', 'desk.duckdb']],
    ['an import', ['import', 'a.csv', '--store', 'desk.duckdb']],
    ['its list', ['store', 'desk.duckdb']],
    ['an export', ['export', '--parquet', 'records', '--store', 'desk.duckdb']],
  ])('is refused to %s after the wait, and it is said who holds it', async (_, argv) => {
    await withFiles({ 'a.csv': month(1, 50) }, async folder => {
      run(folder, ['import', 'a.csv', '--store', 'desk.duckdb'])
      await whileHeld(join(folder, 'desk.duckdb'), async () => {
        const { status, out, err } = run(folder, [...argv, '--wait', '1'])
        expect({ status, out }).toEqual({ status: 2, out: '' })
        expect(err).toMatch(/^error\[store-held\]: the store is held by another process, .*node.* \(PID \d+\)\n {2}--> desk.duckdb\n/)
        expect(err).toContain('it was still held when the wait was over')
      })
    })
  })

  test('is had as soon as it is let go', async () => {
    await withFiles({ 'a.csv': month(1, 50) }, async folder => {
      run(folder, ['import', 'a.csv', '--store', 'desk.duckdb'])
      await whileHeld(join(folder, 'desk.duckdb'), async end => {
        const child = spawn(process.execPath, [RIND, 'store', 'desk.duckdb', '--wait', '60'], { cwd: folder, stdio: 'ignore' })
        await setTimeout(1000)
        expect(child.exitCode).toBeNull()
        end()
        expect((await once(child, 'exit'))[0]).toBe(0)
      })
    })
  })
})

test('what is no store is told in one clear way', async () => {
  await withFiles({ 'a.csv': month(1, 50) }, async folder => {
    writeFileSync(join(folder, 'desk.duckdb'), 'id,opened\n')
    expect(run(folder, ['--store', 'desk.duckdb']).err).toBe(
      lines(
        'error[not-a-store]: this is some other file, not a store of rind',
        '  --> desk.duckdb',
        'help: give another name for the store',
      ),
    )
    expect(run(folder, ['--store', 'disk.duckdb']).err).toBe(
      lines('error[no-store]: there is no store', '  --> disk.duckdb', 'help: did you mean `desk.duckdb`?'),
    )
  })
})
