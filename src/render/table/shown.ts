import type { Finding, Leg, Report } from '../../model/report.js'
import { afterwardsBrief } from '../afterwards.js'
import { disproofLines } from '../disproof.js'
import { periodName } from '../periods.js'
import { plain, shorten, upperFirst, wrap } from '../plain.js'
import { moreOrFewer, movedSentence, sureSentence } from '../sentences.js'
import { knownOf, standingOf } from '../standing.js'
import { changed, counted, scaleFor, scaleName } from '../values.js'
import { factFigures } from './figures.js'
import { contributorsOf, isShort, sizeOf } from './findings.js'
import { frame, type Grid, gridWidth } from './frame.js'
import { groupBy } from './group.js'
import { type Ink, labelled, metricName, nameOf } from './ink.js'
import { tersely } from './tickets.js'
import { hasBars, legendOf, type Trends, trendsOf } from './trend.js'

/** Findings told on the first screen, and tickets named there, over all of them. */
const MOST_FINDINGS = 3
const MOST_TICKETS = 3
/** Lines of what a fact rests on. */
const MOST_FIGURES = 3

/** What was found, as far as one screen holds it: both sides, how many people, where, how sure, what to read first. */
export function shown(report: Report, ink: Ink): string[][] {
  const told = report.findings.filter(it => !isShort(it)).slice(0, MOST_FINDINGS)
  const trends = trendsOf(report, ink)
  const most = Math.max(1, Math.floor(MOST_TICKETS / told.length))
  const sides = told.map(it => legs(it, report, trends, ink))
  const drawn = sides.findIndex(it => it.some(hasBars))
  return told.map((it, at) => [
    ...titleOf(it, report, ink),
    ...knownOf(it).flatMap(line => wrap(`Known: ${line}`, ink.measure)),
    ...(it.figures === undefined ? [] : wrap(movedSentence(it, report), ink.measure)),
    ...(sides[at] ?? []),
    ...(at === drawn ? legendOf(sides[at] ?? [], report, ink) : []),
    ...factFigures(it.figures ?? [])
      .slice(0, MOST_FIGURES)
      .flatMap(line => wrap(line, ink.measure)),
    ...labelled(ink, 'Size', briefSize(it)),
    ...labelled(ink, 'Afterwards', afterwardsBrief(it, report)),
    ...labelled(ink, 'Comes from', contributorsOf({ ...it, contributors: it.contributors.slice(0, 1) })),
    ...labelled(ink, 'How sure', sureOf(it, report)),
    ...tersely(it.evidence, report, ink, most),
    ...labelled(ink, 'Against it', disproofLines(briefly(it), report)),
  ])
}

/** Of what would speak against it in the next period the first thing on the side that got worse: a line has no room for all. */
function briefly({ disproof = [], operation, perception, ...it }: Finding): Finding {
  const next = disproof.filter(one => one.where === 'next')
  const cost = [...perception, ...operation].find(leg => leg.role === 'cost')
  const [first] = [...next.filter(one => one.metric === cost?.metric), ...next]
  return { ...it, operation, perception, disproof: first === undefined ? [] : [first] }
}

/** People before hours; the sentence of the details says on what condition. */
function briefSize(finding: Finding): string[] {
  const people = finding.size.unhappy ?? finding.size.answered
  return people === undefined ? sizeOf(finding).slice(0, 1) : [moreOrFewer(people, 'unhappy customers a month')]
}

function titleOf(finding: Finding, report: Report, ink: Ink): string[] {
  const { rule, grade, segment, window, sustained } = finding
  const [first, ...others] = report.question.windows
  const other = others.find(it => it.name === window && it !== first)
  const name = `[${report.findings.indexOf(finding) + 1}] ${upperFirst(plain(rule).replaceAll('-', ' '))} · ${nameOf(segment)}`
  const facts = [
    grade,
    ...(sustained ? ['sustained'] : []),
    ...standingOf(finding),
    ...(other === undefined ? [] : [periodName(other.after)]),
  ].join(' · ')
  const lines = wrap(`${name} · ${facts}`, ink.width)
  if (lines.length > 1) return lines.map(ink.strong)
  return [`${ink.strong(name)} · ${ink.grade(grade, facts)}`]
}

/** A row a metric: its course, before and after, by how much, within which interval, and what is claimed of it. */
function legs({ segment, operation, perception }: Finding, report: Report, trends: Trends, ink: Ink): string[] {
  const rows = [...operation, ...perception].map(it => ({ ...partsOf(it, report, ink), trend: trends(it.metric, segment) }))
  const grid = (cells: (of: (typeof rows)[number]) => string[]): Grid => {
    const all = rows.map(cells)
    return { head: [], rows: all, aligns: (all[0] ?? []).map(() => 'left' as const) }
  }
  const hasTrends = rows.some(it => it.trend !== '')
  const grids = [
    ...(hasTrends ? [grid(it => [it.name, it.trend, it.sides, it.change, it.interval, it.claim])] : []),
    ...(hasTrends ? [grid(it => [it.short, it.trend, it.sides, it.change, it.interval, it.claim])] : []),
    grid(it => [it.name, it.sides, it.change, it.interval, it.claim]),
  ]
  const fits = grids.find(it => gridWidth(it) <= ink.width)
  if (fits) return frame(fits)
  return rows.flatMap(it => {
    const figures = `${it.sides}  ${it.change} ${it.interval}`
    return [
      `${it.name} ${it.claim}`,
      ...wrap(it.trend === '' ? figures : `${it.trend}  ${figures}`, ink.width - 2).map(line => `  ${line}`),
    ]
  })
}

/** The parts of a leg as they are written. */
function partsOf({ metric: id, before, after, change, claim }: Leg, report: Report, ink: Ink) {
  const metric = report.metrics.find(it => it.id === id)
  const claimed = claim === 'better' || claim === 'worse' ? ink.verdict(claim) : claim.replace('-', ' ')
  if (metric === undefined) return { name: plain(id), short: plain(id), sides: '', change: '', interval: '', claim: claimed }
  const { full } = scaleFor(metric.unit, [before.value, after.value])
  const { value, low, high, unit } = changed(metric.unit, change, before.value)
  const suffix = unit === '' ? '' : ` ${unit}`
  const scale = scaleName(metric)
  return {
    name: scale === '' ? metricName(metric) : `${metricName(metric)} (${scale})`,
    short: shorten(metricName(metric), 20),
    sides: `${full(before.value)} → ${full(after.value)}`,
    change: `${value}${suffix}`,
    interval: `(${low} to ${high}${suffix === ' points' ? '' : suffix})`,
    claim: claimed,
  }
}

/** How sure it is, as a property of the list, and what of the checks does not hold; nothing of what needs neither. */
function sureOf(finding: Finding, report: Report): string[] {
  const sure = sureSentence(finding, report)
  const holds = finding.caveats.filter(it => it.effect === 'holds').length
  const others = [
    ...groupBy(
      finding.caveats.filter(it => it.effect !== 'holds'),
      it => it.effect,
    ),
  ].map(([effect, all]) => `${effect.replace('-', ' ')}: ${all.map(it => plain(it.check)).join(', ')}`)
  const checks = [...(holds > 0 ? [`${counted(holds, 'check')} ${holds === 1 ? 'holds' : 'hold'}`] : []), ...others]
  const said = [...(sure === undefined ? [] : [sure]), ...checks]
  return said.length === 0 ? [] : [said.join('; ')]
}
