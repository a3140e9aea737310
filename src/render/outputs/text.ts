import type { Finding, Leg, MetricInfo, Report } from '../../model/report.js'
import { afterwardsLines } from '../afterwards.js'
import { disproofLines } from '../disproof.js'
import { melonSentences } from '../melons/reported.js'
import { defineOutput } from '../output.js'
import { grainName, periodName, periodsName } from '../periods.js'
import { lowerFirst, plain, upperFirst, wrap } from '../plain.js'
import { apartSentence, movedSentence, sureSentence } from '../sentences.js'
import { goneOf, knownOf, standingOf } from '../standing.js'
import { fileNamer } from '../table/files.js'
import { isShort, sizeOf } from '../table/findings.js'
import { railTexts } from '../table/guard-rails.js'
import { amountsOf, verdictOf } from '../table/headline.js'
import { fewOf, metricName, nameOf } from '../table/ink.js'
import { chooseMetrics, comparesNothing, isEverybody, isKnown, knownCompared, SIDES } from '../table/lookup.js'
import { untoldLines } from '../table/untold.js'
import { changed, clipped, count, counted, percent, scaleFor, scaleName } from '../values.js'

/** What a mail's lines may have. */
const LONGEST = 76

/** Tickets named to be read first. */
const MOST_TICKETS = 3

export default defineOutput({
  id: 'text',
  title: 'In plain sentences, for a mail',
  extensions: [],
  about:
    'The answer, each finding and what could not be told, in sentences without a table: for the mail at the end of the month. `.txt` is the table with its details, so this one is asked for by name: `--format text > mail.txt`.',
  render(report, { width }) {
    const paragraphs = [
      answer(report),
      ...report.findings.map(it => told(it, report)),
      gone(report),
      apart(report),
      rails(report),
      melonSentences(report),
      untold(report),
      read(report),
    ]
    const texts = paragraphs.filter(it => it.length > 0).map(it => it.map(sentence).join(' '))
    return `${texts.map(it => wrap(it, Math.min(width, LONGEST)).join('\n')).join('\n\n')}\n`
  },
})

/** As a sentence stands in a text: a large letter, and a full stop where nothing else ends it. */
const sentence = (text: string): string => upperFirst(text.trim()).replace(/[^.!?…]$/, '$&.')

function answer(report: Report): string[] {
  const { windows, grain, where } = report.question
  const only = where.length === 0 ? [] : [`Only ${plain(where.join(', '))} was looked at`]
  const compared = comparesNothing(report)
    ? [`The period is ${periodName(report.question.period)}`]
    : windows.map(({ before, after }, index) => {
        const against = `${periodName(after)} against ${periodsName(before)} (${counted(before.length, grainName(grain))})`
        return index === 0 ? `${against}, with ${amountsOf(report).join(' and ')}` : `Beside it ${against}`
      })
  return [...verdictOf(report), ...compared, ...only, ...everybody(report)]
}

/** How everybody fares, in the metrics that the table would show: beside the reference, or alone where nothing is compared. */
function everybody(report: Report): string[] {
  const { metrics, measurements, comparisons, question } = report
  if (comparesNothing(report)) {
    const own = measurements.filter(it => isEverybody(it.segment)).filter(isKnown)
    const asked = question.metrics.length > 0 ? question.metrics : MEASURED
    return asked.flatMap(id => {
      const [metric, it] = [metrics.find(one => one.id === id), own.find(one => one.metric === id)]
      if (metric === undefined || it === undefined) return []
      const { full } = scaleFor(metric.unit, [it.value])
      const ends = `${full(clipped(metric, it.low))} to ${full(clipped(metric, it.high))}`
      return [`${titleOf(metric)}: ${full(it.value)} (${percent(question.interval)} interval ${ends}; n ${count(it.n)})`]
    })
  }
  const [first] = question.windows
  const shown = comparisons.filter(it => it.window === first?.name)
  const told = chooseMetrics(report, knownCompared(shown)).main.flatMap(metric => {
    const it = shown.find(one => one.metric === metric.id && isEverybody(one.segment))
    if (!it?.change || !isKnown(it.before) || !isKnown(it.after)) return []
    const { full } = scaleFor(metric.unit, [it.before.value, it.after.value])
    const { value, unit } = changed(metric.unit, it.change, it.before.value)
    const verdict = metric.better === 'neither' ? '' : `, ${it.verdict}`
    const per = metric.unit === 'count' && metric.basis !== 'open' ? ` a ${grainName(question.grain)}` : ''
    return [
      `${lowerFirst(titleOf(metric))} ${full(it.before.value)} to ${full(it.after.value)}${per} (${value}${unit === '' ? '' : ` ${unit}`}${verdict})`,
    ]
  })
  return told.length === 0 ? [] : [`For everybody: ${told.join('; ')}`]
}

