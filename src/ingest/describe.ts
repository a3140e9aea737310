import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { ColumnDetail, Loaded } from './loaded.js'
import type { Column } from './recognise.js'
import { cleaned } from './values/shape.js'

const SAMPLES = 3
/** Where enough different values are looked for; a sample is not worth a pass over the whole. */
const LOOKED_AT = 2000
/** A longer cell says no more at a glance. */
const LONGEST = 200

/** What became of each column, in the order of the file; columns made of others are not told. Needs the staged text still. */
export async function describeColumns(store: Store, loaded: Loaded): Promise<ColumnDetail[]> {
  const { shaped, typed } = loaded
  const own = shaped.columns.slice(0, shaped.columns.length - (shaped.derived ?? 0))
  const details: ColumnDetail[] = []
  for (const column of own) {
    const reading = typed?.readings.find(it => it.column.at === column.at || it.column.from === column.at)
    const rating = typed?.ratings.find(it => it.column.at === column.at || it.column.from === column.at)
    const scale = rating?.ratings.scale
    const field = reading?.field ?? rating?.asked.question
    const shape = reading?.shape ?? (scale ? `a rating from ${scale.low} to ${scale.high}` : undefined)
    details.push({
      header: column.written,
      ...(field === undefined ? {} : { field }),
      ...(shape === undefined ? {} : { shape }),
      ...(reading?.column.from === column.at || rating?.column.from === column.at ? { derived: true } : {}),
      ...(reading?.local ? { zone: reading.local.zone } : {}),
      samples: await samplesOf(store, shaped.staged.table, column),
    })
  }
  return details
}

async function samplesOf(store: Store, table: string, column: Column): Promise<string[]> {
  const cell = cleaned(`c${column.at}`)
  const rows = await store.rows<{ cell: string }>(
    `select ${cell} as cell from (select * from ${identifier(table)} order by line limit ${LOOKED_AT})
     where ${cell} is not null group by cell order by min(line) limit ${SAMPLES}`,
  )
  return rows.map(it => it.cell.slice(0, LONGEST))
}
