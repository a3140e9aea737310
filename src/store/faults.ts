import type { Refusal } from '../model/refusal.js'
import { refuseStore } from '../model/store-refusals.js'

/**
 * What the engine or the system says of a store's file, as a refusal; undefined where it is none of the file's doing, and so a
 * fault of ours.
 */
export function fault(error: unknown, file: string, waited = false): Refusal | undefined {
  const said = error instanceof Error ? error.message : String(error)
  const [, holder] = /Conflicting lock is held in (.+?)\. /.exec(said) ?? []
  if (/Could not set lock on file/.test(said)) return refuseStore.held(file, holder, waited)
  const why = WHY.find(([what]) => what.test(said))?.[1]
  if (why !== undefined) return refuseStore.unwritable(file, why)
  if (DAMAGED.test(said)) return refuseStore.damaged(file, firstLine(said))
  return undefined
}

const WHY: readonly (readonly [what: RegExp, why: string])[] = [
  [/No space left|ENOSPC/i, 'the disk is full'],
  [/Disk quota exceeded|EDQUOT/i, 'no room is left to this user'],
  [/File too large|EFBIG/i, 'files may not be that large here'],
  [/Read-only file system|EROFS/i, 'the disk takes no writing'],
  [/Permission denied|EACCES|EPERM/i, 'no permission'],
  [/No such file or directory|ENOENT/i, 'its folder is gone'],
  [/ENOTDIR|Not a directory/i, 'its folder is none'],
]

const DAMAGED =
  /not a valid DuckDB|Could not read enough bytes|checksum|Corrupt|Failed to deserialize|Trying to read a database file with version/i

const firstLine = (said: string): string => said.split('\n')[0]?.slice(0, 300) ?? ''
