import { analyze } from '../analyze.js'
import { facts, formats, metrics, outputs, rules } from '../catalogue.js'
import { annotated } from '../history/annotate.js'
import { follow } from '../history/follow.js'
import { closeOf, judgedIn, sightingsOf } from '../history/sightings.js'
import { readLedger, writeLedger } from '../history/stored.js'
import { newsOf } from '../history/told.js'
import { importFiles } from '../importing.js'
import { findSources } from '../ingest/find-sources.js'
import { zoneFor } from '../ingest/restored.js'
import type { Ledger } from '../model/ledger.js'
import { QUESTION } from '../model/metric.js'
import type { NewsReport } from '../model/news.js'
import { Refusal, refuse } from '../model/refusal.js'
import type { Report } from '../model/report.js'
import { refuseRun } from '../model/run-refusals.js'
import { newsText } from '../render/news.js'
import type { Output } from '../render/output.js'
import { periodName } from '../render/periods.js'
import type { StoreFile } from '../store/store-file.js'
import { readBeside } from './beside.js'
import { type Chosen, chosenOutputs } from './chosen.js'
import { writeAll } from './drafts.js'
import { holds } from './fail-on.js'
import { refuseAmongInputs, refuseOverwriting, refuseTwice, requireWritable } from './files.js'
import { railsIn } from './guard-rails.js'
import { heardBy } from './hearing.js'
import { type ExitCode, type Host, print } from './host.js'
import { interruptible } from './interrupting.js'
import { knownEntry } from './known.js'
import { takeLock } from './lock.js'
import { FILE_LOOK, lookOf } from './look.js'
import { notify } from './notify.js'
import { only } from './only.js'
import { opening, requireFolder } from './opening.js'
import type { RunOptions } from './options.js'
import { version } from './package.js'
import { type ProgressLine, progressLine, showsProgress } from './progress.js'
import { complainingWith, type Redactor, redactorOf } from './redacting.js'
import { rejecting } from './rejecting.js'
import { asQuestion } from './study.js'
import { aimsAt } from './targets.js'
import { today } from './today.js'
import { type Asked, askedOf } from './told.js'

/** Everything that was read from the options before the first byte of an export. */
interface Planned {
  readonly store: string
  readonly asked: Asked
  readonly chosen: Chosen<Output>
  readonly redactor: Redactor
  readonly aimed: ReturnType<typeof aimsAt> & ReturnType<typeof railsIn>
  /** Files that are written. */
  readonly written: readonly string[]
  readonly today: string
}

/** What a run came to. */
interface Ran {
  readonly report: Report
  readonly news: NewsReport | undefined
}

/** One run of many: takes in what is new, judges, writes the outputs, and says what is new, if anything is. */
export async function running(host: Host, options: RunOptions): Promise<ExitCode> {
  const planned = await plannedFrom(host, options)
  const work = async (signal: AbortSignal): Promise<Ran> => {
    // The engine keeps two writers apart as well, but a run is more than what it writes.
    const lock = await takeLock(`${planned.store}.lock`, 1000 * (options.wait ?? 0), signal)
    let ran: Ran
    try {
      ran = await opening({ ...options, store: planned.store, mode: 'write', signal }, file => ranOn(host, file, options, planned, signal))
    } finally {
      await lock.release()
    }
    // Handed on when everything else is done: a command that hangs holds up no other run.
    if (options.notify !== undefined && ran.news && ran.news.news.length > 0) await notify(options.notify, jsonOf(ran.news), signal)
    return ran
  }
  const { report } = await complainingWith(planned.redactor, () => interruptible(host, work))
  return options.failOn !== undefined && holds(report, options.failOn) ? 1 : 0
}

/** Reads what is asked. Refuses whatever can be refused before anything is read. */
async function plannedFrom(host: Host, options: RunOptions): Promise<Planned> {
  const { store, rejects } = options
  if (store === undefined)
    throw refuseRun.noSetting(
      options.config,
      'store',
      'write `store: desk.duckdb` into it: what was found is kept there, so that it is told once',
    )
  requireFolder(store)
  const chosen = await chosenOutputs(options, outputs)
  for (const id of options.metrics ?? []) if (!id.startsWith(QUESTION)) knownEntry('metric', metrics, id)
  if (rejects !== undefined) await requireWritable(rejects)
  const written = [...chosen.files.map(it => it.path), ...(rejects === undefined ? [] : [rejects])]
  await refuseTwice([...written, store])
  const { inputs = [] } = options.given ?? {}
  if (inputs.length === 0) throw refuseRun.noSetting(options.config, 'inputs', 'name exports in it, such as `inputs: [exports/]`')
  const asked = await askedOf(inputs, options, formats)
  const aimed = { ...aimsAt(asked.aims, metrics), ...railsIn(asked.aims, metrics) }
  if (options.failOn === 'guard-rails' && aimed.guardRails === undefined) throw refuse.noRails()
  // Read again when the zone is known; what is wrong with them is said before anything is taken in.
  await readBeside(asked.beside, asked.happened, asked.told.timezone ?? 'UTC', options.config)
  const redactor = await redactorOf(host, options, asked.privacy)
  return { store, asked, chosen, redactor, aimed, written, today: today(options) }
}

