// The one place where names and values of the outside world become SQL.

/** A name (column, table) as SQL: in double quotes, with inner ones doubled. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * A text as an SQL literal: in single quotes, with inner ones doubled. The engine knows no backslash escapes; a null
 * character would end the statement.
 */
export const literal = (text: string): string =>
  text
    .split('\0')
    .map(it => `'${it.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ')

/** Texts as an SQL list, for `in (...)`: never empty, since `in ()` is no SQL. */
export const literals = (texts: readonly string[]): string => (texts.length === 0 ? 'null' : texts.map(literal).join(', '))
