import { access, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { MAPPABLE } from '../../ingest/overrides.js'
import { refuse } from '../../model/refusal.js'
import { wrap } from '../../render/plain.js'
import type { CliCommand } from '../command.js'
import { writeAll } from '../drafts.js'
import { refuseOverwriting, requireWritable } from '../files.js'
import { print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { limitsOf } from '../limits.js'
import { lookOf } from '../look.js'
import { only } from '../only.js'
import { layReading, layRedaction, type ReadingOptions } from '../options.js'
import { version } from '../package.js'
import { complainingWith, freshSalt, type PrivacyOptions, redactorOf, saltOf } from '../redacting.js'
import { oneOf } from '../values.js'

interface InspectOptions extends ReadingOptions, PrivacyOptions {
  readonly format?: string
  readonly clean?: boolean
  readonly writeConfig?: string | true
  readonly force?: boolean
  readonly color?: boolean
}

/** `rind inspect <path…>`: what each file was taken for, before anything is measured. */
export const inspect: CliCommand = {
  id: 'inspect',
  about: 'what each file was taken for, column by column',
  examples: [
    ['rind inspect exports/', 'each file with its columns and samples of them'],
    ["rind inspect odd.csv --map 'csat=How was it?' --write-config", 'name a column, and keep it in rind.yaml'],
    ['rind inspect odd.csv --clean > clean.csv', 'the table as it was read, as plain CSV'],
  ],
  lay(grammar) {
    grammar.argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
    layReading(grammar)
    grammar
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
    layRedaction(grammar)
    grammar
      .option('--clean', 'the table of one file as it was read, as plain CSV')
      .option('--write-config [file]', 'a config that reads these files the same way (rind.yaml)')
      .option('--force', 'write over a config that is there')
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
      .addHelpText('after', `\n${fieldList()}`)
  },
  async run(host, typed) {
    const options = typed.opts<InspectOptions>()
    const format = options.format ?? 'table'
    const target = options.writeConfig === true ? 'rind.yaml' : options.writeConfig
    if (typed.args.length === 0 && options.config === undefined) throw refuse.missingWord('rind inspect', 'path', 'rind inspect exports/')
    for (const path of [target, options.rejects]) if (path !== undefined) await requireWritable(path)
    if (target !== undefined && !options.force && (await exists(target))) throw refuse.wouldReplace(target)

    const [{ formats }, { findSources }, { askedOf }, { rejecting }, work] = await Promise.all([
      import('../../catalogue.js'),
      import('../../ingest/find-sources.js'),
      import('../told.js'),
      import('../rejecting.js'),
      import('../../inspect.js'),
    ])
    const asked = await askedOf(typed.args, options, formats)
    const sources = await findSources(asked.paths, asked.paths.includes('-') ? await readAll(host.stdin) : undefined)
    await refuseOverwriting(
      [target, options.rejects].filter(it => it !== undefined),
      sources.flatMap(it => it.path ?? []),
    )
    if (options.clean) {
      const [source, ...others] = sources
      if (options.redact ?? asked.privacy.redact)
        throw refuse.usage('`--clean` writes the table as it is, and `--redact` would not', 'leave one of them out, or add `--no-redact`')
      if (!source || others.length > 0) throw refuse.onlyOne('--clean', sources.length)
      for await (const chunk of work.cleaned(source, formats, limitsOf())) await print(host, chunk)
      return 0
    }
    const privacy = { ...asked.privacy, ...only({ redact: options.redact }) }
    // Who has a config written and no salt yet gets one in it.
    if (privacy.redact && target !== undefined && saltOf(host, privacy) === undefined) privacy.salt = freshSalt()
    const redactor = await redactorOf(host, options, privacy)
    const read = await complainingWith(redactor, () =>
      interruptible(host, signal =>
        rejecting(options.rejects, redactor, onRejected =>
          work.inspect(sources, formats, {
            version,
            limits: limitsOf(),
            signal,
            told: { ...asked.told, ...onRejected, ...only({ maxRejected: options.maxRejected }) },
          }),
        ),
      ),
    )
    const inspection = redactor(read)
    if (target !== undefined) {
      const { configText } = await import('../write-config.js')
      await mkdir(dirname(target), { recursive: true })
      await writeAll([{ path: target, text: await configText(read, { ...asked, privacy }, dirname(target)) }])
    }
    const { inspectionText } = await import('../../render/inspection.js')
    await print(
      host,
      format === 'json' ? `${JSON.stringify(inspection, null, 2)}\n` : inspectionText(inspection, lookOf(host, options.color)),
    )
    if (target !== undefined && host.stderr.isTTY) host.stderr.write(`wrote ${target}\n`, () => undefined)
    return 0
  },
}

/** What `--map` may name, as lines of the help. */
const fieldList = (): string => ['Fields for --map:', ...wrap(['format', ...MAPPABLE].join(', '), 76).map(it => `  ${it}`)].join('\n')

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
