import type { ActiveCustomers } from '../model/beside.js'
import { dayOf, dayStart, periodAt } from '../model/period.js'
import { refuse } from '../model/refusal.js'
import { sniff } from './dialect.js'
import { normaliseHeader } from './header.js'
import { passOver } from './pass.js'
import { readRows } from './rows.js'
import type { Source } from './source.js'
import { isNothing } from './values/shape.js'

/** A file of active customers, read, and what `sha256sum` prints for it. */
export interface CustomersRead {
  readonly sha256: string
  readonly customers: readonly ActiveCustomers[]
}

const NAMES = {
  date: ['date', 'month', 'day', 'week', 'period', 'from'],
  customers: ['customers', 'active customers', 'customer count', 'active', 'users', 'active users', 'accounts', 'active accounts'],
  team: ['team', 'group', 'queue', 'department'],
} as const
type Name = keyof typeof NAMES

const DAY = 86_400_000
const COLUMNS = 'the columns are `date` (2026-03, or 2026-03-31), `customers`, and `team` where teams have customers of their own'

interface Row {
  readonly line: number
  readonly date: string
  readonly team: string
  readonly customers: number
}

/**
 * Reads how many customers were active when: a table with a month or a day a row. A month holds for itself; a day until the
 * next one in the table, the last for as long as the one before it. Days that all are the first of a month are months.
 * Refuses a table that says it otherwise, with the line.
 */
export async function readActiveCustomers(source: Source): Promise<CustomersRead> {
  const dialect = await sniff(source)
  if (!dialect) throw refuse.empty(source.name)
  const { sha256, encoding } = await passOver(source, dialect.delimiter)
  const at = new Map<Name, number>()
  const rows: Row[] = []
  const bad = (line: number, what: string, help = COLUMNS) => refuse.badCustomers({ file: source.name, line }, what, help)
  await readRows(source, encoding, dialect, {
    header(cells) {
      const names = cells.map(it => normaliseHeader(it).name)
      for (const name of Object.keys(NAMES) as Name[]) {
        const place = NAMES[name].map(it => names.indexOf(it)).find(it => it >= 0)
        if (place !== undefined) at.set(name, place)
        else if (name !== 'team') throw bad(1, `there is no column \`${name}\``)
      }
    },
    row(line, cells) {
      const cell = (name: Name): string => {
        const text = cells[at.get(name) ?? -1]?.trim() ?? ''
        return isNothing(text) ? '' : text
      }
      const date = cell('date')
      if (!isDate(date)) throw bad(line, `\`${date}\` is neither a month nor a day`, 'write a month as 2026-03, or a day as 2026-03-31')
      const customers = cell('customers')
      if (!/^\d+(\.\d+)?$/.test(customers)) throw bad(line, `\`${customers}\` is no number of customers`, 'write it in plain digits')
      rows.push({ line, date, team: cell('team'), customers: Number(customers) })
    },
    title: line => {
      throw bad(line, 'this is no header')
    },
    reject: (line, expected, got) => {
      throw bad(line, `expected ${expected}, got ${got}`)
    },
    blank: () => undefined,
  })
  if (rows.length === 0) throw bad(1, 'there is a header and no rows')
  const teams = [...new Set(rows.map(it => it.team))].sort()
  return {
    sha256,
    customers: teams.flatMap(team =>
      spansOf(
        rows.filter(it => it.team === team),
        bad,
      ),
    ),
  }
}

/** A month or a day of the calendar: one that is none rolls over into the next. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(text)) return false
  const moment = dayStart(firstDay(text))
  return !Number.isNaN(moment) && dayOf(moment) === firstDay(text)
}

const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date)

/** From when to when each row of one team holds. */
function spansOf(rows: readonly Row[], bad: (line: number, what: string, help: string) => Error): ActiveCustomers[] {
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line))
  const [first] = sorted
  const odd = sorted.find(it => it.date.length !== first?.date.length)
  if (odd) throw bad(odd.line, `\`${odd.date}\` stands beside \`${first?.date}\``, 'give months alone, or days alone')
  const months = sorted.every(it => firstDay(it.date).endsWith('-01'))
  return sorted.map(({ line, date, team, customers }, at) => {
    const [before, next] = [sorted[at - 1], sorted[at + 1]]
    if (before?.date === date) throw bad(line, `\`${date}\` stands here a second time`, 'give each date once for each team')
    const from = firstDay(date)
    const gap = before ? dayStart(from) - dayStart(before.date) : DAY
    const to = months ? periodAt(dayStart(from), 'month').to : (next?.date ?? dayOf(dayStart(from) + gap))
    return { from, to, ...(team === '' ? {} : { team }), customers }
  })
}
