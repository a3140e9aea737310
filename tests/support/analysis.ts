import { join, relative } from 'node:path'
import { analyze, type Knowledge, type Question } from '../../src/analyze.js'
import { formats, metrics, rules } from '../../src/catalogue.js'
import { findSources } from '../../src/ingest/find-sources.js'
import type { Source } from '../../src/ingest/source.js'
import type { Report } from '../../src/model/report.js'
import { segmentName } from '../../src/model/segment.js'
import type { Limits } from '../../src/store/store.js'

export const fixtures = join(relative('', join(import.meta.dirname, '..', '..')), 'fixtures')

/** What `rind <path…>` would report on these, with nothing asked unless said. */
export async function reportOn(
  sources: readonly Source[] | readonly string[],
  asked: Partial<Question> = {},
  limits: Limits = {},
  knows: Partial<Knowledge> = {},
): Promise<Report> {
  const paths = sources.filter(it => typeof it === 'string')
  const found = paths.length > 0 ? await findSources(paths) : (sources as readonly Source[])
  return analyze(found, { by: [], where: [], metrics: [], version: '0.0.0', ...asked }, { formats, metrics, rules, ...knows }, { limits })
}

/** What a comparison of the newest month came to, everybody's unless told. */
export const verdict = (report: Report, metric: string, segment = 'everybody') =>
  report.comparisons.find(it => it.window === 'month' && it.metric === metric && segmentName(it.segment) === segment)?.verdict
