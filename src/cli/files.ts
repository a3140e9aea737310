import { randomUUID } from 'node:crypto'
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { refuse } from '../model/refusal.js'
import type { Output } from '../render/output.js'
import { codeOf } from './host.js'

/** A file that a report is to be written to, and the output it gets. */
export interface ReportFile {
  readonly path: string
  readonly output: Output
}

/** Refuses a file that could not be written in the end, while nothing has been done yet. */
export async function reportFile(path: string, outputs: readonly Output[]): Promise<ReportFile> {
  const extension = extname(path).toLowerCase()
  const output = outputs.find(it => it.extensions.includes(extension))
  if (!output) {
    throw refuse.unknownExtension(
      path,
      outputs.flatMap(it => it.extensions),
    )
  }
  await requireWritable(path)
  return { path, output }
}

/** Refuses a file in a folder that is not there or takes none, and one that is a folder. */
export async function requireWritable(path: string): Promise<void> {
  const folder = dirname(path)
  if (!(await isFolder(folder))) throw refuse.noFolder(path, folder)
  if (await isFolder(path)) throw refuse.unwritable(path, 'it is a folder')
  await access(folder, constants.W_OK).catch(error => {
    throw refuse.unwritable(path, codeOf(error))
  })
}

/** Refuses to write over what is read: an export ends in .txt now and then. */
export async function refuseOverwriting(written: readonly string[], inputs: readonly string[]): Promise<void> {
  const read = await Promise.all(inputs.map(it => realpath(it)))
  for (const path of written) {
    const real = await realpath(path).catch(() => undefined)
    if (real !== undefined && read.includes(real)) throw refuse.wouldOverwrite(path)
  }
}

/** Writes a file whole or not at all: who reads it meanwhile sees the old one or the new one, never a half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`)
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw refuse.unwritable(path, codeOf(error))
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    it => it.isDirectory(),
    () => false,
  )
