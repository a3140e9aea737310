import type { NewsReport } from '../model/news.js'
import type { Report } from '../model/report.js'
import type { Look } from './output.js'
import { told } from './outputs/text.js'
import { periodName, periodsName } from './periods.js'
import { inAscii, plain, upperFirst, wrap } from './plain.js'
import { nameOf } from './table/ink.js'
import { count } from './values.js'

type Item = NewsReport['news'][number]

/** What a mail's lines may have. */
const LONGEST = 76

/**
 * What is new since the last run, for a mail: how many of what, each finding in sentences as in the text of the report, and how to
 * say that one is known. Empty where nothing is.
 */
export function newsText({ news, period }: NewsReport, report: Report, { width, ascii }: Look): string {
  const [first] = news
  if (first === undefined) return ''
  const [window] = report.question.windows
  const against = window === undefined ? '' : ` against ${periodsName(window.before)}`
  const loudest = news.find(it => it.status !== 'gone')
  const paragraphs = [
    [`rind: ${countsOf(news)}. ${periodName(period)}${against}`],
    ...news.map(it => itemText(it, report)),
    ...(loudest ? [['If one of these is known, it can be kept silent until it worsens:']] : []),
  ].map(it => wrap(it.map(sentence).join(' '), Math.min(width, LONGEST)).join('\n'))
  // A command is copied, and so not broken over lines.
  if (loudest) paragraphs.push(`  rind ack ${quoted(loudest.id)} --note '…'`)
  const text = `${paragraphs.join('\n\n')}\n`
  return ascii ? inAscii(text) : text
}

const ORDER: readonly Item['status'][] = ['new', 'worse', 'sustained', 'ongoing', 'gone']
const NAMES: Readonly<Record<Item['status'], string>> = {
  new: 'new',
  worse: 'worse',
  sustained: 'sustained',
  ongoing: 'no longer acknowledged',
  gone: 'gone',
}

/** `2 new, 1 gone` */
function countsOf(news: readonly Item[]): string {
  const counted = ORDER.map(status => [news.filter(it => it.status === status).length, NAMES[status]] as const)
  return counted.flatMap(([number, name]) => (number > 0 ? [`${count(number)} ${name}`] : [])).join(', ')
}

function itemText(it: Item, report: Report): string[] {
  const { status, finding, since, last } = it
  const head = `${upperFirst(NAMES[status])}: ${subjectOf(it)}`
  if (status === 'gone') {
    const shown = since.to === last.to ? periodName(last) : `${periodName(since)} to ${periodName(last)}`
    return [`${head}: found in ${shown}, and no more in ${periodName(periodOf(report))}`]
  }
  const [, ...rest] = finding ? told(finding, report) : ['', plain(it.says)]
  const grade = finding ? `${head}, ${finding.grade}${finding.sustained ? ' and sustained' : ''}` : head
  return [grade, ...whyOf(it), ...rest]
}

const subjectOf = ({ rule, segment }: Item): string => `${plain(rule).replaceAll('-', ' ')} in ${nameOf(segment)}`

/** What is told beside the status, in a sentence each. */
function whyOf({ status, why, since, known }: Item): string[] {
  const from = status === 'new' ? [] : [`It is there since ${periodName(since)}`]
  const said = why.map(it => {
    if (it === 'grew') return 'It grew clearly since it was last told'
    if (it === 'surer') return 'It is surer than when it was last told'
    if (it === 'sustained')
      return status === 'new' ? 'It held at the close before, or over a longer time, already' : 'It held at two closes'
    return known?.until === undefined ? 'It was acknowledged' : `It was acknowledged until ${known.until}, which has passed`
  })
  return [...from, ...said]
}

const periodOf = (report: Report) => report.question.windows[0]?.after ?? report.question.period

/** As it stands in a text: a large letter, and a full stop where nothing else ends it. */
const sentence = (text: string): string => {
  const told = text.trim().replace(/[^.!?…:]$/, '$&.')
  return told.startsWith('rind:') ? told : upperFirst(told)
}

/** A word for a shell, whatever a segment is called; what it would not show is left to `rind history`. */
const quoted = (id: string): string => `'${plain(id).replaceAll("'", "'\\''")}'`
