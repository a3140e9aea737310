import { analyze, type Knowledge, type Question } from '../../src/analyze.js'
import { facts, formats, metrics } from '../../src/catalogue.js'
import type { Finding, Report } from '../../src/model/report.js'

// Desks in which something is so that no comparison of two sides tells, each beside one that looks alike and is innocent.

/** One contact before it is written down. */
export interface Contact {
  day: string
  team: string
  customer: string
  category: string
  channel: string
  wait: number
  handle: number
  /** Hours from the opening to the end. */
  hours: number
  reopens: number
  met: boolean
  /** Of 1 to 5, before it is rounded. */
  mood: number
  asked: boolean
  answers: boolean
}

/** Chance of a contact's own, the same from the same seed. */
export interface Dice {
  uniform(): number
  happens(share: number): boolean
  /** Close to normal, between -2 and 2. */
  bell(): number
}

const MONTHS = 7

export interface Desk {
  readonly teams: readonly string[]
  readonly months?: number
  /** A team's contacts in a month. */
  readonly contacts?: number
  /** What becomes of a contact: months are counted from 1. */
  readonly live?: (contact: Contact, month: number, dice: Dice) => void
}

/** Mulberry32: the same numbers from the same seed, on every machine. */
function diceOf(seed: number): Dice {
  let state = seed * 0x9e3779b9
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { uniform, happens: share => uniform() < share, bell: () => uniform() + uniform() + uniform() + uniform() - 2 }
}

const two = (value: number) => String(value).padStart(2, '0')

/** The contacts of a desk, month after month of 2026, on the first 28 days of each. */
export function contactsOf({ teams, months = MONTHS, contacts = 120, live = () => undefined }: Desk, seed: number): Contact[] {
  const dice = diceOf(seed)
  const all: Contact[] = []
  for (let month = 1; month <= months; month++) {
    for (const team of teams) {
      for (let i = 0; i < contacts; i++) {
        const contact: Contact = {
          day: `2026-${two(month)}-${two(1 + Math.floor((i * 28) / contacts))}`,
          team,
          customer: `C${Math.floor(dice.uniform() * 400)}`,
          category: dice.happens(0.5) ? 'Login' : 'Invoice',
          channel: dice.happens(0.6) ? 'phone' : 'email',
          wait: Math.round(60 * Math.exp(0.8 * dice.bell())),
          handle: 300 * Math.exp(0.8 * dice.bell()),
          hours: 4 * Math.exp(0.8 * dice.bell()),
          reopens: dice.happens(0.08) ? 1 : 0,
          met: dice.happens(0.95),
          mood: 3.9 + 1.6 * dice.bell(),
          asked: true,
          answers: dice.happens(0.5),
        }
        live(contact, month, dice)
        all.push(contact)
      }
    }
  }
  return all
}

const HEAD =
  'Ticket ID,Customer ID,Created at,Solved at,Team,Channel,Category,Wait time (s),Handle time (s),Reopens,SLA met,Survey sent,Rating (1-5)'

/** The contacts as an export: tickets with their rating in the row. */
export function exportOf(contacts: readonly Contact[]): string {
  const rows = contacts.map((it, i) => {
    const opened = Date.parse(`${it.day}T09:00:00Z`) + (i % 480) * 60_000
    const moment = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
    const points = it.asked && it.answers ? Math.min(5, Math.max(1, Math.round(it.mood))) : ''
    const times = `${Math.round(it.wait)},${Math.round(it.handle)}`
    const marks = `${it.reopens},${it.met ? 'yes' : 'no'},${it.asked ? 'yes' : 'no'}`
    const who = `${it.team},${it.channel},${it.category}`
    return `${i + 1},${it.customer},${moment(opened)},${moment(opened + it.hours * 3_600_000)},${who},${times},${marks},${points}`
  })
  return `${HEAD}\n${rows.join('\n')}\n`
}

/** The metrics with these ids: a story is told quicker with few. */
export const only = (...ids: readonly string[]): Pick<Knowledge, 'metrics'> => ({ metrics: metrics.filter(it => ids.includes(it.id)) })

/** What is said of a desk; only the rules of facts look at it unless others are handed in. */
export async function reportOf(desk: Desk, seed: number, asked: Partial<Question> = {}, knows: Partial<Knowledge> = {}): Promise<Report> {
  const bytes = Buffer.from(exportOf(contactsOf(desk, seed)))
  // The newest month is over, though its last days have no contacts.
  const asOf = `2026-${two(1 + (desk.months ?? MONTHS))}-01`
  const question = { by: [], where: [], metrics: [], version: '0.0.0', asOf, ...asked }
  const all = { formats, rules: [], facts, metrics, ...knows }
  return analyze([{ name: 'tickets.csv', named: true, bytes }], question, all, { limits: { threads: 1 } })
}

/** What is sure enough to be told at the top. */
export const graded = ({ findings }: Pick<Report, 'findings'>): Finding[] =>
  findings.filter(it => it.grade === 'likely' || it.grade === 'confirmed')
