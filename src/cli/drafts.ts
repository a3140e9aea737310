import { randomUUID } from 'node:crypto'
import { chmod, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../model/refusal.js'
import { codeOf, inWords } from './host.js'

// What is written stands under another name in the same folder until it is whole. Who reads the file meanwhile sees the old one or
// the new one, never a half; what breaks off leaves the old one.

/** Where a file is written: beside the file that a path leads to, through links if it is one. */
export interface Draft {
  /** The file that is replaced in the end. */
  readonly target: string
  /** Where its text stands until then. */
  readonly draft: string
  /** The permissions of the file that is replaced; what was private stays private. */
  readonly mode: number | undefined
  /** What lies there is no plain file (a device, a pipe), and cannot be replaced: it is written to. */
  readonly isSpecial: boolean
}

/** Plans how a file is written; nothing is written yet. */
export async function draftOf(path: string): Promise<Draft> {
  const target = await targetOf(path)
  const there = await stat(target).catch(() => undefined)
  return {
    target,
    // Not made of the file's name, which may be as long as a name can be.
    draft: join(dirname(target), `.rind-${randomUUID().slice(0, 8)}`),
    mode: there === undefined ? undefined : there.mode & 0o777,
    isSpecial: there !== undefined && !there.isFile(),
  }
}

/** The file that a path leads to, whether it is there or not: a link stays a link. */
export async function targetOf(path: string, typed = path, links = 0): Promise<string> {
  const to = await readlink(path).catch(() => undefined)
  if (to === undefined) return path
  if (links > MOST_LINKS) throw refuse.unwritable(typed, inWords('ELOOP'))
  return targetOf(resolve(dirname(path), to), typed, links + 1)
}

const MOST_LINKS = 40

/** A file that is to be written, and its text. */
export interface Written {
  readonly path: string
  readonly text: string
}

/** Writes files whole, all of them or none: `isOver` may still throw between the last draft and the first that is put in place. */
export async function writeAll(files: readonly Written[], isOver: () => void = () => undefined): Promise<void> {
  const drafts: Draft[] = []
  try {
    for (const { path, text } of files) {
      const plan = await draftOf(path)
      drafts.push(plan)
      if (!plan.isSpecial) await attempt(path, () => writeDraft(plan, text))
    }
    isOver()
    for (const [at, { path, text }] of files.entries()) {
      const plan = drafts[at]
      if (plan) await attempt(path, () => (plan.isSpecial ? writeFile(plan.target, text) : rename(plan.draft, plan.target)))
    }
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true })
  }
}

async function writeDraft({ draft, mode }: Draft, text: string): Promise<void> {
  await writeFile(draft, text, { flag: 'wx', flush: true, ...(mode === undefined ? {} : { mode }) })
  // What is taken off new files by default may be allowed on the one that is replaced.
  if (mode !== undefined) await chmod(draft, mode)
}

async function attempt(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw refuse.unwritable(path, inWords(codeOf(error)))
  }
}
