import { spawn } from 'node:child_process'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeLock } from '../../src/cli/lock.js'
import { withFiles } from '../support/ingest.js'

const withLock = <T>(use: (path: string) => Promise<T>): Promise<T> => withFiles({}, folder => use(join(folder, 'desk.duckdb.lock')))
const holderIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { pid: number; host: string; began?: string }
const lay = (path: string, holder: object, heard = Date.now()): void => {
  writeFileSync(path, JSON.stringify({ since: '2026-03-01T06:30:00', token: 'other', ...holder }))
  utimesSync(path, heard / 1000, heard / 1000)
}

test('a lock names its holder while it is held, and is gone when it is not', () =>
  withLock(async path => {
    const lock = await takeLock(path, 0)
    expect(holderIn(path)).toMatchObject({ pid: process.pid, host: hostname() })
    await lock.release()
    expect(existsSync(path)).toBe(false)
  }))

describe('a lock that is held', () => {
  test('is refused at once without a wait, and says who holds it since when', () =>
    withLock(async path => {
      lay(path, { pid: process.pid, host: hostname() })
      await expect(takeLock(path, 0)).rejects.toMatchObject({
        code: 'locked',
        details: {
          notes: [`process ${process.pid} on ${hostname()} holds it since 2026-03-01T06:30:00 UTC`],
          help: expect.stringContaining('--wait'),
        },
      })
    }))

  test('is refused when the wait is over', () =>
    withLock(async path => {
      lay(path, { pid: process.pid, host: hostname() })
      const began = Date.now()
      await expect(takeLock(path, 300)).rejects.toMatchObject({ code: 'locked' })
      expect(Date.now() - began).toBeGreaterThanOrEqual(290)
    }))

  test('is taken as soon as it is let go', () =>
    withLock(async path => {
      const first = await takeLock(path, 0)
      const second = takeLock(path, 30_000)
      await first.release()
      await (await second).release()
    }))

  test('by another machine that was heard of lately', () =>
    withLock(async path => {
      lay(path, { pid: 1, host: 'elsewhere' }, Date.now() - 600_000)
      await expect(takeLock(path, 0)).rejects.toMatchObject({ code: 'locked' })
    }))
})

describe('a lock is taken over', () => {
  const taken = async (path: string): Promise<void> => {
    const lock = await takeLock(path, 0)
    expect(holderIn(path).pid).toBe(process.pid)
    await lock.release()
  }

  test('where its process has ended', () =>
    withLock(async path => {
      const child = spawn(process.execPath, ['-e', ''])
      await new Promise(done => child.on('close', done))
      lay(path, { pid: child.pid, host: hostname() })
      await taken(path)
    }))

  test.runIf(existsSync('/proc/self/stat'))('where another process has its number by now', () =>
    withLock(async path => {
      lay(path, { pid: process.ppid, host: hostname(), began: '1' })
      await taken(path)
    }),
  )

  test('where another machine was not heard of for long', () =>
    withLock(async path => {
      lay(path, { pid: 1, host: 'elsewhere' }, Date.now() - 2 * 3_600_000)
      await taken(path)
    }))

  test('where it was broken off before it was written', () =>
    withLock(async path => {
      writeFileSync(path, '')
      await expect(takeLock(path, 0)).rejects.toMatchObject({ code: 'locked' })
      utimesSync(path, Date.now() / 1000 - 60, Date.now() / 1000 - 60)
      await taken(path)
    }))

  test('by one of many that find it at once', () =>
    withLock(async path => {
      lay(path, { pid: 1, host: 'elsewhere' }, Date.now() - 2 * 3_600_000)
      let inside = 0
      let most = 0
      const enter = async (): Promise<void> => {
        const lock = await takeLock(path, 60_000)
        inside++
        most = Math.max(most, inside)
        await new Promise(done => setTimeout(done, 5))
        inside--
        await lock.release()
      }
      await Promise.all(Array.from({ length: 8 }, enter))
      expect(most).toBe(1)
      expect(existsSync(path)).toBe(false)
    }))
})

test('a folder that is not there is refused as one', () =>
  withFiles({}, folder => expect(takeLock(join(folder, 'none', 'desk.lock'), 0)).rejects.toMatchObject({ code: 'unwritable' })))
