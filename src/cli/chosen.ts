import { refuse } from '../model/refusal.js'
import type { Rows } from '../render/output.js'
import { type Named, type ReportFile, reportFiles } from './files.js'
import { knownEntry } from './known.js'
import type { ReportOptions } from './options.js'

/** What becomes of a report: files, and what is printed, if anything is. */
export interface Chosen<T extends Named> {
  readonly files: readonly ReportFile<T>[]
  readonly shown: T | undefined
  readonly rows: Rows | undefined
}

/** Reads from the options which outputs are wanted. Refuses formats that there are not, and files that could not be written. */
export async function chosenOutputs<T extends Named>(
  { format, output = [], ndjson: rows }: Pick<ReportOptions, 'format' | 'output' | 'ndjson'>,
  outputs: readonly T[],
): Promise<Chosen<T>> {
  const files = await reportFiles(output, outputs)
  // Who asks for rows and for nothing else wants them printed.
  const unasked = rows === undefined ? 'table' : 'ndjson'
  const shown = format !== undefined || files.length === 0 ? knownEntry('output', outputs, format ?? unasked) : undefined
  const isHeard = [...files.map(it => it.output), ...(shown ? [shown] : [])].some(it => it.id === 'ndjson')
  if (rows !== undefined && !isHeard)
    throw refuse.usage('`--ndjson` is for NDJSON, and nothing else is asked for here', 'add `--format ndjson`, or `--output report.ndjson`')
  return { files, shown, rows }
}
