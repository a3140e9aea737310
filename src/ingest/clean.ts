import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Staged } from './stage.js'

const AT_ONCE = 2000

/**
 * The rows of a staged file as they were read, header first where it has one, some at a time: cells trimmed of nothing,
 * titles, footers and blank rows left out. A header that stands several times on top is one, its cells put together. What was
 * rejected is in no row.
 */
export async function* cleanRows(
  store: Store,
  { table, header, headed, repeatedBelow }: Staged,
): AsyncGenerator<readonly (readonly string[])[]> {
  if (headed)
    yield [
      header.map(it =>
        Array.from({ length: repeatedBelow + 1 }, () => it)
          .join(' ')
          .trim(),
      ),
    ]
  const cells = header.map((_, at) => `c${at}`)
  let last = 0
  while (true) {
    const rows = await store.rows<Record<string, string | number>>(
      `select line, ${cells.join(', ')} from ${identifier(table)} where line > ${last} order by line limit ${AT_ONCE}`,
    )
    if (rows.length === 0) return
    yield rows.map(row => cells.map(it => String(row[it] ?? '')))
    last = Number(rows.at(-1)?.line)
  }
}