async function ranOn(host: Host, file: StoreFile, options: RunOptions, planned: Planned, signal: AbortSignal): Promise<Ran> {
  const line = progressLine(host.stderr, showsProgress(host, options))
  const where = options.where ?? []
  try {
    await takeInNew(file, options, planned, line, signal)
    const before = await readLedger(file, where)
    const { ledger, ...judged } = await judgedOn(file, options, planned, before, line)
    const { chosen, redactor } = planned
    // The ledger goes by the names of the exports, since aliases change with their salt; what leaves the machine does not.
    const { report, news } = redactor(judged)
    const texts = await Promise.all(
      chosen.files.map(async ({ path, output }) => ({ path, text: await output.render(report, FILE_LOOK, chosen.rows) })),
    )
    await writeAll(texts, () => signal.throwIfAborted())
    line.clear()
    await tell(host, report, news, options, chosen)
    // Last: what breaks off before is told once more, and never not at all.
    await writeLedger(file, where, ledger)
    return { report, news }
  } finally {
    line.clear()
  }
}

/** Imports the files that the store does not know. Where an input has none left, what was read of it earlier is there still. */
async function takeInNew(
  file: StoreFile,
  options: RunOptions,
  { asked, written, redactor }: Planned,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<void> {
  const { kept } = await file.store.row<{ kept: number }>('select count(*) as kept from kept.rind.imports')
  const paths: string[] = []
  for (const it of asked.paths) if (kept === 0 || (await hasExports(it))) paths.push(it)
  const sources = await Promise.all((await findSources(paths)).map(it => heardBy(it, line, signal)))
  await refuseOverwriting(written, [...sources.flatMap(it => it.path ?? []), ...Object.values(asked.beside)])
  await refuseAmongInputs(written, paths)
  if (sources.length === 0) return
  const { maxRejected } = options
  await rejecting(options.rejects, redactor, onRejected =>
    importFiles(
      file,
      sources,
      formats,
      {
        ...asked.told,
        ...onRejected,
        ...(maxRejected === undefined ? {} : { maxRejected }),
        onFile: (name, done, total) => line.tell({ stage: 'reading', file: name, done, total }),
      },
      { now: Date.now(), version },
    ),
  )
}

const hasExports = (path: string): Promise<boolean> =>
  findSources([path]).then(
    () => true,
    error => {
      if (error instanceof Refusal && error.code === 'no-inputs') return false
      throw error
    },
  )

interface Judged extends Omit<Ran, 'report'> {
  readonly report: Report
  readonly ledger: Ledger
}

/** Analyses what the store holds, and lays it beside what earlier runs found. */
async function judgedOn(
  file: StoreFile,
  options: RunOptions,
  { asked, aimed, today }: Planned,
  before: Ledger,
  line: ProgressLine,
): Promise<Judged> {
  // How files are read was told when they were taken in.
  const { maxRejected: _, ...question } = options
  const told = { ...asked.told, ...only({ timezone: await zoneFor(file.store, asked.told.timezone) }), overrides: [], forced: [] }
  let couldSpeak: Parameters<typeof judgedIn>[1] = () => true
  const report = await analyze(
    [],
    {
      ...asQuestion(question, told),
      ...(await readBeside(asked.beside, asked.happened, told.timezone ?? 'UTC', options.config)),
      ...aimed,
    },
    { formats, metrics, rules, facts },
    {
      stored: file,
      tell: line.tell,
      onJudged: it => {
        couldSpeak = it
      },
    },
  )
  const period = closeOf(report)
  if (period === undefined) return { report: annotated(report, before, today), ledger: before, news: undefined }
  const { ledger, news } = follow(before, {
    period,
    sightings: sightingsOf(report),
    judged: judgedIn(
      report,
      couldSpeak,
      rules.map(it => it.id),
    ),
    yields: new Map(rules.map(it => [it.id, it.yieldsTo ?? []])),
    today,
  })
  const shown = annotated(report, ledger, today)
  return { report: shown, ledger, news: newsOf(news, period, shown, today) }
}

/** Prints what is new, or the whole report where that is asked for; nothing where there is nothing. */
async function tell(
  host: Host,
  report: Report,
  news: NewsReport | undefined,
  options: RunOptions,
  { shown, rows }: Chosen<Output>,
): Promise<void> {
  // What is told to be typed next reads the config, and by it the store.
  const look = { ...lookOf(host, options.color), ...(options.config === undefined ? {} : { typed: ['--config', options.config] }) }
  const output = shown ?? knownEntry('output', outputs, 'table')
  if (options.always) return print(host, await output.render(report, look, rows))
  if (news && news.news.length > 0) return print(host, options.format === 'json' ? jsonOf(news) : newsText(news, report, look))
  if (host.stderr.isTTY && !options.quiet) {
    const judged = news ? `nothing is new: ${periodName(news.period)} was judged` : `nothing is compared: ${report.question.why}`
    host.stderr.write(`${judged}; \`rind history\` shows what is known\n`, () => undefined)
  }
}

const jsonOf = (news: NewsReport): string => `${JSON.stringify(news, null, 2)}\n`
