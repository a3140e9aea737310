import type { MetricInfo, Report, Silence } from '../../model/report.js'
import { segmentKey } from '../../model/segment.js'
import { lowerFirst, plain, shorten, wrap } from '../plain.js'
import { count, counted, scaleName, stepOf } from '../values.js'
import { groupBy } from './group.js'
import { fewOf, type Ink, labelled, metricName, nameOf } from './ink.js'
import { isEverybody, SIDES, worsening } from './lookup.js'
import { oneReason } from './reasons.js'
import { awaited, waitOf } from './waiting.js'

type Excluded = Report['checks']['excluded'][number]

/** Segments told one by one; more than that share a line. */
const MOST_ALONE = 3

/** Names in one line; more than that would hide the reason they share. */
const MOST_NAMES = 6

/** What could not be told, and why: ten segments with one reason take one line. */
export function untold(report: Report, ink: Ink): string[] {
  const lines = untoldOf(report).flatMap(({ label, texts }) => labelled(ink, label, texts))
  return lines.length === 0 ? [] : [ink.strong('Could not be told'), ...lines]
}

/** What kept silent, or how many, and why. */
interface Untold {
  readonly label: string
  readonly texts: readonly string[]
  /** The same where there is one screen for all: less of what it would take, and nothing that the end of the screen says. */
  readonly brief: readonly string[]
}

const untoldOf = (report: Report): Untold[] => [...tooEarly(report), ...excluded(report), ...silences(report), ...unasked(report)]

/** Lines of one screen; more than these are only counted. */
const MOST_BRIEF = 6

/** What could not be told, in a line or two each: what it lacks, and how long it takes to have it. */
export function untoldBrief(report: Report, ink: Ink): string[] {
  const all = untoldOf(report).flatMap(it => it.brief)
  if (all.length === 0) return []
  const rest = all.length - MOST_BRIEF
  const shown = rest > 1 ? [...all.slice(0, MOST_BRIEF), `and ${count(rest)} more`] : all
  return [
    ink.strong('Could not be told'),
    ...shown.flatMap(it => wrap(it, ink.measure - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))),
  ]
}

/** The same as lines of text, without a layout; segments that are told one by one need not be counted. */
export const untoldLines = (report: Report): string[] =>
  untoldOf(report).flatMap(({ label, texts }) => (texts.length > 1 ? texts : texts.map(it => `${label}: ${it}`)))

/** What only time brings. */
function tooEarly(report: Report): Untold[] {
  const texts = awaited(report)
  return texts.length === 0 ? [] : [{ label: 'too early', texts, brief: texts.slice(0, 1) }]
}

function excluded(report: Report): Untold[] {
  const { metrics } = report
  return [...groupBy(inNoWindow(report), it => `${plain(it.why)} ${it.metric} ${it.needed}`).values()].flatMap(all => {
    const [one] = all
    if (one === undefined) return []
    const metric = metrics.find(it => it.id === one.metric)
    const noun = metric === undefined || metric.side === 'perception' ? 'answer' : 'record'
    const needed = count(one.needed)
    const wait = waitOf(all, report.question.grain)
    if (all.length > MOST_ALONE) {
      const few = `fewer ${noun}s than the ${needed} needed: ${namesOf(all)}${wait}`
      return [
        { label: counted(all.length, 'segment'), texts: [few + seenOf(metric, all)], brief: [`${count(all.length)} segments have ${few}`] },
      ]
    }
    const alone = all.map(it => ({ it, name: nameOf(it.segment), wait: waitOf([it], report.question.grain) }))
    return [
      {
        label: counted(all.length, 'segment'),
        texts: alone.map(({ it, name, wait }) => `${name}: ${counted(it.n, noun)} of the ${needed} needed${wait}${seenOf(metric, [it])}`),
        brief: alone.map(({ it, name, wait }) => `${name}: ${count(it.n)} of ${needed} ${noun}s${wait}`),
      },
    ]
  })
}

/** Segments that no window could judge, each once: by the window that came nearest. */
function inNoWindow({ checks, question }: Report): Excluded[] {
  return [...groupBy(checks.excluded, it => segmentKey(it.segment)).values()].flatMap(all => {
    const [most] = all.toSorted((a, b) => b.n / b.needed - a.n / a.needed)
    return most && new Set(all.map(it => it.window)).size === question.windows.length ? [most] : []
  })
}

const namesOf = (all: readonly Excluded[]): string =>
  fewOf(
    all.map(({ segment, n }) => `${nameOf(segment)} (${count(n)})`),
    MOST_NAMES,
  )

/** `; a fall of 2.1 (on 1–5) would have been seen` */
function seenOf(metric: MetricInfo | undefined, all: readonly Excluded[]): string {
  const sizes = all.flatMap(it => it.detectable ?? [])
  if (metric === undefined || sizes.length === 0) return ''
  const [least, most] = [stepOf(metric.unit, Math.min(...sizes)), stepOf(metric.unit, Math.max(...sizes))]
  const scale = scaleName(metric)
  const range = least === most ? most : `${least.replace(/ points$/, '')} to ${most}`
  return `; a ${worsening(metric)} of ${range}${scale === '' ? '' : ` (on ${scale})`} would have been seen`
}

function silences(report: Report): Untold[] {
  const told = report.silences
    .filter(it => it.tell === undefined)
    .map(it => ({ rule: shorten(plain(it.rule), 24), says: saysOf(it, report), brief: briefOf(it, report), segment: it.segment }))
  return [...groupBy(told, it => `${it.rule} ${it.says}`).values()].flatMap(all => {
    const [one] = all
    if (one === undefined) return []
    const names = [...new Set(all.map(it => (isEverybody(it.segment) ? '' : nameOf(it.segment))))]
    const whom = names.includes('') ? '' : ` (${fewOf(names, MOST_NAMES)})`
    return [{ label: one.rule, texts: [one.says + whom], brief: [`${one.rule}: ${one.brief}${whom}`] }]
  })
}

/** What nobody told, and which option would: no lack of the exports, so all in one line. */
function unasked({ silences }: Report): Untold[] {
  const names = silences.flatMap(({ rule, tell }) => (tell === undefined ? [] : [`${plain(rule)} (${plain(tell)})`]))
  return names.length === 0 ? [] : [{ label: 'not asked', texts: [names.join(', ')], brief: [] }]
}

function saysOf({ missing = [], why, refused }: Silence, report: Report): string {
  const needs = missing.length === 0 ? [] : [`needs ${needed(missing, report)}`]
  const whys = why === undefined ? [] : [oneReason([why])]
  const said = [...needs, ...whys, ...(refused === undefined ? [] : [plain(refused)])]
  return said.length === 0 ? 'could not be judged' : said.join('; ')
}

/** The reason alone, where there is one: it says what is needed already. */
const briefOf = (silence: Silence, report: Report): string =>
  saysOf(silence.why === undefined && silence.refused === undefined ? silence : { ...silence, missing: [] }, report)

/** `satisfaction (csat-mean, csat) or net promoter score`: two ways to show one thing are one need. */
function needed(missing: readonly string[], { metrics }: Report): string {
  const opinions = missing.filter(it => it.startsWith('csat') && SIDES.perception.includes(it))
  const satisfaction = opinions.length === 0 ? [] : [`satisfaction (${opinions.join(', ')})`]
  const others = missing
    .filter(it => !opinions.includes(it))
    .map(id => {
      const metric = metrics.find(it => it.id === id)
      return metric === undefined ? plain(id) : `${id === 'nps' ? 'a ' : ''}${lowerFirst(metricName(metric))}`
    })
  return fewOf([...satisfaction, ...others], 6, 'or')
}
