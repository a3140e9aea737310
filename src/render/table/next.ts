import type { Report } from '../../model/report.js'
import type { Look } from '../output.js'
import { inAscii, plain, widthOf, wrap } from '../plain.js'
import type { Ink } from './ink.js'
import { command } from './shell.js'

/** Fields that a desk is often cut by, and that nobody is cut by unasked. */
const CUTS = ['priority', 'language'] as const

/** What stands for words that are not known here, or are too long to be shown. */
const FILES = ['FILES']

/** Something to type: what stands before the files and what behind them, and what it tells. */
interface Step {
  readonly before: readonly string[]
  readonly behind?: readonly string[]
  readonly tells: string
}

/** What to type next: what lies behind the first finding, all that one screen has no room for, and what was not asked. */
export function next(report: Report, look: Look, ink: Ink): string[] {
  // A command with other letters than were typed would not do.
  const typed = look.typed?.every(it => !look.ascii || inAscii(it) === it) ? look.typed : FILES
  const [first] = report.findings
  const steps: Step[] = [
    ...(first === undefined ? [] : [{ before: ['explain', first.id], tells: 'what lies behind it' }]),
    { before: [], behind: ['--format', 'details'], tells: 'every figure, check, silence and file' },
  ]
  const options = notAsked(report)
  const more = options.length === 0 ? [] : wrap(`Not asked: ${options.map(it => it.replaceAll(' ', '\u00a0')).join(', ')}`, ink.measure - 4)
  return [
    ink.strong('Next'),
    ...steps.flatMap(it => linesOf(it, typed, ink)),
    ...more.map((line, at) => ink.quiet(`${at === 0 ? '  ' : '    '}${line}`)),
  ]
}

/** The command, and what it tells as a shell takes a comment: behind it where there is room. */
function linesOf({ before, behind = [], tells }: Step, typed: readonly string[], ink: Ink): string[] {
  const lines = [typed, FILES].map(it => command(['rind', ...before, ...it, ...behind], ink.width - 2)).find(it => it !== undefined)
  if (lines === undefined) return []
  const comment = `# ${tells}`
  const fits = lines.length === 1 && widthOf(`  ${lines[0]}  ${comment}`) <= ink.width
  if (fits) return [`  ${lines[0]}  ${ink.quiet(comment)}`]
  return [`  ${ink.quiet(comment)}`, ...lines.map(it => `  ${it}`)]
}

/** Options that would let a rule speak or cut the desk otherwise. */
function notAsked({ silences, inputs, question }: Report): string[] {
  const told = silences.flatMap(({ tell }) => (tell === undefined ? [] : [plain(tell)]))
  const optionOf = (it: string) => it.split(' ')[0]
  const rules = told.filter((it, at) => told.findIndex(other => optionOf(other) === optionOf(it)) === at)
  const cuts = CUTS.filter(it => !question.by.includes(it) && inputs.some(input => it in input.columns))
  return [...rules, ...cuts.map(it => `--by ${it}`)]
}
