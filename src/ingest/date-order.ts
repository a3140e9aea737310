import { refuse } from '../model/refusal.js'
import type { Store } from '../store/store.js'
import type { Column } from './recognise.js'
import type { Staged } from './stage.js'
import { type DateOrder, UNORDERED } from './values/instant.js'
import { cleaned } from './values/shape.js'

/** Of the cells that tell, so many may say the other thing and be slips. */
const SLIPS = 0.1

/**
 * Day before month or after it: told from every cell of every date column, since one row in a thousand may decide, and
 * one product writes all its dates one way. Where none decides there is no guess: the user has to say where the dates are
 * `needed`, and else the columns are handed back, to be left out. A few cells against many are slips, and said; as many
 * on either side are refused.
 */
export async function dateOrder(
  store: Store,
  staged: Staged,
  dates: readonly { readonly column: Column; readonly cells: readonly string[] }[],
  told: DateOrder | undefined,
  needed: boolean,
): Promise<{ readonly order: DateOrder; readonly note?: string; readonly undecided?: readonly Column[] }> {
  const ambiguous = dates.filter(({ cells }) => cells.some(cell => new RegExp(UNORDERED).test(cell))).map(it => it.column)
  const [first] = ambiguous
  if (told || !first) return { order: told ?? 'dmy' }
  const above = (at: number, group: number) =>
    `count_if(try_cast(regexp_extract(${cleaned(`c${at}`)}, '${UNORDERED}', ${group}) as integer) > 12)`
  const row = await store.row<Record<string, number>>(
    `select ${ambiguous.map(it => `${above(it.at, 1)} as a${it.at}, ${above(it.at, 2)} as b${it.at}`).join(', ')} from ${staged.table}`,
  )
  const cells = (letter: string) => ambiguous.reduce((sum, it) => sum + (row[`${letter}${it.at}`] ?? 0), 0)
  const [days, months] = [cells('a'), cells('b')]
  if (days + months === 0) {
    if (needed) throw refuse.ambiguousDates(staged.source.name, first.written)
    return { order: 'dmy', undecided: ambiguous }
  }
  const fewer = Math.min(days, months)
  if (fewer > SLIPS * (days + months)) throw refuse.mixedDates(staged.source.name, first.written)
  const order = days > months ? 'dmy' : 'mdy'
  if (fewer === 0) return { order }
  const what = order === 'dmy' ? 'the day comes first' : 'the month comes first'
  return { order, note: `in ${days + months - fewer} dates ${what}, in ${fewer} it cannot: these are counted as unreadable` }
}
