import type { Progress } from '../analyze.js'
import { plain, shortenStart } from '../render/plain.js'
import type { Host } from './host.js'

/** One line on standard error that says what is being done; gone before the report is printed. */
export interface ProgressLine {
  /** A file was begun, or a stage. */
  tell(it: Progress): void
  /** So many more bytes of the file were read, of `size` that it has; a file that is read again begins anew. */
  read(bytes: number, size: number): void
  clear(): void
}

/** Where a line that rewrites itself can stand: a terminal of a person, who has not asked for silence. */
export const showsProgress = (
  { stderr, env }: Pick<Host, 'stderr' | 'env'>,
  { progress, quiet }: { readonly progress: boolean; readonly quiet?: boolean },
): boolean => stderr.isTTY === true && progress && !quiet && !env.CI && env.TERM !== 'dumb'

/** A line that rewrites itself where it is `wanted`, and else says nothing. */
export function progressLine(sink: Host['stderr'], wanted: boolean): ProgressLine {
  if (!wanted) return { tell: () => undefined, read: () => undefined, clear: () => undefined }
  let last = ''
  let now: Progress | undefined
  let bytes = 0
  // Written only where something changed: a file has at most a hundred lines, however large it is.
  const rewrite = (text: string): void => {
    if (text !== last) sink.write(`\r\u001b[2K${text}`, () => undefined)
    last = text
  }
  const show = (what: string, share = ''): void => {
    const { file, done = 0, total = 1 } = now ?? {}
    const end = file !== undefined && total > 1 ? ` (${done + 1} of ${total})${share}` : share
    rewrite(fitted(what, file, end, (sink.columns || 80) - 1))
  }
  return {
    tell(it) {
      now = it
      bytes = 0
      show(it.stage)
    },
    read(more, size) {
      bytes += more
      if (now?.file === undefined || size === 0) return
      // Read whole once, it is loaded: by the engine, or by reading it again.
      const again = bytes - size
      if (again < 0) show(now.stage, ` ${percent(bytes, size)} %`)
      else show('loading', again > HEADS ? ` ${percent(again, size)} %` : '')
    },
    clear: () => rewrite(''),
  }
}

/** Bytes of its beginning that are read more than once of every file. */
const HEADS = 4 << 20

const percent = (part: number, whole: number): number => Math.min(100, Math.floor((100 * part) / whole))

/** A line too long would wrap, and what is wrapped cannot be rewritten. */
function fitted(what: string, file: string | undefined, end: string, width: number): string {
  const room = width - what.length - end.length - 1
  return `${what}${file === undefined || room < 2 ? '' : ` ${shortenStart(plain(file), room)}`}${end}`
}
