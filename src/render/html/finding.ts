import type { Caveat, Evidence, Finding, Leg, Report } from '../../model/report.js'
import { afterwardsLines } from '../afterwards.js'
import { periodName } from '../periods.js'
import { plain, upperFirst } from '../plain.js'
import { apartSentence, likeForLike, movedSentence } from '../sentences.js'
import { fileNamer } from '../table/files.js'
import { contributorsOf, figuresOf, isShort, sizeOf } from '../table/findings.js'
import { fewOf, metricName, nameOf } from '../table/ink.js'
import { changed, count, counted, percent, points, scaleFor, scaleName } from '../values.js'
import { fold, list, listed, tableOf } from './blocks.js'
import { type Content, type Html, html } from './escape.js'
import { isMelon, ruleName } from './matrix.js'
import { findingPicture } from './picture.js'

/** What customers wrote, before the rest is folded away. */
const MOST_QUOTES = 3

/** A finding on its own: what it says, its two sides over time and in figures, how large, from where, what to read, what was checked. */
export function findingArticle(finding: Finding, index: number, report: Report): Html {
  const { rule, grade, segment, window, sustained, caveats } = finding
  const after = report.question.windows.find(it => it.name === window)?.after
  const facts = [...(sustained ? ['sustained'] : []), ...(after === undefined ? [] : [periodName(after)])]
  const id = `finding-${index + 1}`
  const fruit = isMelon(finding) ? html`<span class="fruit" aria-hidden="true"></span>` : undefined
  const picture = findingPicture(finding, index, report)
  return html`<article class="${grade}" aria-labelledby="${id}">
<h3 id="${id}">${fruit}${upperFirst(ruleName(rule))} · ${nameOf(segment)}&nbsp;[${index + 1}]</h3>
<p class="meta"><b>${grade}</b>${facts.map(it => ` · ${it}`)}</p>
<p class="lead">${movedSentence(finding, report)}</p>
${isShort(finding) ? shortly(finding, picture, report) : inFull(finding, picture, report)}
${checks(caveats)}
<p class="quiet">${apartSentence(finding)}</p>
</article>
`
}

/** What is only watched, or has another explanation: its figures are there for whoever asks, and nobody is sent to read contacts. */
const shortly = (finding: Finding, picture: Html | undefined, report: Report): Html =>
  fold('Its figures', html`${picture}${legsTable(finding, report)}${factsOf(finding, report)}`)

const inFull = (finding: Finding, picture: Html | undefined, report: Report): Html => html`${picture}
${legsTable(finding, report)}
${factsOf(finding, report)}
${listed('Size', sizeOf(finding).map(upperFirst))}
${listed('Comes from', contributorsOf(finding).map(upperFirst))}
${listed('Also seen in', seenIn(finding).map(upperFirst))}
${listed('Afterwards', afterwardsLines(finding, report))}
${readFirst(finding.evidence, report)}`

function seenIn({ seenIn, figures }: Finding): string[] {
  if (seenIn.length === 0) return []
  return [`${fewOf(seenIn.map(nameOf), seenIn.length)}${figures === undefined ? ', only through this one' : ''}`]
}

/** What a finding rests on beside its two sides, and how sure it is. */
const factsOf = (finding: Finding, report: Report): Html | undefined =>
  listed(finding.figures === undefined ? 'How sure' : 'Rests on', figuresOf({ ...finding, operation: [], perception: [] }, report))

/** Both sides in figures, a row a metric. */
function legsTable({ operation, perception, segment }: Finding, report: Report): Html | undefined {
  const legs = [...operation, ...perception]
  if (legs.length === 0) return undefined
  const heads = ['metric', 'before', 'after', 'change', `${percent(report.question.interval)} interval`, 'n', 'like for like']
  return tableOf(
    `Before and after in ${nameOf(segment)}`,
    heads.map((title, at) => ({ title, ...(at === 0 || at === heads.length - 1 ? {} : { right: true as const }) })),
    legs.map(it => legRow(it, report)),
  )
}

function legRow(leg: Leg, report: Report): Content[] {
  const metric = report.metrics.find(it => it.id === leg.metric)
  if (metric === undefined) return [leg.metric, '', '', '', '', '', '']
  const { full } = scaleFor(metric.unit, [leg.before.value, leg.after.value])
  const { value, low, high, unit } = changed(metric.unit, leg.change, leg.before.value)
  const suffix = unit === '' ? '' : ` ${unit}`
  const scale = scaleName(metric)
  return [
    `${metricName(metric)}${scale === '' ? '' : ` (${scale})`}`,
    full(leg.before.value),
    full(leg.after.value),
    `${value}${suffix}`,
    `${low} to ${high}${suffix}`,
    `${count(leg.before.n)} → ${count(leg.after.n)}`,
    likeForLike(leg, report)?.replace(/^like for like /, '') ?? '',
  ]
}

/** Some of what customers wrote, and every contact to read with the line it stands on. */
function readFirst(evidence: readonly Evidence[], report: Report): Html | undefined {
  if (evidence.length === 0) return undefined
  const quotes = evidence.flatMap(({ interaction, answer }) =>
    answer?.comment === undefined || plain(answer.comment) === ''
      ? []
      : [
          html`<blockquote><p dir="auto">“${answer.comment}”</p><footer>${interaction === undefined ? '' : `${plain(interaction)}, `}rated ${points(answer.points)}</footer></blockquote>`,
        ],
  )
  return html`<h4>Read first</h4>${quotes.slice(0, MOST_QUOTES)}${fold(
    `${counted(evidence.length, 'contact')}, worst first`,
    evidenceTable(evidence, report),
  )}`
}

function evidenceTable(evidence: readonly Evidence[], report: Report): Html {
  const short = fileNamer(report)
  const [first] = evidence
  const metric = report.metrics.find(it => it.id === first?.operation?.metric)
  const scale = scaleFor(
    metric?.unit ?? 'count',
    evidence.flatMap(it => it.operation?.value ?? []),
  )
  const at = ({ file, line }: { file: string; line: number }) => html`<code>${short(file)}:${line}</code>`
  return tableOf(
    'The contacts to read first',
    [
      { title: first?.customer === undefined ? 'contact' : 'customer' },
      { title: 'stands in' },
      { title: metric === undefined ? (first?.operation?.metric ?? 'figure') : metricName(metric), right: true },
      { title: 'rated', right: true },
      { title: 'rated in' },
      { title: 'comment' },
    ],
    evidence.map(it => [
      it.customer ?? it.interaction ?? 'without an id',
      at(it),
      it.operation === undefined ? '' : scale.full(it.operation.value),
      it.answer === undefined ? 'not rated' : points(it.answer.points),
      it.answer === undefined ? '' : at(it.answer),
      it.answer?.comment === undefined ? '' : html`<span dir="auto">${it.answer.comment}</span>`,
    ]),
  )
}

/** What came of each check: what speaks against the finding stands in the open, what holds can be unfolded. */
function checks(caveats: readonly Caveat[]): Html | undefined {
  if (caveats.length === 0) return undefined
  const told = (all: readonly Caveat[]) => all.map(({ check, effect, says }) => html`<b>${effect.replace('-', ' ')}</b>: ${check}: ${says}`)
  const doubts = caveats.filter(it => it.effect !== 'holds')
  const holds = caveats.filter(it => it.effect === 'holds')
  const rest =
    holds.length === 0 ? undefined : fold(`${counted(holds.length, 'check')} that hold${holds.length === 1 ? 's' : ''}`, list(told(holds)))
  return html`<h4>Checked</h4>${list(told(doubts))}${rest}`
}
