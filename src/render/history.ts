import type { History } from '../model/history.js'
import type { Look } from './output.js'
import { periodName } from './periods.js'
import { inAscii, pad, plain, wrap } from './plain.js'
import { widest } from './table/frame.js'
import { type Ink, inkFor } from './table/ink.js'
import { amount, count } from './values.js'

type Followed = History['findings'][number]

/** Closes told of a finding, the newest of them. */
const MOST_CLOSES = 6
const GAP = 2

/** The ledger for a terminal: a few lines a finding, how it stands before what it is called, and what each close showed. */
export function historyText(history: History, look: Look): string {
  const ink = inkFor(look)
  const column = widest(history.findings.map(statusOf)) + GAP
  const blocks = [wrap(headline(history), ink.measure).map(ink.strong), ...history.findings.map(it => followed(it, column, ink))]
  const text = `${blocks.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
  return look.ascii ? inAscii(text) : text
}

function headline({ findings, period, where }: History): string {
  if (period === undefined) return 'nothing was judged yet: `rind run` does it'
  const [gone, there] = [findings.filter(it => it.status === 'gone'), findings.filter(it => it.status !== 'gone')]
  const [shown, watched] = [there.filter(it => it.shown), there.filter(it => !it.shown)]
  const counts = [[shown.length, 'shown'] as const, [watched.length, 'watched'] as const, [gone.length, 'gone'] as const]
  const only = where.length === 0 ? '' : `, only ${plain(where.join(', '))}`
  return `Judged up to ${periodName(period)}${only}: ${counts.map(([number, name]) => `${count(number)} ${name}`).join(', ')}`
}

/** A finding that was never shown is no more than watched, however long. */
const statusOf = ({ status, shown }: Followed): string => (shown || status === 'gone' ? status : 'watched')

function followed(it: Followed, column: number, ink: Ink): string[] {
  const room = ink.measure - column
  const dim = it.status === 'gone' || !it.shown
  const [first = '', ...more] = wrap(plain(it.id), room)
  const rest = [...more, ...[plain(it.says), closesOf(it), ...knownOf(it)].flatMap(text => wrap(text, room))]
  const status = statusOf(it)
  const head = `${pad(status, column)}${first}`
  return [dim ? ink.quiet(head) : ink.strong(head), ...rest.map(line => ' '.repeat(column) + line)]
}

/** `June 2026 likely, July 2026 confirmed: about 40 (25 to 55) unhappy`: the newest grades, and the newest size. */
function closesOf({ closes, since }: Followed): string {
  const shown = closes.slice(-MOST_CLOSES)
  const grades = shown.map(({ period, grade }) => `${periodName(period)} ${grade}`).join(', ')
  const earlier = closes.length > shown.length ? `since ${periodName(since)}; ` : ''
  const size = closes.at(-1)?.size
  return size === undefined
    ? `${earlier}${grades}`
    : `${earlier}${grades}: about ${amount(size.value)} (${amount(size.low)} to ${amount(size.high)}) ${WHAT[size.what]} a month`
}

const WHAT = {
  unhappy: 'more unhappy',
  answered: 'more unhappy among those who answered',
  returning: 'hours for who came back',
  hours: 'hours saved',
} as const

function knownOf({ known }: Followed): string[] {
  if (known === undefined) return []
  const until = known.until === undefined ? '' : ` until ${known.until}`
  const over = known.inForce ? '' : ', no longer in force'
  return [`acknowledged on ${known.since}${until}${over}${known.note === undefined ? '' : `: ${plain(known.note)}`}`]
}
