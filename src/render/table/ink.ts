import { Chalk } from 'chalk'
import type { Finding, MetricInfo, Verdict } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { segmentName } from '../../model/segment.js'
import type { Look } from '../output.js'
import { pad, plain, shorten, widthOf, wrap } from '../plain.js'

/** What every part of the screen is drawn with: the room there is, and the few colours. */
export interface Ink {
  /** Columns of the screen. */
  readonly width: number
  /** Columns of running text: long lines are hard to read however wide the screen is. */
  readonly measure: number
  /** Whether a course over the periods can be drawn. */
  readonly bars: boolean
  strong(text: string): string
  quiet(text: string): string
  verdict(verdict: Verdict, text?: string): string
  grade(grade: Finding['grade'], text?: string): string
}

/** A screen too narrow for any table is drawn as if it had these columns. */
const NARROWEST = 40
const MEASURE = 100

/** The palette. Cyan and red are told apart by every eye; the word is always there first. */
export function inkFor(look: Look): Ink {
  const chalk = new Chalk({ level: look.colour })
  const width = Math.max(NARROWEST, look.width)
  const verdicts: Record<Verdict, (text: string) => string> = { better: chalk.cyan, worse: chalk.red, steady: it => it, unclear: chalk.dim }
  const grades: Record<Finding['grade'], (text: string) => string> = {
    confirmed: chalk.bold.red,
    likely: chalk.bold.yellow,
    watch: chalk.bold,
    explained: chalk.dim,
  }
  return {
    width,
    measure: Math.min(width, MEASURE),
    bars: look.ascii !== true,
    // Chalk joins all its arguments, and `map` hands over three.
    strong: text => chalk.bold(text),
    quiet: text => chalk.dim(text),
    verdict: (verdict, text = verdict) => verdicts[verdict](text),
    grade: (grade, text = grade) => grades[grade](text),
  }
}

/** Names longer than this would drown the sentence that they stand in. */
const LONGEST_NAME = 48

/** A segment's name, harmless on a terminal. */
export const nameOf = (segment: Segment): string => shorten(plain(segmentName(segment)), LONGEST_NAME)

/** The values alone, where the facet stands above them. */
export const valuesOf = (segment: Segment): string =>
  plain(
    Object.keys(segment)
      .sort()
      .map(key => segment[key])
      .join(', '),
  )

/** A metric's title, harmless too: that of a survey question is its author's own text. */
export const metricName = (metric: MetricInfo): string => shorten(plain(metric.title), LONGEST_NAME)

const LABEL = 13

/** A block of running text behind a label, every line indented alike: `Size         about 60 more …`. */
export function labelled(ink: Ink, label: string, texts: readonly string[]): string[] {
  const lines = texts.flatMap(text => wrap(text, labelledWidth(ink)))
  // A long label has a line of its own.
  const own = widthOf(label) < LABEL ? [] : [ink.quiet(shorten(label, ink.measure))]
  const first = own.length > 0 ? '' : label
  return [...own, ...behind(ink, first, lines)]
}

/** Lines that are laid out already, behind a short label. */
export const behind = (ink: Ink, label: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `${ink.quiet(pad(index === 0 ? label : '', LABEL))}${line}`)

/** The room that is left for text behind a label. */
export const labelledWidth = (ink: Ink): number => ink.measure - LABEL

/** A few names in a row: `a, b and 4 more`. */
export function fewOf(names: readonly string[], most: number, last = 'and'): string {
  const shown = names.slice(0, most)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}` : shown.join('')
}
