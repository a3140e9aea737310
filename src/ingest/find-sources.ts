import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import { refuseStore } from '../model/store-refusals.js'
import { MANIFEST } from './parquet.js'
import type { Source } from './source.js'

const PARQUET = /\.parquet$/i
const EXPORT = /\.(csv|tsv|txt)(\.gz)?$/i

/** Whether a file found in a folder would be read, by its name. */
export const isExport = (path: string): boolean => EXPORT.test(path)

/**
 * The files behind what the user typed: files, folders (walked whole), globs, and `-` for what was piped in.
 * Sorted by name, so that the order of the arguments changes nothing; a file named twice is read once.
 * Refuses a path that is not there (offering near names) and a folder without exports.
 */
export async function findSources(paths: readonly string[], standardInput?: Uint8Array): Promise<readonly Source[]> {
  const found = new Map<string, Source>()
  for (const path of paths) {
    for (const source of path === '-' ? [piped(standardInput)] : await sourcesAt(path)) {
      const key = source.path === undefined ? source.name : resolve(source.path)
      const known = found.get(key)
      // However it was come by, a file that the user also names is one the user named.
      if (!known || (source.named && !known.named)) found.set(key, source)
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const piped = (bytes: Uint8Array | undefined): Source => ({ name: 'standard input', named: true, bytes: bytes ?? new Uint8Array() })

async function sourcesAt(path: string): Promise<Source[]> {
  const kind = await kindOf(path)
  if (kind === 'file') return [await sourceAt(path)]
  if (kind === 'folder') return (await kindOf(join(path, MANIFEST))) === 'file' ? [await dataset(join(path, MANIFEST))] : inFolder(path)
  if (/[*?]/.test(path)) {
    const matches = await matching(path)
    if (matches.length > 0) return matches
    throw refuse.noInputs(path)
  }
  const neighbours = await readdir(dirname(path)).catch(() => [])
  throw refuse.noSuchPath(
    path,
    nearestNames(basename(path), neighbours).map(it => join(dirname(path), it)),
  )
}

const sourceAt = async (path: string): Promise<Source> => (PARQUET.test(path) ? dataset(path) : { name: path, path, named: true })

/** A folder of records that rind wrote, by the file that says what is in it. Refuses any other Parquet. */
async function dataset(path: string): Promise<Source> {
  if (basename(path) === MANIFEST) return { name: path, path, dataset: dirname(path), named: true }
  // A part of one lies two folders further down.
  const folder = dirname(dirname(dirname(path)))
  throw refuseStore.foreignParquet(path, (await kindOf(join(folder, MANIFEST))) === 'file' ? folder : undefined)
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw refuse.unreadable(path, String(code))
  }
}

async function inFolder(folder: string): Promise<Source[]> {
  const files = (await filesIn(folder, true)).filter(it => EXPORT.test(it) && !it.split(sep).some(part => part.startsWith('.')))
  if (files.length === 0) throw refuse.noInputs(folder)
  return files.map(it => ({ name: join(folder, it), path: join(folder, it), named: false }))
}

/** The files in a folder, links to files too, by their place in it. */
async function filesIn(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive, withFileTypes: true }).catch(error => {
    throw refuse.unreadable(folder, error instanceof Error ? error.message : String(error))
  })
  const files: string[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file')) files.push(relative(folder, path))
  }
  return files
}

/** Globs where the shell has not opened them: `*` and `?` within one folder's names, `**` for any depth. */
async function matching(pattern: string): Promise<Source[]> {
  const parts = pattern.split(/[\\/]/)
  const fixed = parts.findIndex(it => /[*?]/.test(it))
  const root = parts.slice(0, fixed).join(sep) || (pattern.startsWith('/') ? sep : '.')
  const wanted = new RegExp(`^${parts.slice(fixed).map(asRegex).join('')}$`)
  if ((await kindOf(root)) !== 'folder') return []
  const files = await filesIn(root, parts.length - fixed > 1 || parts.includes('**'))
  return Promise.all(files.filter(it => wanted.test(it.split(sep).join('/'))).map(it => sourceAt(join(root, it))))
}

/** Hidden names are matched only where the pattern begins with a dot itself, as in a shell. */
function asRegex(part: string, at: number, parts: readonly string[]): string {
  const last = at === parts.length - 1
  if (part === '**') return `(?:[^./][^/]*/)*${last ? '[^./][^/]*' : ''}`
  const name = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/[*?]/g, (mark, place: number) => `${place === 0 ? '(?![.])' : ''}[^/]${mark === '*' ? '*' : ''}`)
  return last ? name : `${name}/`
}
