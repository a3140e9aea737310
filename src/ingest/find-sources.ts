import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import type { Source } from './source.js'

const EXPORT = /\.(csv|tsv|txt)(\.gz)?$/i

/**
 * The files behind what the user typed: files, folders (walked whole), globs, and `-` for what was piped in.
 * Sorted by name, so that the order of the arguments changes nothing; a file named twice is read once.
 * Refuses a path that is not there (offering near names) and a folder without exports.
 */
export async function findSources(paths: readonly string[], standardInput?: Uint8Array): Promise<readonly Source[]> {
  const found = new Map<string, Source>()
  for (const path of paths) {
    for (const source of path === '-' ? [piped(standardInput)] : await sourcesAt(path)) found.set(source.path ?? source.name, source)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const piped = (bytes: Uint8Array | undefined): Source => ({ name: 'standard input', named: true, bytes: bytes ?? new Uint8Array() })

async function sourcesAt(path: string): Promise<Source[]> {
  const kind = await kindOf(path)
  if (kind === 'file') return [{ name: path, path, named: true }]
  if (kind === 'folder') return inFolder(path)
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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(it => it.isFile() && EXPORT.test(it.name) && !it.name.startsWith('.'))
  if (files.length === 0) throw refuse.noInputs(folder)
  return files.map(it => {
    const path = join(it.parentPath, it.name)
    return { name: join(folder, relative(folder, path)), path, named: false }
  })
}

/** Globs where the shell has not opened them: `*` and `?` within one folder's names, `**` for any depth. */
async function matching(pattern: string): Promise<Source[]> {
  const parts = pattern.split(/[\\/]/)
  const fixed = parts.findIndex(it => /[*?]/.test(it))
  const root = parts.slice(0, fixed).join(sep) || (pattern.startsWith('/') ? sep : '.')
  const wanted = new RegExp(`^${parts.slice(fixed).map(asRegex).join('/').replaceAll('(?:.*)/', '(?:.*/)?')}$`)
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(it => it.isFile())
    .map(it => relative(root, join(it.parentPath, it.name)))
    .filter(it => wanted.test(it.split(sep).join('/')))
    .map(it => ({ name: join(root, it), path: join(root, it), named: true }))
}

const asRegex = (part: string): string =>
  part === '**'
    ? '(?:.*)'
    : part
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]')
