import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../../model/refusal.js'
import { refuseStore } from '../../model/store-refusals.js'
import { plain } from '../../render/plain.js'
import { counted } from '../../render/values.js'
import type { CliCommand } from '../command.js'
import { requireWritable } from '../files.js'
import { heardBy } from '../hearing.js'
import { codeOf, type Host, inWords, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { limitsOf } from '../limits.js'
import { only } from '../only.js'
import { refuseUnread, withStored } from '../opening.js'
import { layMachine, layReading, layStore, type ReadingOptions, type ReportOptions, type StoreOptions } from '../options.js'
import { version } from '../package.js'
import { progressLine, showsProgress } from '../progress.js'
import { redactorOf } from '../redacting.js'
import { rejecting } from '../rejecting.js'
import { askedOf } from '../told.js'

type ExportOptions = StoreOptions &
  ReadingOptions &
  Pick<ReportOptions, 'quiet' | 'progress' | 'threads' | 'memory'> & { readonly parquet?: string; readonly force?: boolean }

/** `rind export --parquet DIR`: the records for other engines. */
export const exporting: CliCommand = {
  id: 'export',
  about: 'the records as Parquet, by month, for other engines',
  examples: [
    ['rind export --parquet records --store desk.duckdb', 'all that a store holds, for Spark, Trino, BigQuery or ClickHouse'],
    ['rind export --parquet records exports/', 'the same of files'],
    ['rind records', 'the report on what was written'],
  ],
  lay(grammar) {
    grammar
      .argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
      .optionsGroup('The records:')
      .option('--parquet <folder>', 'the folder to write to; made where there is none')
      .option('--force', 'replace the records that are there')
    layStore(grammar, 'with what `rind import` took into this file')
    layReading(grammar)
    grammar
      .optionsGroup('What comes out:')
      .option('--quiet', 'say nothing but errors')
      .option('--no-progress', 'do not show what is being done')
    layMachine(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<ExportOptions>()
    const { parquet } = options
    if (parquet === undefined) throw refuse.usage('`rind export` needs a folder', 'such as `rind export --parquet records exports/`')
    if (typed.args.length === 0 && options.store === undefined && options.config === undefined)
      throw refuse.missingWord('rind export', 'path', 'rind export --parquet records exports/')
    const folder = resolve(parquet)
    await refuseFilled(parquet, options.force ?? false)
    await requireWritable(folder).catch(error => {
      // A folder may be there: it is replaced.
      if (!String(error).includes('it is a folder')) throw error
    })
    const draft = join(dirname(folder), `.rind-${randomUUID().slice(0, 8)}`)
    try {
      const { contacts, answers, sums } = await written(host, typed.args, options, draft)
      await putInPlace(draft, folder, parquet)
      const figures = [counted(contacts, 'contact'), counted(answers, 'answer'), ...(sums > 0 ? [counted(sums, 'sum')] : [])]
      if (!options.quiet) await print(host, `${plain(parquet)}: ${figures.join(', ')}\n`)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
    return 0
  },
}

async function written(host: Host, typed: readonly string[], options: ExportOptions, draft: string) {
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const [{ formats }, { findSources }, { exportRecords }] = await Promise.all([
    import('../../catalogue.js'),
    import('../../ingest/find-sources.js'),
    import('../../exporting.js'),
  ])
  const { paths, privacy, told } = await askedOf(typed, options, formats)
  const redactor = await redactorOf(host, {}, privacy)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  if (sources.length === 0) refuseUnread(options)
  await mkdir(draft)
  return interruptible(host, async signal => {
    const line = progressLine(host.stderr, showsProgress(host, options))
    try {
      const heard = await Promise.all(sources.map(it => heardBy(it, line, signal)))
      return await rejecting(options.rejects, redactor, onRejected =>
        withStored(options, told, signal, (zoned, stored) =>
          exportRecords(
            heard,
            formats,
            {
              ...zoned,
              ...onRejected,
              ...only({ maxRejected: options.maxRejected }),
              onFile: (file, done, total) => line.tell({ stage: 'reading', file, done, total }),
            },
            draft,
            { limits: limitsOf(options), signal, version, ...only({ stored }) },
          ),
        ),
      )
    } finally {
      line.clear()
    }
  })
}

/** Refuses a folder with anything in it but records of ours that are to be replaced. */
async function refuseFilled(folder: string, force: boolean): Promise<void> {
  const { MANIFEST } = await import('../../ingest/parquet.js')
  const there: string[] = await readdir(folder).catch(error => {
    if (codeOf(error) === 'ENOENT') return []
    throw refuse.unwritable(folder, inWords(codeOf(error)))
  })
  const isOurs = there.includes(MANIFEST)
  if (there.length > 0 && !(isOurs && force)) throw refuseStore.notEmpty(folder, isOurs)
}

/** A reader meets the old records or the new ones, whole, or for a moment none; what breaks off leaves the old ones beside. */
async function putInPlace(draft: string, folder: string, named: string): Promise<void> {
  const old = `${draft}-old`
  try {
    await rename(folder, old).catch(error => {
      if (codeOf(error) !== 'ENOENT') throw error
    })
    await rename(draft, folder)
    await rm(old, { recursive: true, force: true })
  } catch (error) {
    throw refuse.unwritable(named, inWords(codeOf(error)))
  }
}
