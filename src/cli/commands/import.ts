import type { ImportOutcome, Outcome } from '../../model/holdings.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import { refuseAmongInputs, refuseOverwriting, requireWritable } from '../files.js'
import { heardBy } from '../hearing.js'
import { type Host, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { lookOf } from '../look.js'
import { opening } from '../opening.js'
import { layMachine, layReading, layStore, type ReadingOptions, type ReportOptions, type StoreOptions } from '../options.js'
import { version } from '../package.js'
import { progressLine, showsProgress } from '../progress.js'
import { redactorOf } from '../redacting.js'
import { rejecting } from '../rejecting.js'
import { askedOf } from '../told.js'
import { oneOf } from '../values.js'

type ImportOptions = StoreOptions &
  ReadingOptions &
  Omit<ReportOptions, 'output' | 'ndjson' | 'failOn'> & {
    readonly again?: boolean
  }

/** `rind import <path…> --store FILE`: takes exports in as they come. */
export const importing: CliCommand = {
  id: 'import',
  about: 'take exports into a store, for reports over all of them',
  examples: [
    ['rind import exports/ --store desk.duckdb', 'what is new in the folder; what is there already adds nothing'],
    ['rind --store desk.duckdb', 'the report on all that the store holds'],
  ],
  lay(grammar) {
    grammar.argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
    layStore(grammar, 'the file to take them into; made where there is none')
    grammar.option('--again', 'read anew what is in the store already, as after an update of rind')
    layReading(grammar)
    grammar
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
      .option('--quiet', 'say nothing but errors')
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
      .option('--no-progress', 'do not show what is being done')
    layMachine(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<ImportOptions>()
    const { store } = options
    if (store === undefined) throw refuse.usage('`rind import` needs a store', 'such as `rind import exports/ --store desk.duckdb`')
    if (typed.args.length === 0 && options.config === undefined)
      throw refuse.missingWord('rind import', 'path', 'rind import exports/ --store desk.duckdb')
    const files: Outcome[] = []
    const told = (): ImportOutcome => ({ schema: 'rind/import/1', tool: { name: 'rind', version }, store, files })
    const show = async (): Promise<void> => {
      if (options.format === 'json') await print(host, `${JSON.stringify(told(), null, 2)}\n`)
      else if (!options.quiet && files.length > 0)
        await print(host, (await import('../../render/holdings.js')).importText(told(), lookOf(host, options.color)))
    }
    try {
      await importInto(host, typed.args, { ...options, store }, it => files.push(it))
    } catch (error) {
      // What is kept by then is kept, and is told; in JSON standard output stays empty on an error.
      if (options.format !== 'json') await show()
      throw error
    }
    await show()
    return 0
  },
}

async function importInto(
  host: Host,
  typed: readonly string[],
  options: ImportOptions & { readonly store: string },
  onKept: (it: Outcome) => void,
): Promise<void> {
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const [{ formats }, { findSources }, { importFiles }] = await Promise.all([
    import('../../catalogue.js'),
    import('../../ingest/find-sources.js'),
    import('../../importing.js'),
  ])
  const { paths, privacy, told } = await askedOf(typed.length > 0 ? typed : (options.given?.inputs ?? []), options, formats)
  const redactor = await redactorOf(host, {}, privacy)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  const written = options.rejects === undefined ? [] : [options.rejects]
  await refuseOverwriting(
    written,
    sources.flatMap(it => it.path ?? []),
  )
  await refuseAmongInputs(written, paths)
  await interruptible(host, async signal => {
    const line = progressLine(host.stderr, showsProgress(host, options))
    try {
      const heard = await Promise.all(sources.map(it => heardBy(it, line, signal)))
      await rejecting(options.rejects, redactor, onRejected =>
        opening({ ...options, mode: 'write', signal }, file =>
          importFiles(
            file,
            heard,
            formats,
            {
              ...told,
              ...onRejected,
              ...(options.maxRejected === undefined ? {} : { maxRejected: options.maxRejected }),
              ...(options.again ? { again: true } : {}),
              onFile: (name, done, total) => line.tell({ stage: 'reading', file: name, done, total }),
              onKept,
            },
            { now: Date.now(), version },
          ),
        ),
      )
    } finally {
      line.clear()
    }
  })
}
