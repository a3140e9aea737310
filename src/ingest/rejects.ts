import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Loaded } from './loaded.js'
import type { Rejected } from './stage.js'
import { badCellsOf } from './typed.js'

const AT_ONCE = 1000

/**
 * Hands over every rejection of a file, whole rows first, then cells by line, each with its row. A row that could be parted is
 * given as its cells make it, so that it can be read again. Needs the staged text still.
 */
export async function tellRejected(store: Store, { shaped, typed }: Loaded, tell: (it: Rejected) => void): Promise<void> {
  const { staged } = shaped
  for (const it of staged.rejections) tell(it)
  if (!typed || typed.badCells === 0) return
  const cells = shaped.columns.filter(it => it.from === undefined).map(it => `c${it.at}`)
  // Page by page: an export whose dates cannot be read has as many of them as rows.
  for (let from = 0; from < typed.badCells; from += AT_ONCE) {
    const rows = await store.rows<{ line: number; asked: number; got: string; row: string }>(
      `select bad.line, asked, got, json_array(${cells.join(', ')})::varchar as row
       from (select * from (${badCellsOf(typed.table, typed.asked)}) order by line, asked limit ${AT_ONCE} offset ${from}) bad
       join ${identifier(staged.table)} using (line) order by bad.line, asked`,
    )
    for (const { line, asked, got, row } of rows) {
      const { header = '', wanted = '' } = typed.asked[asked] ?? {}
      tell({ file: staged.source.name, line, column: header, expected: wanted, got, row: asCsv(JSON.parse(row) as string[]) })
    }
  }
}

const asCsv = (cells: readonly string[]): string => cells.map(it => (/[",\r\n]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it)).join(',')
