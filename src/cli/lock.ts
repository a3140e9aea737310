import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '../model/refusal.js'
import { refuseRun } from '../model/run-refusals.js'
import { codeOf, inWords } from './host.js'

/** Who holds a lock, as the file says it. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When that process began, as its system counts it; a later process may get the same number. */
  readonly began?: string
  /** An instant, for people. */
  readonly since: string
  readonly token: string
}

/** A file that is there while a run is. */
export interface Lock {
  release(): Promise<void>
}

/** How often a holder shows that it is alive, and how long one of another machine may be silent. Milliseconds. */
const BEAT = 30_000
const SILENT = 3_600_000
const LOOK_AGAIN = 200

/**
 * Takes a lock, or waits up to so many milliseconds for who holds it. A holder that is gone holds nothing: its process has ended, or it
 * ran on another machine and has not been heard of for an hour. Refuses where the wait is over, naming the holder.
 */
export async function takeLock(path: string, wait: number, signal?: AbortSignal): Promise<Lock> {
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    ...beganOf(process.pid),
    since: new Date().toISOString().slice(0, 19),
    token: randomUUID(),
  }
  const until = Date.now() + wait
  while (!(await laid(path, JSON.stringify(own)))) {
    const holder = await holderOf(path)
    if (await isGone(holder, path)) await sweep(path, holder?.token)
    else if (Date.now() >= until) throw refuseRun.locked(path, holder, wait > 0)
    else await sleep(Math.min(LOOK_AGAIN, Math.max(1, until - Date.now())), undefined, signal ? { signal } : {})
  }
  const beat = setInterval(() => void touch(path), BEAT)
  beat.unref()
  return {
    async release() {
      clearInterval(beat)
      // One that was taken for gone may have been followed by another.
      if ((await holderOf(path))?.token === own.token) await rm(path, { force: true })
    },
  }
}

/** Lays the file, whole, where there is none: whether that was done. */
async function laid(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw refuse.unwritable(path, inWords(codeOf(error)))
  }
}

/** Who holds it; undefined where it is gone by now, or not written yet. */
async function holderOf(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    const { pid, host, began, since, token } = JSON.parse(text) as Partial<Holder>
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return undefined
    return { pid, host, ...(typeof began === 'string' ? { began } : {}), since: String(since ?? ''), token }
  } catch {
    return undefined
  }
}

async function isGone(holder: Holder | undefined, path: string): Promise<boolean> {
  // Broken off before it was written, or none of ours.
  if (!holder) return (await heardOf(path)) > BEAT
  const { pid, host, began } = holder
  if (host !== hostname()) return (await heardOf(path)) > SILENT
  try {
    // Signal 0 is not sent: it asks whether there is such a process.
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
  const now = beganOf(pid).began
  return began !== undefined && now !== undefined && now !== began
}

/** Milliseconds since the file was last touched. */
const heardOf = (path: string): Promise<number> =>
  stat(path).then(
    it => Date.now() - it.mtimeMs,
    () => 0,
  )

/**
 * Takes away what a holder that is gone has left. Two that find it at once must not take away what the other has laid since: only
 * who lays a second file looks again and does it.
 */
async function sweep(path: string, gone: string | undefined): Promise<void> {
  const guard = `${path}.sweep`
  if (!(await laid(guard, gone ?? ''))) {
    if ((await heardOf(guard)) > BEAT) await rm(guard, { force: true })
    else await sleep(LOOK_AGAIN)
    return
  }
  try {
    if ((await holderOf(path))?.token === gone) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

const touch = (path: string): Promise<void> => {
  const now = new Date()
  return utimes(path, now, now).catch(() => undefined)
}

/** When a process began, where the system tells: the 22nd word of its line, counted behind its name, which may hold blanks. */
function beganOf(pid: number): { began?: string } {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = line.slice(line.lastIndexOf(')') + 2).split(' ')[19]
    return began === undefined ? {} : { began }
  } catch {
    return {}
  }
}
