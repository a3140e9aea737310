import { random } from '../support/random.js'

// A desk over twenty months of 2025 and 2026, as it is known on any day: contacts are opened, end hours later, and are rated up to
// six days after that. So a month that is over goes on changing for a week.

interface Contact {
  readonly id: number
  readonly team: string
  readonly opened: number
  readonly ended: number
  readonly handle: number
  readonly answered: number | undefined
  readonly points: number
}

export const DAY = 86_400_000
/** The first day with contacts, and the first that has none. */
export const OPENED = Date.UTC(2025, 4, 1)
const CLOSED = Date.UTC(2027, 0, 1)

export interface Plan {
  readonly seed: number
  /** The team in which calls get shorter and customers unhappier, and since when; none where all is quiet. */
  readonly planted?: { readonly team: string; readonly from: number; readonly to: number }
}

const TEAMS = ['Billing', 'Returns'] as const
/** Contacts of a team on a day of the week, Monday first. */
const A_DAY = [5, 4, 4, 4, 4, 1, 1] as const

/** Everything that happens, by the day on which it is opened. */
export function contactsOf({ seed, planted }: Plan): Contact[] {
  const chance = random(seed)
  // Close to normal, of mean 0 and a standard deviation of 1.
  const bell = () => Math.sqrt(3) * (chance() + chance() + chance() + chance() - 2)
  const all: Contact[] = []
  for (let day = OPENED; day < CLOSED; day += DAY) {
    for (const team of TEAMS) {
      const count = A_DAY[(new Date(day).getUTCDay() + 6) % 7] ?? 0
      for (let i = 0; i < count; i++) {
        const isPlanted = planted !== undefined && planted.team === team && day >= planted.from && day < planted.to
        const opened = day + Math.floor((8 + 9 * chance()) * 3_600_000)
        const ended = opened + Math.floor((2 + 30 * chance()) * 3_600_000)
        const handle = 360 * Math.exp(0.45 * bell()) * (isPlanted ? 0.72 : 1)
        const mood = 4 + 0.95 * bell() - (isPlanted ? 0.9 : 0)
        all.push({
          id: 10_000 + all.length,
          team,
          opened,
          ended,
          handle,
          answered: chance() < 0.6 ? ended + Math.floor(6 * chance() * DAY) : undefined,
          points: Math.min(5, Math.max(1, Math.round(mood))),
        })
      }
    }
  }
  return all
}

const at = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
const table = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map(it => it.join(','))].map(it => `${it}\n`).join('')

/** The two exports as they would be made on the morning of a day: what has happened by then, and nothing else. */
export function exportsOn(contacts: readonly Contact[], morning: number, from = 0): { readonly tickets: string; readonly surveys: string } {
  const isNews = (moment: number) => moment >= from && moment < morning
  const tickets = contacts.filter(it => isNews(it.opened) || isNews(it.ended))
  return {
    tickets: table(
      'Ticket ID,Created at,Solved at,Updated at,Status,Group,Handle time (s)',
      tickets
        .filter(it => it.opened < morning)
        .map(it => {
          const isOver = it.ended < morning
          const last = isOver ? it.ended : it.opened
          const end = isOver ? at(it.ended) : ''
          return [it.id, at(it.opened), end, at(last), isOver ? 'solved' : 'open', it.team, isOver ? Math.round(it.handle) : '']
        }),
    ),
    surveys: table(
      'Response ID,Ticket ID,Submitted at,How satisfied are you? (1-5)',
      contacts.flatMap(it => (it.answered !== undefined && isNews(it.answered) ? [[`R${it.id}`, it.id, at(it.answered), it.points]] : [])),
    ),
  }
}

/** All that is known on a morning of periods that are over by then: where it is the same as yesterday's, so is what is judged. */
export function closedOn(contacts: readonly Contact[], morning: number): string {
  const first = new Date(morning)
  const end = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1)
  const known = contacts.filter(it => it.opened < end && it.opened < morning)
  const over = known.filter(it => it.ended < morning).length
  const answers = known.filter(it => it.answered !== undefined && it.answered < morning).length
  return `${end} ${known.length} ${over} ${answers}`
}
