import type { Question } from '../analyze.js'
import { QUESTION } from '../model/metric.js'
import { refuse } from '../model/refusal.js'
import { plain } from '../render/plain.js'
import { wordsAgain } from './again.js'
import { readBeside } from './beside.js'
import { chosenOutputs } from './chosen.js'
import { writeAll } from './drafts.js'
import { holds } from './fail-on.js'
import { refuseAmongInputs, refuseOverwriting, refuseTwice, requireWritable } from './files.js'
import { railsIn } from './guard-rails.js'
import { heardBy } from './hearing.js'
import { type ExitCode, type Host, print, readAll } from './host.js'
import { interruptible } from './interrupting.js'
import { knownEntry } from './known.js'
import { limitsOf } from './limits.js'
import { FILE_LOOK, lookOf } from './look.js'
import { only } from './only.js'
import { refuseUnread, storeIn, withStored } from './opening.js'
import type { QuestionOptions, ReadingOptions, ReportOptions, StoreOptions } from './options.js'
import { version } from './package.js'
import { progressLine, showsProgress } from './progress.js'
import { complainingWith, redactorOf } from './redacting.js'
import { rejecting } from './rejecting.js'
import { aimsAt } from './targets.js'
import { type Asked, askedOf } from './told.js'

/** From paths to a report in the reader's hands: all that `rind <path…>` and `rind demo` have in common. */
export async function study(
  host: Host,
  typed: readonly string[],
  options: QuestionOptions & ReadingOptions & ReportOptions & StoreOptions,
): Promise<ExitCode> {
  const [{ facts, formats, metrics, rules, outputs }, { findSources }] = await Promise.all([
    import('../catalogue.js'),
    import('../ingest/find-sources.js'),
  ])
  // Everything that can be refused is refused before the first byte is read.
  const { files, shown, rows } = await chosenOutputs(options, outputs)
  for (const id of options.metrics ?? []) if (!id.startsWith(QUESTION)) knownEntry('metric', metrics, id)
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const written = [...files.map(it => it.path), ...(options.rejects === undefined ? [] : [options.rejects])]
  await refuseTwice(written)
  const { paths, beside, happened, aims, privacy, told } = await askedOf(typed, options, formats)
  const aimed = { ...aimsAt(aims, metrics), ...railsIn(aims, metrics) }
  if (options.failOn === 'guard-rails' && aimed.guardRails === undefined) throw refuse.noRails()
  const redactor = await redactorOf(host, options, privacy)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  if (sources.length === 0) refuseUnread(options)
  await refuseOverwriting(written, [...sources.flatMap(it => it.path ?? []), ...Object.values(beside), ...storeIn(options)])
  await refuseAmongInputs(written, paths)

  const work = async (signal: AbortSignal) => {
    const line = progressLine(host.stderr, showsProgress(host, options))
    const limits = limitsOf(options)
    try {
      const { analyze } = await import('../analyze.js')
      const heard = await Promise.all(sources.map(it => heardBy(it, line, signal)))
      const asked = async (zoned: Asked['told']) => ({
        ...asQuestion(options, zoned),
        ...(await readBeside(beside, happened, zoned.timezone ?? 'UTC', options.config)),
        ...aimed,
      })
      const report = await rejecting(options.rejects, redactor, onRejected =>
        withStored(options, told, signal, async (zoned, stored) =>
          analyze(
            heard,
            await asked(zoned),
            { formats, metrics, rules, facts },
            { limits, signal, tell: line.tell, ...onRejected, ...only({ stored }) },
          ),
        ),
      )
      const shareable = redactor(report)
      const texts = await Promise.all(
        files.map(async ({ path, output }) => ({ path, text: await output.render(shareable, FILE_LOOK, rows) })),
      )
      await writeAll(texts, () => signal.throwIfAborted())
      return shareable
    } finally {
      line.clear()
    }
  }
  const report = await complainingWith(redactor, () => interruptible(host, work))

  for (const { path } of files) if (host.stderr.isTTY && !options.quiet) host.stderr.write(`wrote ${plain(path)}\n`, () => undefined)
  const words = wordsAgain(typed, options)
  // Where a customer was named on the command line, it is not told again.
  const again = redactor(words).join(' ') === words.join(' ') ? { typed: words } : {}
  if (shown) await print(host, await shown.render(report, { ...lookOf(host, options.color), ...again }, rows))
  return options.failOn !== undefined && holds(report, options.failOn) ? 1 : 0
}

/** What the options and the config ask of the records. */
export const asQuestion = (
  {
    period,
    by = [],
    where = [],
    metrics = [],
    asOf,
    basis,
    toDate,
    nameAgents,
    fdr,
    minAnswers,
    maxRejected,
  }: QuestionOptions & ReadingOptions,
  told: Asked['told'],
): Question => ({
  ...only({ period, asOf, basis, toDate, nameAgents, fdr, minAnswers, dateOrder: told.dateOrder, timezone: told.timezone }),
  ...readingTold(told, maxRejected),
  by,
  where,
  metrics,
  version,
})

/** What is said of columns, formats and rejections, where anything is. */
function readingTold({ overrides, forced }: Asked['told'], maxRejected: number | undefined): Pick<Question, 'reading'> {
  const reading = { ...(overrides.length > 0 ? { overrides } : {}), ...(forced.length > 0 ? { forced } : {}), ...only({ maxRejected }) }
  return Object.keys(reading).length > 0 ? { reading } : {}
}
