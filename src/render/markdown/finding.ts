import type { Evidence, Finding, Report } from '../../model/report.js'
import { afterwardsLines } from '../afterwards.js'
import { disproofLines } from '../disproof.js'
import { periodName } from '../periods.js'
import { plain, shorten, upperFirst } from '../plain.js'
import { apartSentence, movedSentence } from '../sentences.js'
import { knownOf, standingOf } from '../standing.js'
import { contributorsOf, figuresOf, isShort, sizeOf } from '../table/findings.js'
import { fewOf, metricName, nameOf } from '../table/ink.js'
import { restsOn } from '../table/tickets.js'
import { points, scaleFor } from '../values.js'
import { list, strong, table } from './blocks.js'
import { escaped, escapedLine } from './escape.js'

/** Tickets to read first, and how much of what a customer wrote. */
const MOST_TICKETS = 5
const LONGEST_COMMENT = 200

/** A finding as blocks of Markdown: what it says, in figures, how large, from where, what to read, what was checked. */
export function findingBlocks(finding: Finding, report: Report, { all = false } = {}): string[] {
  const seenIn = finding.seenIn.length === 0 ? [] : [`${fewOf(finding.seenIn.map(nameOf), 5)}, only through this one`]
  const checks = finding.caveats.map(({ check, effect, says }) => `${effect.replace('-', ' ')}: ${plain(check)}: ${says}`)
  return [
    `### ${escaped(titleOf(finding, report.findings.indexOf(finding), report))}`,
    ...knownOf(finding).map(it => escapedLine(`Known: ${it}`)),
    escapedLine(movedSentence(finding, report)),
    ...list(figuresOf(finding, report)),
    ...section('Size', sizeOf(finding)),
    ...section('Afterwards', afterwardsLines(finding, report)),
    ...section('Comes from', contributorsOf(finding)),
    ...section('Also seen in', seenIn),
    ...(isShort(finding) && !all ? [] : tickets(finding.evidence, report, all)),
    ...section('Rests on', restsOn(finding)),
    ...section('Checked', checks),
    ...section('Would speak against it', disproofLines(finding, report)),
    `_${apartSentence(finding)}_`,
  ]
}

const section = (title: string, texts: readonly string[]): string[] => (texts.length === 0 ? [] : [strong(title), ...list(texts)])

function titleOf(finding: Finding, index: number, report: Report): string {
  const { rule, grade, segment, window, sustained } = finding
  const after = report.question.windows.find(it => it.name === window)?.after
  const facts = [grade, ...(sustained ? ['sustained'] : []), ...standingOf(finding), ...(after === undefined ? [] : [periodName(after)])]
  return `[${index + 1}] ${upperFirst(plain(rule).replaceAll('-', ' '))} · ${nameOf(segment)} · ${facts.join(' · ')}`
}

function tickets(evidence: readonly Evidence[], report: Report, all: boolean): string[] {
  const shown = all ? evidence : evidence.slice(0, MOST_TICKETS)
  const [first] = shown
  if (first === undefined) return []
  const metric = report.metrics.find(it => it.id === first.operation?.metric)
  const scale = scaleFor(
    metric?.unit ?? 'count',
    shown.flatMap(it => it.operation?.value ?? []),
  )
  const rows = shown.map(({ interaction = '', customer = interaction, file, line, operation, answer }) =>
    [
      customer,
      `${file}:${line}`,
      operation === undefined ? '' : scale.full(operation.value),
      answer === undefined ? 'not rated' : points(answer.points),
      all ? plain(answer?.comment ?? '') : shorten(plain(answer?.comment ?? ''), LONGEST_COMMENT),
    ].map(escaped),
  )
  const head = ['contact', 'file and line', metric === undefined ? (first.operation?.metric ?? '') : metricName(metric), 'rated', 'comment']
  return [strong('Read first'), table(head.map(escaped), rows, ['left', 'left', 'right', 'right', 'left'])]
}
