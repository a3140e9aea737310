import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Derived, Format, LongForm } from './format.js'
import { type Column, columnsOf } from './recognise.js'
import type { Staged } from './stage.js'
import { cleaned } from './values/shape.js'

/** A staged file whose columns have their final names: what its header rows, its log or its long form make of it. */
export interface Shaped {
  readonly staged: Staged
  readonly columns: readonly Column[]
  /** The zone of its dates, where its own header rows name one. */
  readonly zone?: string
  /** Rows that belong to the header. */
  readonly headerRows: number
  /** Rows whose cells became part of another row's record: the answers of one response. */
  readonly merged: number
  /** How many of the columns, the last ones, were made of others. */
  readonly derived?: number
}

/** More questions than any survey has: the column is something else. */
const MOST_QUESTIONS = 300
const SUBHEADS = 3

/** Takes the rows off that belong to the header, where the format says that an export has some. */
export async function withSubheads(store: Store, plain: Shaped, format: Format): Promise<Shaped> {
  const { staged, columns } = plain
  if (!format.subheads) return plain
  const rows = await store.rows(`select * from ${identifier(staged.table)} order by line limit ${SUBHEADS}`)
  const cells = rows.map(row => columns.map(it => String(row[`c${it.at}`] ?? '')))
  const told = format.subheads(staged.header, cells)
  if (!told || told.rows === 0) return plain
  const lines = rows.slice(0, told.rows).map(it => Number(it.line))
  await store.run(`delete from ${identifier(staged.table)} where line in (${lines.join(', ')})`)
  return { ...plain, columns: columnsOf(told.names), headerRows: told.rows, ...(told.zone ? { zone: told.zone } : {}) }
}

/** Adds the columns that a format makes of others (see `Derived`), behind those of the file. */
export async function withDerived(store: Store, shaped: Shaped, derived: readonly Derived[]): Promise<Shaped> {
  const { staged, columns } = shaped
  const find = (name: string) => columns.find(it => it.full === name) ?? columns.find(it => it.name === name)
  const made = derived.flatMap(({ name, of }) => {
    const parts = of.flatMap(({ take, where, match, say }) => {
      const from = find(take)
      const told = (where ?? []).map(it => ({ is: it.is, column: find(it.column) }))
      if (!from || told.some(it => !it.column)) return []
      const cell = cleaned(`c${from.at}`)
      const found = match ? `nullif(regexp_extract(${cell}, ${literal(match)}, 1), '')` : cell
      const part = say === undefined ? found : `case when ${found} is not null then ${literal(say)} end`
      const conditions = told.map(({ is, column }) => `regexp_full_match(coalesce(lower(trim(c${column?.at})), ''), ${literal(is)})`)
      return [{ from, sql: conditions.length > 0 ? `case when ${conditions.join(' and ')} then ${part} end` : part }]
    })
    const [first] = parts
    return first
      ? [{ name, from: first.from.at, written: first.from.written, sql: `coalesce(${parts.map(it => it.sql).join(', ')}, '')` }]
      : []
  })
  if (made.length === 0) return shaped
  const at = staged.header.length
  const table = `${staged.table}_derived`
  const cells = made.map((it, n) => `${it.sql} as c${at + n}`)
  await store.run(`create or replace table ${identifier(table)} as select *, ${cells.join(', ')} from ${identifier(staged.table)}`)
  await store.run(`drop table ${identifier(staged.table)}`)
  const more = made.map((it, n) => ({ name: it.name, written: it.written, at: at + n, from: it.from }))
  return {
    ...shaped,
    staged: { ...staged, table, header: [...staged.header, ...more.map(it => it.written)] },
    columns: [...columns, ...more],
    derived: more.length,
  }
}

/**
 * Turns a survey with a row an answer into one with a row a response: each question becomes a column, under the words that
 * `questions` has for its number where it has some. A response stands on its first line; the other columns keep
 * the first thing they say of it. Undefined where the columns are not there, or ask more than a survey can.
 */
export async function widened(
  store: Store,
  shaped: Shaped,
  form: LongForm,
  questions: ReadonlyMap<string, string>,
): Promise<Shaped | undefined> {
  const { staged, columns } = shaped
  const find = (names: readonly string[]) => names.map(name => columns.find(it => it.name === name)).find(it => it !== undefined)
  const [response, question, answer] = [find(form.response), find(form.question), find(form.answer)]
  if (!response || !question || !answer) return undefined
  const cell = (column: Column) => cleaned(`c${column.at}`)
  const asked = await store.rows<{ question: string }>(
    `select ${cell(question)} as question from ${identifier(staged.table)} where ${cell(question)} is not null
     group by question order by min(line), question limit ${MOST_QUESTIONS}`,
  )
  if (asked.length === 0 || asked.length >= MOST_QUESTIONS) return undefined
  const others = columns.filter(it => it !== question && it !== answer)
  const header = [...others.map(it => it.written), ...asked.map(it => questions.get(it.question) ?? it.question)]
  const kept = others.map((it, at) => `coalesce(first(${cell(it)} order by line) filter (where ${cell(it)} is not null), '') as c${at}`)
  const answers = asked.map(({ question: one }, n) => {
    const its = `${cell(question)} = ${literal(one)} and ${cell(answer)} is not null`
    return `coalesce(first(${cell(answer)} order by line) filter (where ${its}), '') as c${others.length + n}`
  })
  const table = `${staged.table}_wide`
  await store.run(`create or replace table ${identifier(table)} as select min(line)::integer as line, ${[...kept, ...answers].join(', ')}
    from ${identifier(staged.table)} group by coalesce(${cell(response)}, chr(0) || line)`)
  const { before, after } = await store.row<{ before: number; after: number }>(
    `select (select count(*) from ${identifier(staged.table)}) as before, (select count(*) from ${identifier(table)}) as after`,
  )
  await store.run(`drop table ${identifier(staged.table)}`)
  return { ...shaped, staged: { ...staged, table, header }, columns: columnsOf(header), merged: before - after }
}
