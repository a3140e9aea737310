import type { Progress } from '../analyze.js'
import { plain, shortenStart } from '../render/plain.js'
import type { Sink } from './host.js'

/** One line on standard error that says what is being done; gone before the report is printed. */
export interface ProgressLine {
  tell(it: Progress): void
  clear(): void
}

/** A line that rewrites itself on a terminal; anywhere else, or where it is not `wanted`, it says nothing. */
export function progressLine(sink: Sink, wanted: boolean): ProgressLine {
  if (!wanted || !sink.isTTY) return { tell: () => undefined, clear: () => undefined }
  let last = ''
  const rewrite = (text: string): void => {
    if (text !== last) sink.write(`\r\u001b[2K${text}`, () => undefined)
    last = text
  }
  return { tell: it => rewrite(fitted(it, (sink.columns || 80) - 1)), clear: () => rewrite('') }
}

/** A line too long would wrap, and what is wrapped cannot be rewritten. */
function fitted({ stage, file, done, total }: Progress, width: number): string {
  const share = done !== undefined && total ? ` ${Math.floor((100 * done) / total)} %` : ''
  const room = width - stage.length - share.length - 1
  return `${stage}${file === undefined || room < 2 ? '' : ` ${shortenStart(plain(file), room)}`}${share}`
}
