import type { Melons } from '../../model/melons.js'
import { refuse } from '../../model/refusal.js'
import type { Report } from '../../model/report.js'
import type { Floor, Target } from '../../model/target.js'
import { plain } from '../../render/plain.js'
import { aimHelp, COULD_BE_AIMED_AT } from '../aim-help.js'
import { readBeside } from '../beside.js'
import { chosenOutputs } from '../chosen.js'
import type { CliCommand } from '../command.js'
import { writeAll } from '../drafts.js'
import { refuseAmongInputs, refuseOverwriting, refuseTwice, requireWritable } from '../files.js'
import { heardBy } from '../hearing.js'
import { type Host, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { limitsOf } from '../limits.js'
import { FILE_LOOK, lookOf } from '../look.js'
import { only } from '../only.js'
import { refuseUnread, storeIn, withStored } from '../opening.js'
import {
  layMachine,
  layQuestion,
  layReading,
  layRedaction,
  layStore,
  type QuestionOptions,
  type ReadingOptions,
  type ReportOptions,
  type StoreOptions,
} from '../options.js'
import { progressLine, showsProgress } from '../progress.js'
import { complainingWith, redactorOf } from '../redacting.js'
import { rejecting } from '../rejecting.js'
import { aimsAt } from '../targets.js'
import { askedOf } from '../told.js'
import { each, oneOf } from '../values.js'

const FAILURES = ['melons', 'new'] as const
/** Named here, since what draws them is loaded where it is used. */
export const MELON_FORMATS = ['table', 'html', 'text', 'markdown', 'csv', 'json', 'ndjson'] as const

interface MelonOptions extends QuestionOptions, ReadingOptions, StoreOptions, Omit<ReportOptions, 'failOn' | 'ndjson'> {
  readonly failOn?: (typeof FAILURES)[number]
}

/** What is aimed at where nobody says: a target that the export itself knows. */
const USUAL: Target = { metric: 'sla-attainment', value: 0.95 }

/** `rind melons <path…>`: the XLA sheet. */
export const melons: CliCommand = {
  id: 'melons',
  about: 'segments by target met, and by satisfaction over its floor',
  examples: [
    ['rind melons exports/', 'where the service level is met and the customers are not content'],
    ['rind melons exports/ --target wait-time=20s --floor csat-mean=3.5', 'by a target and a floor of your own'],
    ['rind melons exports/ --output sheet.md --fail-on new', 'for a wiki; exit code 1 where a segment has become one'],
    ['rind melons exports/ --format json | jq .counts', 'for a script'],
  ],
  lay(grammar) {
    grammar.argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
    layQuestion(grammar)
    layReading(grammar)
    layStore(grammar, 'with what `rind import` took into this file')
    grammar
      .optionsGroup('The sheet:')
      .option(
        '--format <output>',
        'table (what you get unasked), html (a page), text (for a mail), markdown, csv, json or ndjson',
        oneOf('--format', MELON_FORMATS),
      )
      .option('--output <file>', 'to this .html, .txt, .md, .csv, .json or .ndjson (.jsonl) file instead; repeatable', each)
      .option(
        '--fail-on <what>',
        'exit with 1 where the newest period has melons, or where a segment is new among them: melons, new',
        oneOf('--fail-on', FAILURES),
      )
    layRedaction(grammar)
    grammar
      .option('--quiet', 'say nothing beside the sheet but errors')
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
      .option('--no-progress', 'do not show what is being done')
    layMachine(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<MelonOptions>()
    const { melonOutputs } = await import('../../render/melons/outputs.js')
    const { files, shown } = await chosenOutputs(options, melonOutputs)
    const written = [...files.map(it => it.path), ...(options.rejects === undefined ? [] : [options.rejects])]
    const sheet = await sheetOf(host, typed.args, options, written, (sheet, isOver) =>
      writeAll(
        files.map(({ path, output }) => ({ path, text: output.render(sheet, FILE_LOOK) })),
        isOver,
      ),
    )
    for (const { path } of files) if (host.stderr.isTTY && !options.quiet) host.stderr.write(`wrote ${plain(path)}\n`, () => undefined)
    if (shown) await print(host, shown.render(sheet, lookOf(host, options.color)))
    return options.failOn !== undefined && fails(sheet, options.failOn) ? 1 : 0
  },
}

const fails = ({ standing }: Melons, on: (typeof FAILURES)[number]): boolean =>
  standing.some(it => it.quadrant === 'melon' && (on === 'melons' || (it.periods === 1 && it.before !== undefined)))

/** From paths to a sheet; `keep` writes it to files while the run can still be interrupted. */
async function sheetOf(
  host: Host,
  typed: readonly string[],
  options: MelonOptions,
  written: readonly string[],
  keep: (sheet: Melons, isOver: () => void) => Promise<void>,
): Promise<Melons> {
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  await refuseTwice(written)
  const [{ formats, metrics }, { findSources }, { asQuestion }, { analyze, FEWEST_ANSWERS }, { SCORES }, { melonsOf }] = await Promise.all([
    import('../../catalogue.js'),
    import('../../ingest/find-sources.js'),
    import('../study.js'),
    import('../../analyze.js'),
    import('../../judge/floor.js'),
    import('../../judge/melons.js'),
  ])
  const { paths, beside, happened, aims, privacy, told } = await askedOf(typed, options, formats)
  const aimed = aimsAt(aims, metrics)
  const target = aimed.targets?.at(-1) ?? USUAL
  const redactor = await redactorOf(host, options, privacy)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  await refuseOverwriting(written, [...sources.flatMap(it => it.path ?? []), ...storeIn(options)])
  await refuseAmongInputs(written, paths)
  if (sources.length === 0) refuseUnread(options)
  // What could be aimed at instead is measured too, so that it can be offered with a value where nothing is known of the target.
  const wanted = new Set([target.metric, aimed.floor?.metric, ...SCORES, ...COULD_BE_AIMED_AT])
  const work = async (signal: AbortSignal): Promise<Melons> => {
    const line = progressLine(host.stderr, showsProgress(host, options))
    try {
      const heard = await Promise.all(sources.map(it => heardBy(it, line, signal)))
      const report = await rejecting(options.rejects, redactor, onRejected =>
        withStored(options, told, signal, async (zoned, stored) => {
          const besides = await readBeside(beside, happened, zoned.timezone ?? 'UTC', options.config)
          return analyze(
            heard,
            { ...asQuestion(options, zoned), ...besides, ...aimed, metrics: [] },
            { formats, metrics: metrics.filter(it => wanted.has(it.id)), rules: [] },
            { limits: limitsOf(options), signal, tell: line.tell, ...onRejected, ...only({ stored }) },
          )
        }),
      )
      const floor = await requireKnown(report, target, aimed.floor, host.argv.slice(2))
      const sheet = redactor(melonsOf(report, { target, floor, fewest: options.minAnswers ?? FEWEST_ANSWERS }))
      await keep(sheet, () => signal.throwIfAborted())
      return sheet
    } finally {
      line.clear()
    }
  }
  return complainingWith(redactor, () => interruptible(host, work))
}

/** The floor to hold the scores against. Refuses where of the target or of any score nothing is known, offering targets that could be. */
async function requireKnown(report: Report, target: Target, told: Floor | undefined, typed: readonly string[]): Promise<Floor> {
  const { floorOf } = await import('../../judge/floor.js')
  const isKnown = (metric: string) => report.measurements.some(it => it.metric === metric && 'value' in it)
  const why = (metric: string) => report.measurements.flatMap(it => (it.metric === metric && 'unknown' in it ? it.unknown : []))[0] ?? ''
  if (!isKnown(target.metric))
    throw refuse.noAim(`nothing is known of \`${target.metric}\``, why(target.metric), aimHelp(report.measurements, typed))
  const floor = floorOf(told, isKnown, report.metrics.find(it => it.id === 'csat-mean')?.scale)
  if (!floor || !isKnown(floor.metric))
    throw refuse.noAim('no score of the customers is known', why(floor?.metric ?? 'csat-mean'), 'give a survey beside the contacts')
  return floor
}
