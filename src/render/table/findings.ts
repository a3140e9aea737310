import type { Caveat, Finding, Leg, Report } from '../../model/report.js'
import { afterwardsLines } from '../afterwards.js'
import { disproofLines } from '../disproof.js'
import { periodName } from '../periods.js'
import { pad, plain, shorten, upperFirst, widthOf, wrap } from '../plain.js'
import { apartSentence, likeForLike, moreOrFewer, movedSentence, sureSentence } from '../sentences.js'
import { knownOf, standingOf } from '../standing.js'
import { amount, changed, count, counted, percent, scaleFor, scaleName } from '../values.js'
import { factFigures } from './figures.js'
import { widest } from './frame.js'
import { groupBy } from './group.js'
import { behind, fewOf, type Ink, labelled, labelledWidth, metricName, nameOf, valuesOf } from './ink.js'
import { facetOf } from './lookup.js'
import { readFirst, recordsOf, restsShortlyOn } from './tickets.js'

/** Parts of one facet told by name, and how long a name may be. */
const MOST_PARTS = 4
const LONGEST_VALUE = 32

/** Every finding on its own: what it says, in figures, how large, from where, what to read, what was checked. */
export const findings = (report: Report, ink: Ink): string[][] =>
  report.findings.map(it => (isShort(it) ? shortly(it, report, ink) : told(it, report, ink, readFirst(it, report, ink))))

/** A finding whole, with every record that is at hand: nothing cut off, whatever its grade. */
export const wholeFinding = (finding: Finding, report: Report, ink: Ink): string[] =>
  told(finding, report, ink, recordsOf(finding, report, ink))

function shortly(it: Finding, report: Report, ink: Ink): string[] {
  return [
    ...headOf(it, report, ink),
    ...checksOf(it.caveats.filter(settles), ink),
    ...labelled(ink, 'Against it', disproofLines(it, report).slice(0, 1)),
    ...labelled(ink, 'Rests on', restsShortlyOn(it)),
  ]
}

function told(it: Finding, report: Report, ink: Ink, records: readonly string[]): string[] {
  return [
    ...headOf(it, report, ink),
    ...labelled(ink, 'Figures', figuresOf(it, report)),
    ...labelled(ink, 'Size', sizeOf(it)),
    ...labelled(ink, 'Afterwards', afterwardsLines(it, report)),
    ...labelled(ink, 'Comes from', contributorsOf(it)),
    ...labelled(ink, 'Also seen in', seenIn(it)),
    ...records,
    ...checksOf(it.caveats, ink),
    ...labelled(ink, 'Against it', disproofLines(it, report)),
    ...wrap(apartSentence(it), ink.measure).map(ink.quiet),
  ]
}

const headOf = (it: Finding, report: Report, ink: Ink): string[] => [
  ...titleOf(it, report.findings.indexOf(it), report, ink),
  ...wrap(movedSentence(it, report), ink.measure),
]

/** Where else it shows; of a divergence only through this one. */
function seenIn({ seenIn, figures }: Finding): string[] {
  if (seenIn.length === 0) return []
  return [`${fewOf(seenIn.map(nameOf), 5)}${figures === undefined ? ', only through this one' : ''}`]
}

/** What is only watched, or has another explanation, is told in short: nobody should be sent to read tickets by it. */
export const isShort = ({ grade }: Finding): boolean => grade === 'watch' || grade === 'explained'

/** What keeps a finding from being told in full. */
const settles = ({ effect }: Caveat): boolean => effect === 'uncertain' || effect === 'explains'

function titleOf(finding: Finding, index: number, report: Report, ink: Ink): string[] {
  const { rule, grade, segment, window, sustained } = finding
  const after = report.question.windows.find(it => it.name === window)?.after
  const name = plain(rule).replaceAll('-', ' ')
  const title = `[${index + 1}] ${name.charAt(0).toUpperCase()}${name.slice(1)} · ${nameOf(segment)}`
  const right = [
    grade,
    ...(sustained ? ['sustained'] : []),
    ...standingOf(finding),
    ...(after === undefined ? [] : [periodName(after)]),
  ].join(' · ')
  const [first = '', ...rest] = wrap(title, Math.max(20, ink.measure - widthOf(right) - 2))
  const fill = ' '.repeat(Math.max(2, ink.measure - widthOf(first) - widthOf(right)))
  const known = knownOf(finding).flatMap(it => wrap(`Known: ${it}`, ink.measure))
  return [`${ink.strong(first)}${fill}${ink.grade(grade, right)}`, ...rest.map(ink.strong), ...known]
}

