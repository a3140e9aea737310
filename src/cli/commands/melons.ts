import type { Melons } from '../../model/melons.js'
import { refuse } from '../../model/refusal.js'
import type { Target } from '../../model/target.js'
import { readBeside } from '../beside.js'
import type { CliCommand } from '../command.js'
import { refuseOverwriting, requireWritable } from '../files.js'
import { type Host, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { limitsOf } from '../limits.js'
import { lookOf } from '../look.js'
import { only } from '../only.js'
import { refuseUnread, storeIn, withStored } from '../opening.js'
import {
  layMachine,
  layQuestion,
  layReading,
  layStore,
  type QuestionOptions,
  type ReadingOptions,
  type ReportOptions,
  type StoreOptions,
} from '../options.js'
import { rejecting } from '../rejecting.js'
import { aimsAt } from '../targets.js'
import { askedOf } from '../told.js'
import { oneOf } from '../values.js'

type MelonOptions = QuestionOptions & ReadingOptions & StoreOptions & Pick<ReportOptions, 'format' | 'color' | 'threads' | 'memory'>

/** What is aimed at where nobody says: a target that the export itself knows. */
const USUAL: Target = { metric: 'sla-attainment', value: 0.95 }

/** `rind melons <path…>`: the XLA sheet. */
export const melons: CliCommand = {
  id: 'melons',
  about: 'segments by target met or missed, and satisfaction over or under its floor',
  examples: [
    ['rind melons exports/', 'where the service level of the export is met and the customers are not content'],
    ['rind melons exports/ --target wait-time=20s --floor csat-mean=3.5', 'by a target and a floor of your own'],
    ['rind melons exports/ --format json | jq .counts', 'for a script'],
  ],
  lay(grammar) {
    grammar.argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
    layQuestion(grammar)
    layReading(grammar)
    layStore(grammar, 'with what `rind import` took into this file')
    grammar
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
    layMachine(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<MelonOptions>()
    const format = options.format ?? 'table'
    const sheet = await sheetOf(host, typed.args, options)
    if (format === 'json') await print(host, `${JSON.stringify(sheet, null, 2)}\n`)
    else await print(host, (await import('../../render/melons.js')).melonsText(sheet, lookOf(host, options.color)))
    return 0
  },
}

async function sheetOf(host: Host, typed: readonly string[], options: MelonOptions): Promise<Melons> {
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const [{ formats, metrics }, { findSources }, { asQuestion }, { analyze, FEWEST_ANSWERS }, { floorOf, SCORES }, { melonsOf }] =
    await Promise.all([
      import('../../catalogue.js'),
      import('../../ingest/find-sources.js'),
      import('../study.js'),
      import('../../analyze.js'),
      import('../../judge/floor.js'),
      import('../../judge/melons.js'),
    ])
  const { paths, beside, happened, aims, told } = await askedOf(typed, options, formats)
  const aimed = aimsAt(aims, metrics)
  const target = aimed.targets?.at(-1) ?? USUAL
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  await refuseOverwriting(options.rejects === undefined ? [] : [options.rejects], [
    ...sources.flatMap(it => it.path ?? []),
    ...storeIn(options),
  ])
  if (sources.length === 0) refuseUnread(options)
  const wanted = new Set([target.metric, aimed.floor?.metric, ...SCORES])
  const report = await interruptible(host, signal =>
    rejecting(options.rejects, onRejected =>
      withStored(options, told, signal, async (zoned, stored) => {
        const besides = await readBeside(beside, happened, zoned.timezone ?? 'UTC')
        return analyze(
          sources,
          { ...asQuestion(options, zoned), ...besides, ...aimed, metrics: [] },
          { formats, metrics: metrics.filter(it => wanted.has(it.id)), rules: [] },
          { limits: limitsOf(options), signal, ...onRejected, ...only({ stored }) },
        )
      }),
    ),
  )
  const isKnown = (metric: string) => report.measurements.some(it => it.metric === metric && 'value' in it)
  const why = (metric: string) => report.measurements.flatMap(it => (it.metric === metric && 'unknown' in it ? it.unknown : []))[0] ?? ''
  if (!isKnown(target.metric))
    throw refuse.noAim(
      `nothing is known of \`${target.metric}\``,
      why(target.metric),
      'give another target, such as `--target wait-time=20s`',
    )
  const floor = floorOf(aimed.floor, isKnown, report.metrics.find(it => it.id === 'csat-mean')?.scale)
  if (!floor || !isKnown(floor.metric))
    throw refuse.noAim('no score of the customers is known', why(floor?.metric ?? 'csat-mean'), 'give a survey beside the contacts')
  return melonsOf(report, { target, floor, fewest: options.minAnswers ?? FEWEST_ANSWERS })
}
