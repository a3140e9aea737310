import type { Explanation } from '../../model/explanation.js'
import { QUESTION } from '../../model/metric.js'
import { nearestNames } from '../../model/nearest.js'
import { paragraphsOf } from '../../model/paragraphs.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import type { FindingOptions } from '../explained.js'
import { refuseOverwriting, requireWritable } from '../files.js'
import { flagsOf } from '../flags.js'
import { type Host, print, readAll } from '../host.js'
import { interruptible } from '../interrupting.js'
import { known } from '../known.js'
import { limitsOf } from '../limits.js'
import { lookOf } from '../look.js'
import { only } from '../only.js'
import { refuseUnread, storeIn, withStored } from '../opening.js'
import { layMachine, layQuestion, layReading, layRedaction, layStore } from '../options.js'
import { version } from '../package.js'
import { complainingWith, redactorOf } from '../redacting.js'
import { oneOf } from '../values.js'

type ExplainOptions = FindingOptions & {
  readonly format?: string
  readonly color?: boolean
}

/**
 * `rind explain csat`: what a name in the report means; with files, what a metric is on them by every way to define it, or what a
 * finding rests on.
 */
export const explain: CliCommand = {
  id: 'explain',
  about: 'what a finding rests on, or what a name in it means',
  examples: [
    ['rind explain handle-time', 'a metric: what it counts, its traps, and how others define it'],
    ['rind explain handle-time exports/', 'the same month of yours in each of these ways'],
    ['rind explain watermelon', 'a rule: when it speaks, and what looks like it'],
    ['rind explain watermelon:team=Billing exports/', 'a finding: what it rests on, and what would speak against it'],
    ['rind explain watermelon exports/ --all --format json', 'every record behind it, where only one is called so'],
  ],
  lay(grammar) {
    grammar
      .argument('<id>', 'a name from `rind list`, or a finding as a report calls it')
      .argument('[path...]', 'exports to look in; for a finding also a report.json')
      .words(async () => (await everything()).map(it => it.id))
    layQuestion(grammar)
    layReading(grammar)
    layStore(grammar, 'with what `rind import` took into this file')
    grammar
      .optionsGroup('What comes out:')
      .option('--all', 'every record behind a finding, and not the first ten')
      .option('--format <output>', 'table (what you get unasked), json, or markdown of a finding', oneOf('--format', FORMATS))
    layRedaction(grammar)
    grammar.option('--color', 'colour the table even where it is no terminal').option('--no-color', 'never colour it')
    layMachine(grammar)
  },
  async run(host, typed) {
    const { format = 'table', color, ...options } = typed.opts<ExplainOptions>()
    const [id = '', ...paths] = typed.args
    const flags = flagsOf(typed).filter(it => !SHOWING.includes(it))
    // A config or a store that the environment names is one for reports: a name alone asks what it is, unless it is a finding's.
    const isNamed = flags.includes('--config') || flags.includes('--store')
    const hasFiles = paths.length > 0 || isNamed || (id.includes(':') && (options.config ?? options.store) !== undefined)
    const look = lookOf(host, color)
    // What is said of files would else be heard by nobody.
    if (!hasFiles && (flags.length > 0 || id.includes(':'))) throw refuse.missingWord('rind explain', 'path', `rind explain ${id} exports/`)
    const entry = hasFiles ? await looksLike(id) : undefined
    if (entry === 'finding') {
      const { explanationOf, foundIn } = await import('../explained.js')
      const found = await foundIn(host, id, paths, options, flags)
      const { findingMarkdown, findingText } = await import('../../render/finding.js')
      if (format === 'json') await print(host, `${(await import('../../render/json.js')).jsonText(explanationOf(found), 2)}\n`)
      else await print(host, format === 'markdown' ? findingMarkdown(found) : findingText(found, look))
      return 0
    }
    known('output', ['table', 'json'], format)
    const explanations = hasFiles ? [await onFiles(host, id, paths, options, flags)] : await named(id)
    if (format === 'json') await print(host, `${JSON.stringify(explanations[0], null, 2)}\n`)
    else {
      const { explanationText } = await import('../../render/explanation.js')
      await print(host, explanations.map(it => explanationText(it, look)).join('\n'))
    }
    return 0
  },
}

const FORMATS = ['table', 'json', 'markdown']
/** What is said of the way an answer is shown, whatever it is about. */
const SHOWING = ['--format', '--color', '--no-color']

/** What there is to look for in files: a finding is called as its rule, and then as its segment; enough of it may be typed. */
async function looksLike(id: string): Promise<'metric' | 'finding'> {
  const entries = await everything()
  const entry = entries.find(it => it.id === id)
  if (entry?.kind === 'metric' || id.startsWith(QUESTION)) return 'metric'
  if (entry && entry.kind !== 'rule') throw refuse.notMeasured(id, entry.kind)
  const isBegun = entries.some(it => it.kind === 'rule' && it.id.startsWith(id.toLowerCase()))
  if (entry || isBegun || id.includes(':')) return 'finding'
  throw refuseNearTo(id, entries)
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

async function onFiles(
  host: Host,
  id: string,
  typed: readonly string[],
  options: FindingOptions,
  flags: readonly string[],
): Promise<Explanation> {
  const [deaf] = flags.filter(it => !HEARD_BY_METRICS.includes(it))
  if (deaf !== undefined) throw refuse.notOfMetrics(deaf, id)
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
            { limits: limitsOf(options), signal, ...only({ stored }) },
          ),
        ),
      ),
    ),
  )
  return redactor(explanation)
}

/** A metric is told of one period, in all the ways it is defined: what divides, compares and judges is not for it. */
const HEARD_BY_METRICS = `where date-order map timezone config rejects max-rejected store wait redact no-redact threads memory`
  .split(' ')
  .map(it => `--${it}`)

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
    ...[...rules, ...facts].map(it => ({
      ...plainly('rule')(it),
      about: `${it.about}\n\nWhat would speak against a finding of it: ${it.against}.`,
    })),
    ...formats.map(plainly('format')),
    ...outputs.map(plainly('output')),
  ]
}
