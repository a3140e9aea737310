import type { Explanation } from '../../model/explanation.js'
import { QUESTION } from '../../model/metric.js'
import { nearestNames } from '../../model/nearest.js'
import { paragraphsOf } from '../../model/paragraphs.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import { refuseOverwriting, requireWritable } from '../files.js'
import { type Host, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { lookOf } from '../look.js'
import { only } from '../only.js'
import { refuseUnread, storeIn, withStored } from '../opening.js'
import { layReading, layRedaction, layStore, type ReadingOptions, type StoreOptions } from '../options.js'
import { version } from '../package.js'
import { complainingWith, type PrivacyOptions, redactorOf } from '../redacting.js'
import { conditions, oneOf } from '../values.js'

interface ExplainOptions extends ReadingOptions, StoreOptions, PrivacyOptions {
  readonly where?: readonly string[]
  readonly format?: string
  readonly color?: boolean
}

/** `rind explain csat`: what a name in the report means; with files, what a metric is on them by every way to define it. */
export const explain: CliCommand = {
  id: 'explain',
  about: 'what a metric, rule, export format or output is',
  examples: [
    ['rind explain handle-time', 'a metric: what it counts, its traps, and how others define it'],
    ['rind explain handle-time exports/', 'the same month of yours in each of these ways'],
    ['rind explain watermelon', 'a rule: when it speaks'],
  ],
  lay(grammar) {
    grammar
      .argument('<id>', 'a name from `rind list`')
      .argument('[path...]', 'exports to measure a metric on')
      .words(async () => (await everything()).map(it => it.id))
    grammar.optionsGroup('What is asked:').option('--where <facet=value,...>', 'keep to a part: team=Billing,channel!=chat', conditions)
    layReading(grammar)
    layStore(grammar, 'with what `rind import` took into this file')
    grammar
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
    layRedaction(grammar)
    grammar.option('--color', 'colour the table even where it is no terminal').option('--no-color', 'never colour it')
  },
  async run(host, typed) {
    const options = typed.opts<ExplainOptions>()
    const format = options.format ?? 'table'
    const [id = '', ...paths] = typed.args
    // A config that the environment names is one for reports: a name alone asks what it is.
    const isTyped = (option: string) => typed.getOptionValueSource(option) === 'cli'
    const hasFiles = paths.length > 0 || isTyped('config') || isTyped('store')
    // What is said of files would else be heard by nobody.
    if (!hasFiles && ['where', 'map', 'rejects'].some(isTyped))
      throw refuse.missingWord('rind explain', 'path', `rind explain ${id} exports/`)
    const explanations = hasFiles ? [await onFiles(host, id, paths, options)] : await named(id)
    if (format === 'json') await print(host, `${JSON.stringify(explanations[0], null, 2)}\n`)
    else {
      const { explanationText } = await import('../../render/explanation.js')
      await print(host, explanations.map(it => explanationText(it, lookOf(host, options.color))).join('\n'))
    }
    return 0
  },
}

/** What any entry of any list can be asked for. */
interface Entry {
  readonly kind: Explanation['kind']
  readonly id: string
  readonly title: string
  readonly about: string
  readonly metric?: Explanation['metric']
}

/** Every entry of that name; a metric first. */
async function named(id: string): Promise<Explanation[]> {
  const entries = await everything()
  const found = entries.filter(it => it.id === id)
  if (found.length === 0) throw refuseNearTo(id, entries)
  return found.map(({ about, ...it }) => ({
    schema: 'rind/explanation/1',
    tool: { name: 'rind', version },
    ...it,
    about: paragraphsOf(about),
  }))
}

async function onFiles(host: Host, id: string, typed: readonly string[], options: ExplainOptions): Promise<Explanation> {
  const entries = await everything()
  const other = entries.find(it => it.id === id)
  // Which questions a survey asks is known only once it is read.
  if (!other && !id.startsWith(QUESTION)) throw refuseNearTo(id, entries)
  if (other && other.kind !== 'metric') throw refuse.notMeasured(id, other.kind)
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const [{ families, formats, metrics }, { findSources }, { askedOf }, { rejecting }, work] = await Promise.all([
    import('../../catalogue.js'),
    import('../../ingest/find-sources.js'),
    import('../told.js'),
    import('../rejecting.js'),
    import('../../explain.js'),
  ])
  const { paths, privacy, told } = await askedOf(typed, options, formats)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  await refuseOverwriting(options.rejects === undefined ? [] : [options.rejects], [
    ...sources.flatMap(it => it.path ?? []),
    ...storeIn(options),
  ])
  if (sources.length === 0) refuseUnread(options)
  const redactor = await redactorOf(host, options, privacy)
  const explanation = await complainingWith(redactor, () =>
    interruptible(host, signal =>
      rejecting(options.rejects, redactor, onRejected =>
        withStored(options, told, signal, (zoned, stored) =>
          work.explain(
            sources,
            {
              metric: id,
              where: options.where ?? [],
              told: { ...zoned, ...onRejected, ...only({ maxRejected: options.maxRejected }) },
              version,
            },
            { formats, metrics, families },
            { signal, ...only({ stored }) },
          ),
        ),
      ),
    ),
  )
  return redactor(explanation)
}

const refuseNearTo = (id: string, entries: readonly Entry[]): Error =>
  refuse.noneCalled(
    'metric, rule, format or output',
    id,
    nearestNames(
      id,
      entries.map(it => it.id),
    ),
    '`rind list metrics` shows the metrics, and so on',
  )

async function everything(): Promise<Entry[]> {
  const [{ facts, families, formats, metrics, outputs, rules }, { described }] = await Promise.all([
    import('../../catalogue.js'),
    import('../../measure/described.js'),
  ])
  const plainly = (kind: Entry['kind']) => (it: Omit<Entry, 'kind'>) => ({ kind, id: it.id, title: it.title, about: it.about })
  return [
    ...metrics.map(it => ({ ...plainly('metric')(it), metric: described(it, families, metrics) })),
    ...[...rules, ...facts].map(plainly('rule')),
    ...formats.map(plainly('format')),
    ...outputs.map(plainly('output')),
  ]
}
