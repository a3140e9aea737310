import type { DatedEvent } from '../model/event.js'
import { nearestNames } from '../model/nearest.js'
import { dayOf, dayStart } from '../model/period.js'
import { refuse } from '../model/refusal.js'
import { segmentKey } from '../model/segment.js'
import { sniff } from './dialect.js'
import { normaliseHeader } from './header.js'
import { passOver } from './pass.js'
import { readRows } from './rows.js'
import type { Source } from './source.js'
import { isNothing } from './values/shape.js'

const NAMES = ['date', 'until', 'label', 'kind', 'segment'] as const
type Name = (typeof NAMES)[number]
const NEEDED: readonly Name[] = ['date', 'label']
const COLUMNS = 'the columns are `date`, `until`, `label`, `kind` and `segment`, of which `date` and `label` have to be there'

/** An event as it is written. */
export type WrittenEvent = { readonly [name in Name]?: string | undefined }

/** Events, read, and what `sha256sum` prints for their file. */
export interface EventsRead {
  readonly sha256: string
  readonly events: readonly DatedEvent[]
}

/** Reads a table with an event a row, in the order of their days. Refuses one that says it otherwise, with the line. */
export async function readEvents(source: Source): Promise<EventsRead> {
  const dialect = await sniff(source)
  if (!dialect) throw refuse.empty(source.name)
  const { sha256, encoding } = await passOver(source, dialect.delimiter)
  const at = new Map<Name, number>()
  const events: DatedEvent[] = []
  const bad = (line: number, what: string, help = COLUMNS) => refuse.badEvents({ file: source.name, line }, what, help)
  await readRows(source, encoding, dialect, {
    header(cells) {
      const names = cells.map(it => normaliseHeader(it).name)
      for (const name of NAMES) {
        const place = names.indexOf(name)
        if (place >= 0) at.set(name, place)
        else if (NEEDED.includes(name)) throw bad(1, `there is no column \`${name}\``)
      }
      // A column that is misspelled would else be passed over, and an event of one team would be everybody's.
      for (const [place, written] of names.entries()) {
        const [near] = nearestNames(written, NAMES)
        if (near && !NAMES.some(it => it === written) && !at.has(near as Name))
          throw bad(1, `the column \`${cells[place] ?? ''}\` means nothing here`, `did you mean \`${near}\`?`)
      }
    },
    row(line, cells) {
      const cell = (name: Name): string | undefined => {
        const text = cells[at.get(name) ?? -1]?.trim() ?? ''
        return isNothing(text) ? undefined : text
      }
      const written = Object.fromEntries(NAMES.map(name => [name, cell(name)]))
      const badHere = (what: string, help?: string) => bad(line, what, help)
      const event = eventOf(written, badHere)
      requireNew(event, events, badHere)
      events.push(event)
    },
    title: line => {
      throw bad(line, 'this is no header')
    },
    reject: (line, expected, got) => {
      throw bad(line, `expected ${expected}, got ${got}`)
    },
    blank: () => undefined,
  })
  if (events.length === 0) throw bad(1, 'there is a header and no rows')
  return { sha256, events: inOrder(events, what => bad(1, what)) }
}

/** By their days, and among those of a day by their names. Refuses one that is told twice; `bad` makes the refusal. */
export function inOrder(events: readonly DatedEvent[], bad: (what: string, help?: string) => Error): DatedEvent[] {
  const sorted = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.label < b.label ? -1 : 1))
  for (const [at, it] of sorted.entries()) requireNew(it, sorted.slice(0, at), bad)
  return sorted
}

/** Refuses an event that is among others already. */
function requireNew(event: DatedEvent, others: readonly DatedEvent[], bad: (what: string, help?: string) => Error): void {
  const { date, label, segment } = event
  const isSame = (it: DatedEvent) => it.date === date && it.label === label && segmentKey(it.segment) === segmentKey(segment)
  if (others.some(isSame)) throw bad(`“${label}” of ${date} is told twice`, 'give each event once')
}

/** An event from what is written of it; `bad` makes the refusal of one that cannot be. */
export function eventOf(written: WrittenEvent, bad: (what: string, help?: string) => Error): DatedEvent {
  const { date = '', until, label = '', kind = 'event', segment } = written
  const day = (text: string): string => {
    const real = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayStart(text)) && dayOf(dayStart(text)) === text
    if (!real) throw bad(`\`${text}\` is no day`, 'write a day as year-month-day, such as 2026-03-31')
    return text
  }
  if (label === '') throw bad('an event has no label', 'say what it was, in a few words')
  if (until !== undefined && day(until) < day(date))
    throw bad(`\`${until}\` lies before \`${date}\``, '`until` is the last day of the event')
  return { date: day(date), ...(until === undefined ? {} : { until }), label, kind: kind.toLowerCase(), segment: segmentOf(segment, bad) }
}

/** `team=North`, or `team=North; channel=phone`; nothing is everybody. */
function segmentOf(text: string | undefined, bad: (what: string, help?: string) => Error): DatedEvent['segment'] {
  if (text === undefined || /^(everybody|all|\*)$/i.test(text)) return {}
  return Object.fromEntries(
    text.split(';').map(part => {
      const [, facet = '', value = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(part) ?? []
      if (facet === '') throw bad(`\`${text}\` names no segment`, 'write `team=North`, or `team=North; channel=phone`')
      return [facet, value]
    }),
  )
}
