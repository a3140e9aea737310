import type { Progress, Question } from '../analyze.js'
import { QUESTION } from '../model/metric.js'
import type { Report } from '../model/report.js'
import { plain } from '../render/plain.js'
import { readBeside } from './beside.js'
import { holds } from './fail-on.js'
import { refuseOverwriting, reportFile, requireWritable, writeWhole } from './files.js'
import { railsIn } from './guard-rails.js'
import { type ExitCode, type Host, Interrupted, print, readAll } from './host.js'
import { knownEntry } from './known.js'
import { limitsOf } from './limits.js'
import { FILE_LOOK, lookOf } from './look.js'
import { only } from './only.js'
import type { QuestionOptions, ReadingOptions, ReportOptions } from './options.js'
import { version } from './package.js'
import { progressLine } from './progress.js'
import { rejecting } from './rejecting.js'
import { aimsAt } from './targets.js'
import { type Asked, askedOf } from './told.js'

/** From paths to a report in the reader's hands: all that `rind <path…>` and `rind demo` have in common. */
export async function study(
  host: Host,
  typed: readonly string[],
  options: QuestionOptions & ReadingOptions & ReportOptions,
): Promise<ExitCode> {
  const [{ facts, formats, metrics, rules, outputs }, { findSources }] = await Promise.all([
    import('../catalogue.js'),
    import('../ingest/find-sources.js'),
  ])
  // Everything that can be refused is refused before the first byte is read.
  const files = await Promise.all((options.output ?? []).map(it => reportFile(it, outputs)))
  for (const id of options.metrics ?? []) if (!id.startsWith(QUESTION)) knownEntry('metric', metrics, id)
  const shown = options.format !== undefined || files.length === 0 ? knownEntry('output', outputs, options.format ?? 'table') : undefined

  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const { paths, beside, happened, aims, told } = await askedOf(typed, options, formats)
  const aimed = { ...aimsAt(aims, metrics), ...railsIn(aims.guardRails ?? [], metrics) }
  const besides = await readBeside(beside, happened, told.timezone ?? 'UTC')
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  await refuseOverwriting(
    [...files.map(it => it.path), ...(options.rejects === undefined ? [] : [options.rejects])],
    [...sources.flatMap(it => it.path ?? []), ...Object.values(beside)],
  )

  const report = await watched(host, options, async tell => {
    const { analyze } = await import('../analyze.js')
    const limits = limitsOf(options)
    return rejecting(options.rejects, onRejected =>
      analyze(
        sources,
        { ...asQuestion(options, told), ...besides, ...aimed },
        { formats, metrics, rules, facts },
        { limits, tell, ...onRejected },
      ),
    )
  })

  for (const { path, output } of files) {
    await writeWhole(path, output.render(report, FILE_LOOK))
    if (host.stderr.isTTY && !options.quiet) host.stderr.write(`wrote ${plain(path)}\n`, () => undefined)
  }
  if (shown) await print(host, shown.render(report, lookOf(host, options.color)))
  return options.failOn !== undefined && holds(report, options.failOn) ? 1 : 0
}

/** Shows what is being done, and ends it at the next step after Ctrl-C; a second Ctrl-C ends the process as it always does. */
async function watched(host: Host, options: ReportOptions, work: (tell: (it: Progress) => void) => Promise<Report>): Promise<Report> {
  const line = progressLine(host.stderr, options.progress && !options.quiet && !host.env.CI)
  let interrupted = false
  const interrupt = (): void => {
    interrupted = true
  }
  const check = (): void => {
    if (interrupted) throw new Interrupted()
  }
  host.once('SIGINT', interrupt)
  try {
    const report = await work(it => {
      check()
      line.tell(it)
    })
    check()
    return report
  } finally {
    host.off('SIGINT', interrupt)
    line.clear()
  }
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
