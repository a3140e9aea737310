import type { Explanation } from '../model/explanation.js'
import { nearestNames } from '../model/nearest.js'
import { paragraphsOf } from '../model/paragraphs.js'
import { refuse } from '../model/refusal.js'
import type { Finding, Report } from '../model/report.js'
import { readBeside } from './beside.js'
import { readNamed, refuseOverwriting, requireWritable } from './files.js'
import { type Host, readAll } from './host.js'
import { interruptible } from './interrupting.js'
import { limitsOf } from './limits.js'
import { only } from './only.js'
import { refuseUnread, storeIn, withStored } from './opening.js'
import type { QuestionOptions, ReadingOptions, ReportOptions, StoreOptions } from './options.js'
import { version } from './package.js'
import { complainingWith, type PrivacyOptions, redactorOf } from './redacting.js'
import { rejecting } from './rejecting.js'
import { asQuestion } from './study.js'
import { aimsAt } from './targets.js'
import { type Asked, askedOf } from './told.js'

/** What may be said beside a finding: the question that found it, and whether all that is behind it is wanted. */
export type FindingOptions = QuestionOptions &
  ReadingOptions &
  StoreOptions &
  PrivacyOptions &
  Pick<ReportOptions, 'threads' | 'memory'> & { readonly all?: boolean }

/** A finding with the report that holds it, and what its rule says of itself. */
export interface Found {
  readonly finding: Finding
  readonly report: Report
  readonly rule: { readonly title: string; readonly about: string; readonly against: string }
}

/**
 * Looks for a finding where it is asked for: in exports, which are analysed again with the same question, or in a report that was
 * written before; `flags` are the options as they were typed. Refuses a name that no finding has, or several.
 */
export async function foundIn(
  host: Host,
  name: string,
  typed: readonly string[],
  options: FindingOptions,
  flags: readonly string[],
): Promise<Found> {
  const { facts, rules } = await import('../catalogue.js')
  const [path, ...others] = typed
  const isReport = path !== undefined && others.length === 0 && path.endsWith('.json')
  const report = isReport ? await written(host, path, options, flags) : await analysed(host, typed, options)
  const finding = chosen(name, report.findings)
  if (isReport && options.all && (finding.behind?.records ?? 0) > finding.evidence.length)
    throw refuse.needsExports(path, '--all', `it holds ${finding.evidence.length} of ${finding.behind?.records ?? 0} records`)
  const rule = [...rules, ...facts].find(it => it.id === finding.rule)
  return { finding, report, rule: rule ?? { title: finding.rule, about: finding.says, against: '' } }
}

/** The same as data. */
export const explanationOf = ({ finding, report, rule }: Found): Explanation => ({
  schema: 'rind/explanation/1',
  tool: { name: 'rind', version },
  kind: 'finding',
  id: finding.id,
  title: rule.title,
  about: paragraphsOf(rule.about),
  found: {
    finding,
    question: report.question,
    inputs: report.inputs,
    metrics: report.metrics.filter(({ id }) => spokenOf(finding).has(id)),
    checks: { segments: report.checks.segments, fdr: report.checks.fdr },
  },
})

const spokenOf = ({ operation, perception, beside, evidence }: Finding): ReadonlySet<string> =>
  new Set([...[...operation, ...perception].map(it => it.metric), ...beside, ...evidence.flatMap(it => it.operation?.metric ?? [])])

/** The finding that was named: by its id, by how that begins, or by how it reads without the signs that guard it. */
function chosen(name: string, findings: readonly Finding[]): Finding {
  const forms = (id: string) => [id, decoded(id)].map(it => it.toLowerCase())
  const typed = name.toLowerCase()
  const exact = findings.find(it => forms(it.id).includes(typed))
  const all = exact ? [exact] : findings.filter(it => forms(it.id).some(form => form.startsWith(typed)))
  const [one, ...others] = all
  const ids = findings.map(it => it.id)
  if (!one) throw refuse.noFinding(name, ids, nearestNames(name, ids))
  if (others.length > 0)
    throw refuse.severalFindings(
      name,
      all.map(it => it.id),
    )
  return one
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A report that was written before. What it was made of and asked cannot be asked again. */
async function written(host: Host, path: string, { redact }: FindingOptions, flags: readonly string[]): Promise<Report> {
  const deaf = flags.find(it => !['--all', '--redact', '--no-redact'].includes(it))
  if (deaf !== undefined) throw refuse.needsExports(path, deaf, 'a report holds what was asked when it was written')
  const text = (await readNamed(path)).toString('utf8')
  const { reportSchema } = await import('../model/report.js')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw refuse.badReport(path, 'it is not JSON')
  }
  const { success, data, error } = reportSchema.safeParse(json)
  if (success) return (await redactorOf(host, only({ redact }), {}))(data)
  const [issue] = error.issues
  throw refuse.badReport(path, `${issue?.path.join('.') || 'it'}: ${issue?.message.toLowerCase() ?? 'unknown'}`)
}

async function analysed(host: Host, typed: readonly string[], options: FindingOptions): Promise<Report> {
  if (options.rejects !== undefined) await requireWritable(options.rejects)
  const [{ facts, formats, metrics, rules }, { findSources }, { analyze }] = await Promise.all([
    import('../catalogue.js'),
    import('../ingest/find-sources.js'),
    import('../analyze.js'),
  ])
  const { paths, beside, happened, aims, privacy, told } = await askedOf(typed, options, formats)
  const redactor = await redactorOf(host, options, privacy)
  const sources = await findSources(paths, paths.includes('-') ? await readAll(host.stdin) : undefined)
  if (sources.length === 0) refuseUnread(options)
  await refuseOverwriting(options.rejects === undefined ? [] : [options.rejects], [
    ...sources.flatMap(it => it.path ?? []),
    ...Object.values(beside),
    ...storeIn(options),
  ])
  if (sources.length === 0) refuseUnread(options)
  const asked = async (zoned: Asked['told']) => ({
    ...asQuestion(options, zoned),
    ...(await readBeside(beside, happened, zoned.timezone ?? 'UTC', options.config)),
    ...aimsAt(aims, metrics),
    allEvidence: options.all ?? false,
  })
  const work = (signal: AbortSignal) =>
    rejecting(options.rejects, redactor, onRejected =>
      withStored(options, told, signal, async (zoned, stored) =>
        analyze(
          sources,
          await asked(zoned),
          { formats, metrics, rules, facts },
          { limits: limitsOf(options), signal, ...onRejected, ...only({ stored }) },
        ),
      ),
    )
  return redactor(await complainingWith(redactor, () => interruptible(host, work)))
}
