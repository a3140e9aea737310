import { closeSync, fchmodSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Rejected } from '../ingest/stage.js'
import { refuse } from '../model/refusal.js'
import { csvLine } from '../render/csv.js'
import type { Draft } from './drafts.js'
import { codeOf, inWords } from './host.js'

/** A file that rejections are written to as they come; it stands under its name once it is whole. */
export interface RejectsFile {
  readonly take: (it: Rejected) => void
  /** Ends the file; `keep` false leaves nothing behind. */
  readonly end: (keep: boolean) => void
}

/** Opens a CSV for rejections: where, what was expected, what stood there, and the whole row. Refuses what cannot be written. */
export function rejectsFile(path: string, { draft, target, mode }: Draft): RejectsFile {
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      rmSync(draft, { force: true })
      throw refuse.unwritable(path, inWords(codeOf(error)))
    }
  }
  const handle = attempt(() => openSync(draft, 'wx', mode))
  if (mode !== undefined) attempt(() => fchmodSync(handle, mode))
  attempt(() => writeSync(handle, csvLine(['file', 'line', 'column', 'expected', 'got', 'row'])))
  return {
    take({ file, line, column = '', expected, got, row }) {
      attempt(() => writeSync(handle, csvLine([file, line, column, expected, got, row])))
    },
    end(keep) {
      closeSync(handle)
      if (keep) attempt(() => renameSync(draft, target))
      else rmSync(draft, { force: true })
    },
  }
}
