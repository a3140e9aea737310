import { paragraphsOf } from '../model/paragraphs.js'
import type { Finding, Report } from '../model/report.js'
import { list, strong } from './markdown/blocks.js'
import { escapedLine } from './markdown/escape.js'
import { findingBlocks } from './markdown/finding.js'
import type { Look } from './output.js'
import { plain, wrap } from './plain.js'
import { wholeFinding } from './table/findings.js'
import { inkFor } from './table/ink.js'

/** A finding with the report that holds it, and what its rule says of itself. */
interface Found {
  readonly finding: Finding
  readonly report: Report
  readonly rule: { readonly title: string; readonly about: string }
}

/** A finding whole, for a terminal: what it says, all that it rests on, and what its rule looks for. */
export function findingText({ finding, report, rule }: Found, look: Look): string {
  const ink = inkFor(look)
  const [definition = ''] = paragraphsOf(rule.about)
  const head = [ink.quiet(`${plain(finding.id)}, from ${report.inputs.map(it => plain(it.file)).join(', ')}`)]
  const blocks = [head, wholeFinding(finding, report, ink), wrap(`${rule.title}: ${definition}`, ink.measure)]
  return `${blocks.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
}

/** The same as Markdown. */
export function findingMarkdown({ finding, report, rule }: Found): string {
  const [definition = ''] = paragraphsOf(rule.about)
  const blocks = findingBlocks(finding, report, { all: true })
  return `${[...blocks, strong('The rule'), ...list([definition]), escapedLine(finding.id)].join('\n\n')}\n`
}
