import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Staged } from './stage.js'
import type { Typed } from './typed.js'
import { cleaned } from './values/shape.js'
import { inGap, inOverlap } from './values/zone.js'

/** Says of local times what their zone leaves open: those that never were, and those that were twice. Needs the staged text still. */
export async function zoneNotes(store: Store, staged: Staged, { readings }: Typed): Promise<string[]> {
  const notes: string[] = []
  for (const { column, local } of readings) {
    if (!local) continue
    const cell = `c${column.at}`
    const { never, twice } = await store.row<{ never: number; twice: number }>(
      `with cells as (select ${cleaned(cell)} as ${cell} from ${identifier(staged.table)}), times as (select ${local.sql} as moment from cells)
       select count_if(${inGap('moment', local.zone)}) as never, count_if(${inOverlap('moment', local.zone)}) as twice from times where moment is not null`,
    )
    const clocks = `the clocks of ${local.zone} were put`
    if (never > 0)
      notes.push(
        `${times(never)} in \`${column.written}\` never ${never === 1 ? 'was' : 'were'}, as ${clocks} forward: taken for an hour later`,
      )
    if (twice > 0) notes.push(`${times(twice)} in \`${column.written}\` came twice, as ${clocks} back: taken for the second`)
  }
  return notes
}

const times = (count: number): string => (count === 1 ? '1 time' : `${count} times`)