/** Told where nothing is compared and no metric was asked for by name. */
const MEASURED: readonly string[] = ['volume', 'resolved', ...SIDES.operation, ...SIDES.perception]

function titleOf(metric: MetricInfo): string {
  const scale = scaleName(metric)
  return `${metricName(metric)}${scale === '' ? '' : ` (${scale})`}`
}

/** One finding: what moved, what that comes to, how sure it is, what was held alike, and where to look. */
export function told(finding: Finding, report: Report): string[] {
  const sure = sureSentence(finding, report)
  const name = `${plain(finding.rule).replaceAll('-', ' ')} in ${nameOf(finding.segment)}`
  const { unhappy: _, answered, ...hours } = finding.size
  // The sentence has told the people already, by one count or the other.
  const rest = finding.size.unhappy === undefined || answered === undefined ? hours : { ...hours, answered }
  return [
    `${[`${finding.grade}${finding.sustained ? ' and sustained' : ''}`, ...standingOf(finding)].join(', ')}: ${name}`,
    ...knownOf(finding).map(it => `Known: ${it}`),
    movedSentence(finding, report),
    ...sizeOf({ ...finding, size: rest }),
    ...(sure === undefined ? [] : [sure]),
    ...alike(finding, report),
    ...(isShort(finding) ? [] : afterwardsLines(finding, report)),
    ...doubts(finding),
    ...against(finding, report),
    ...(isShort(finding) ? [] : readFirst(finding, report)),
  ]
}

/** `With channel and category held alike, handle time changed by −18 %.` */
function alike({ operation, perception }: Finding, report: Report): string[] {
  const byKinds = new Map<string, string[]>()
  for (const leg of [...operation, ...perception]) {
    const change = alikeOf(leg, report)
    if (change === undefined) continue
    const kinds = (leg.standardised?.by ?? []).map(plain).join(' and ')
    byKinds.set(kinds, [...(byKinds.get(kinds) ?? []), change])
  }
  return [...byKinds].map(([kinds, changes]) => `With ${kinds} held alike, ${fewOf(changes, changes.length)}`)
}

function alikeOf({ metric: id, before, standardised }: Leg, report: Report): string | undefined {
  const metric = report.metrics.find(it => it.id === id)
  if (metric === undefined || standardised === undefined) return undefined
  const { value, unit } = changed(metric.unit, standardised, before.value)
  return `${lowerFirst(plain(metric.title))} changed by ${value}${unit === '' ? '' : ` ${unit}`}`
}

/** What speaks against a finding, or could not be looked at; what holds needs no word here. */
const doubts = ({ caveats }: Finding): string[] =>
  caveats.flatMap(({ check, effect, says }) => {
    if (effect === 'holds') return []
    return [`${effect === 'explains' ? 'Explained by' : effect.replace('-', ' ')}: ${plain(check)} (${plain(says)})`]
  })

function against(finding: Finding, report: Report): string[] {
  const lines = disproofLines(finding, report)
  return lines.length === 0 ? [] : [`Would speak against it, ${lines.join('; ')}`]
}

function readFirst({ evidence }: Finding, report: Report): string[] {
  const short = fileNamer(report)
  const named = evidence.slice(0, MOST_TICKETS).map(({ interaction, file, line }) => {
    const at = `${plain(short(file))}:${line}`
    return interaction === undefined ? at : `${plain(interaction)} (${at})`
  })
  return named.length === 0 ? [] : [`Read first: ${fewOf(named, MOST_TICKETS)}`]
}

const gone = (report: Report): string[] => goneOf(report).map((it, at) => (at === 0 ? `No longer found: ${it}` : it))

function apart({ findings }: Report): string[] {
  const [first] = findings
  if (first === undefined) return []
  return [findings.length === 1 ? apartSentence(first) : EACH_APART]
}

const EACH_APART = 'Each of these shows that two things moved apart, not that one made the other.'

const rails = (report: Report): string[] => railTexts(report).map((it, at) => (at === 0 ? `Guard rails: ${it}` : it))

const untold = (report: Report): string[] => untoldLines(report).map((it, at) => (at === 0 ? `Could not be told: ${it}` : it))

function read({ inputs, rejections }: Report): string[] {
  const rows = inputs.reduce((sum, it) => sum + it.rows, 0)
  const lost = rejections.count === 0 ? 'all could be read' : `${count(rejections.count)} of them, or of their cells, could not be read`
  return [`${counted(inputs.length, 'file')} with ${counted(rows, 'row')}; ${lost}`]
}
