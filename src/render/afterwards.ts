import type { Afterwards, AfterwardsSide, Departures, Mood } from '../model/gone.js'
import type { Finding, Report } from '../model/report.js'
import { plain, shorten, upperFirst } from './plain.js'
import { changed, count, counted, money, percent } from './values.js'

type Group = Afterwards['groups'][number]
type Told = Extract<AfterwardsSide, { value: number }>

const MOODS: Readonly<Record<Mood, string>> = { unhappy: 'who rated low', silent: 'who did not answer', content: 'who rated better' }

/** A currency is the customer's own text, and no longer than one is. */
const LONGEST_CURRENCY = 8

/**
 * How many of the customers of a finding left or got money back afterwards, by what they said, in sentences without their full stop:
 * after, before, and what it came to in money. Empty where none was asked; the last says what it does not show.
 */
export function afterwardsLines({ afterwards }: Finding, { departures, question }: Report): string[] {
  if (afterwards === undefined || departures === undefined) return []
  const { groups, days } = afterwards
  const [content] = groups.filter(it => it.of === 'content')
  // Those who rated better stand beside the first of the others; the words that all share are said once.
  const [first, ...others] = groups.filter(
    it => isTold(it.after) && (it !== content || groups.every(one => one === it || !isTold(one.after))),
  )
  const told = first === undefined ? [] : [first, ...others]
  const said = told.map((it, at) => {
    const share = at === 0 ? shareOf(it, wentOf(departures), question.interval) : shareOf(it)
    const beside = at === 0 && content && it !== content && isTold(content.after) ? `, of ${shareOf(content)}` : ''
    return `${at === 0 ? `within ${counted(days, 'day')} from the contact on, ` : ''}of ${share}${beside}${apartOf(it, at > 0)}`
  })
  const few = groups.filter(it => !isTold(it.after)).map(it => `${count(it.after.customers)} ${MOODS[it.of]}`)
  const lines = [
    ...said,
    ...beforeOf(groups),
    ...moneyOf(groups, departures),
    ...(few.length > 0 ? [`too few customers to tell a share: ${few.join(', ')}`] : []),
    ...unwatchedOf(groups, days),
    ...(said.length > 0 ? ['this does not show that one made the other'] : []),
  ]
  return lines.map(upperFirst)
}

/** What a screen has room for: those who rated low beside those who rated better, and what it does not show. */
export function afterwardsBrief(finding: Finding, report: Report): string[] {
  const lines = afterwardsLines(finding, report)
  return lines.length > 2 ? [...lines.slice(0, 1), ...lines.slice(-1)] : lines
}

const isTold = (side: AfterwardsSide): side is Told => 'value' in side

const wentOf = ({ left, refunded }: Departures): string =>
  refunded === 0 ? 'left' : left === 0 ? 'got money back' : 'left or got money back'

/** `48 customers who rated low 13 left (27 %; 90 % interval 18 to 39 %)`; the first names what the others leave out. */
function shareOf({ of, after }: Group, went?: string, interval?: number): string {
  if (!isTold(after)) return ''
  const { customers, gone, value, low, high } = after
  const [who, did] = went === undefined ? ['', ''] : [' customers', ` ${went}`]
  const reach = `${interval === undefined ? '' : `${percent(interval)} interval `}${percent(low).replace(' %', '')} to ${percent(high)}`
  return `${count(customers)}${who} ${MOODS[of]} ${count(gone)}${did} (${percent(value)}; ${reach})`
}

/** `: +19.5 points (+7.3 to +31.8)`, against those who rated better. */
function apartOf({ apart }: Group, named: boolean): string {
  if (!apart?.after) return ''
  const { value, low, high, unit } = changed('share', apart.after, 0)
  return `: ${value} ${unit}${named ? ' against those who rated better' : ''} (${low} to ${high})`
}

function beforeOf(groups: readonly Group[]): string[] {
  const told = groups.flatMap(({ of, before }) =>
    isTold(before) ? [`of ${count(before.customers)} ${MOODS[of]} ${count(before.gone)} (${percent(before.value)})`] : [],
  )
  return told.length === 0 ? [] : [`before, ${told.join(', ')}`]
}

/** What those who went were worth, in the one currency there is. */
function moneyOf(groups: readonly Group[], { currencies }: Departures): string[] {
  if (currencies.length > 1) return ['their amounts are in several currencies, and are not added up']
  const currency = shorten(plain(currencies[0] ?? ''), LONGEST_CURRENCY)
  const told = groups.flatMap(({ of, after }) =>
    isTold(after) && after.amount !== undefined && after.gone > 0
      ? [`${money(after.amount.total, currency)} of those ${MOODS[of]} (${money(after.amount.each, '')} a customer)`]
      : [],
  )
  return told.length === 0 ? [] : [`their amounts: ${told.join(', ')}`]
}

function unwatchedOf(groups: readonly Group[], days: number): string[] {
  const left = groups.reduce((sum, it) => sum + it.after.unwatched, 0)
  return left === 0 ? [] : [`${counted(left, 'more customer')} could not be watched for ${counted(days, 'day')}, and are left out`]
}