export function figuresOf(finding: Finding, report: Report): string[] {
  const legs = [
    ...finding.operation.map(it => legText(it, 'contact', report)),
    ...finding.perception.map(it => legText(it, COUNTED_IN_CONTACTS.includes(it.metric) ? 'contact' : 'answer', report)),
  ]
  const sure = sureSentence(finding, report)
  return [...legs, ...factFigures(finding.figures ?? []), ...(sure === undefined ? [] : [upperFirst(sure)]), ...besideOf(finding, report)]
}

/** How many answered says something of the customers and is a share of the contacts. */
const COUNTED_IN_CONTACTS = ['coverage', 'response-rate']

/** What moved the same way without its being shown. */
function besideOf({ beside }: Finding, report: Report): string[] {
  const titles = beside.flatMap(id => report.metrics.find(it => it.id === id)?.title ?? []).map(it => plain(it).toLowerCase())
  return titles.length === 0 ? [] : [`Moved the same way, not established: ${titles.join(', ')}`]
}

/** `Handle time 6:12 → 5:05 (−18 %; 90 % interval −21 to −15 %; 312 contacts after 1,904 before)` */
function legText(leg: Leg, noun: string, report: Report): string {
  const metric = report.metrics.find(it => it.id === leg.metric)
  if (metric === undefined) return plain(leg.metric)
  const { full } = scaleFor(metric.unit, [leg.before.value, leg.after.value])
  const { value, low, high, unit } = changed(metric.unit, leg.change, leg.before.value)
  const suffix = unit === '' ? '' : ` ${unit}`
  const interval = `${percent(report.question.interval)} interval ${low} to ${high}${suffix}`
  const scale = scaleName(metric)
  const name = scale === '' ? metricName(metric) : `${metricName(metric)} (${scale})`
  const sides = `${full(leg.before.value)} → ${full(leg.after.value)}`
  const many = `${counted(leg.after.n, noun)} after ${count(leg.before.n)} before`
  const alike = likeForLike(leg, report)
  return `${name} ${sides} (${value}${suffix}; ${interval}; ${many}${alike === undefined ? '' : `; ${alike}`})`
}

/** Saved where handling got shorter, spent where it got longer. */
const hoursOf = (hours: { value: number; low: number; high: number }): string =>
  hours.value < 0
    ? moreOrFewer({ value: -hours.value, low: -hours.high, high: -hours.low }, 'hours of handling a month')
    : `about ${amount(hours.value)} (${amount(hours.low)} to ${amount(hours.high)}) hours of handling saved a month`

export function sizeOf({ size: { unhappy, answered, hours, returning } }: Finding): string[] {
  const about = (it: { value: number; low: number; high: number }) => `about ${amount(it.value)} (${amount(it.low)} to ${amount(it.high)})`
  return [
    ...(unhappy === undefined ? [] : [`${moreOrFewer(unhappy, 'unhappy customers a month')}, if those who did not answer feel the same`]),
    ...(answered === undefined ? [] : [moreOrFewer(answered, 'a month among those who answered')]),
    ...(hours === undefined ? [] : [hoursOf(hours)]),
    ...(returning === undefined ? [] : [`${about(returning)} hours a month go into contacts that came back within 7 days`]),
  ]
}

/** A line a facet: `channel: phone 79 % of the rise in unhappy answers (67 answers), chat 13 % (30)` */
export function contributorsOf({ contributors }: Finding): string[] {
  return [...groupBy(contributors, it => facetOf(it.segment))].map(([facet, all], line) => {
    const parts = all.map(({ segment, share, answers }, index) => {
      const isFirst = line === 0 && index === 0
      const of = isFirst ? ` of the rise in unhappy answers (${counted(answers, 'answer')})` : `\u00a0(${count(answers)})`
      return `${shorten(valuesOf(segment), LONGEST_VALUE)} ${percent(share)}${of}`
    })
    const rest = parts.length - MOST_PARTS
    return `${shorten(plain(facet), LONGEST_VALUE)}: ${[...parts.slice(0, MOST_PARTS), ...(rest > 0 ? [`${count(rest)} more`] : [])].join(', ')}`
  })
}

/** What came of each check, under one another. */
function checksOf(caveats: readonly Caveat[], ink: Ink): string[] {
  const effects = caveats.map(it => it.effect.replace('-', ' '))
  const column = widest(effects) + 2
  const lines = caveats.flatMap(({ check, says }, index) =>
    wrap(`${plain(check)}: ${plain(says)}`, labelledWidth(ink) - column).map(
      (line, at) => pad(at === 0 ? (effects[index] ?? '') : '', column) + line,
    ),
  )
  return behind(ink, 'Checked', lines)
}
