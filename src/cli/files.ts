import { access, constants, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { isExport } from '../ingest/find-sources.js'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import type { Output } from '../render/output.js'
import { targetOf } from './drafts.js'
import { codeOf, inWords } from './host.js'

/** What is known of an output by those who choose one. */
export type Named = Pick<Output, 'id' | 'extensions'>

/** A file that a report is to be written to, and the output it gets. */
export interface ReportFile<T extends Named> {
  readonly path: string
  readonly output: T
}

/** Refuses files that could not be written in the end, while nothing has been done yet. */
export async function reportFiles<T extends Named>(paths: readonly string[], outputs: readonly T[]): Promise<ReportFile<T>[]> {
  const files: ReportFile<T>[] = []
  for (const path of paths) files.push({ path, output: outputFor(path, outputs) })
  for (const path of paths) await requireWritable(path)
  return files
}

function outputFor<T extends Named>(path: string, outputs: readonly T[]): T {
  const extension = extname(path).toLowerCase()
  const output = outputs.find(it => it.extensions.includes(extension))
  if (output) return output
  const known = outputs.flatMap(it => it.extensions)
  throw refuse.unknownExtension(path, known)
}

/** Refuses a file in a folder that is not there or takes none, and one that is a folder. A link is followed. */
export async function requireWritable(path: string): Promise<void> {
  const target = await targetOf(path)
  const folder = dirname(target)
  if (!(await isFolder(folder))) throw refuse.noFolder(path, folder)
  const there = await stat(target).catch(error => {
    if (codeOf(error) !== 'ENOENT') throw refuse.unwritable(path, inWords(codeOf(error)))
  })
  if (there?.isDirectory()) throw refuse.unwritable(path, 'it is a folder')
  // A plain file is replaced, which is its folder's to allow; anything else is written to.
  await access(there === undefined || there.isFile() ? folder : target, constants.W_OK).catch(error => {
    throw refuse.unwritable(path, inWords(codeOf(error)))
  })
}

/** Refuses to write two things to one file, however it is called. */
export async function refuseTwice(paths: readonly string[]): Promise<void> {
  const seen = new Set<string>()
  for (const path of paths) {
    const target = await whereabouts(path)
    if (seen.has(target)) throw refuse.writtenTwice(path)
    seen.add(target)
  }
}

/** Refuses to write over what is read: an export ends in .txt now and then. */
export async function refuseOverwriting(written: readonly string[], inputs: readonly string[]): Promise<void> {
  const read = await Promise.all(inputs.map(it => realpath(it).catch(() => resolve(it))))
  for (const path of written) if (read.includes(await whereabouts(path))) throw refuse.wouldOverwrite(path)
}

/**
 * Refuses to lay a file among the exports of a folder that is read: the next run would read it as one of them. `typed` is what
 * was named to be read.
 */
export async function refuseAmongInputs(written: readonly string[], typed: readonly string[]): Promise<void> {
  for (const folder of typed) {
    if (!(await isFolder(folder))) continue
    const root = await realpath(folder)
    for (const path of written) {
      if (isExport(path) && !relative(root, dirname(await whereabouts(path))).startsWith('..')) throw refuse.amongInputs(path, folder)
    }
  }
}

/** One name for one file, whether it is there or not. */
async function whereabouts(path: string): Promise<string> {
  const target = resolve(await targetOf(path))
  return realpath(target).catch(async () => join(await realpath(dirname(target)), basename(target)))
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    it => it.isDirectory(),
    () => false,
  )

/** What a file holds that was named. Refuses one that is not there, and offers the nearest names of its folder. */
export const readNamed = (path: string): Promise<Buffer> =>
  readFile(path).catch(async error => {
    if (codeOf(error) !== 'ENOENT') throw refuse.unreadable(path, codeOf(error))
    const near = nearestNames(basename(path), await readdir(dirname(path)).catch(() => []))
    throw refuse.noSuchPath(
      path,
      near.map(it => join(dirname(path), it)),
    )
  })

/** Bytes of a file as it lies there; 0 where that cannot be known. */
export const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    it => it.size,
    () => 0,
  )
