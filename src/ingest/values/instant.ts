import type { Shape } from './shape.js'

/** Whether 03/04 is the third of April (`dmy`) or March the fourth (`mdy`). */
export type DateOrder = 'dmy' | 'mdy'

/** Years that a record can be of: exports write 0001, 1900, 1970 and 9999 where there is no date. */
const YEAR = '(19[89][0-9]|2[01][0-9]{2})'
const CLOCK = '[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?'
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+)?'

/** The months that English does not begin with the same three letters, as German, French, Spanish, Italian and Portuguese write them. */
const ABROAD: readonly (readonly [pattern: string, english: string])[] = [
  ['jän[a-z]*|ene(?:ro)?|gen(?:naio)?', 'jan'],
  ['fév[a-zé]*|fev[a-z]*', 'feb'],
  ['mär[a-z]*|mrz', 'mar'],
  ['avr[a-z]*|abr[a-z]*', 'apr'],
  ['mai|mag(?:gio)?|maio|mayo', 'may'],
  ['juin|giu[a-z]*', 'jun'],
  ['juil[a-z]*|lug[a-z]*', 'jul'],
  ['août|ago[a-z]*', 'aug'],
  ['set[a-z]*', 'sep'],
  ['okt[a-z]*|ott[a-z]*|out(?:ubro)?', 'oct'],
  ['dez[a-z]*|déc[a-z]*|dic[a-z]*', 'dec'],
]

/** What may follow a date: each its own shape, since the engine reads one exact form ten times as fast as a list. */
const CLOCKS: readonly { readonly pattern: string; readonly form: string }[] = [
  { pattern: '', form: '' },
  { pattern: ' [0-9]{1,2}:[0-9]{2}', form: ' %H:%M' },
  { pattern: ' [0-9]{1,2}:[0-9]{2}:[0-9]{2}', form: ' %H:%M:%S' },
  { pattern: ' [0-9]{1,2}:[0-9]{2} ?[ap]m', form: ' %I:%M%p' },
  { pattern: ' [0-9]{1,2}:[0-9]{2}:[0-9]{2} ?[ap]m', form: ' %I:%M:%S%p' },
]

/** A way of writing a date, with every clock time that may follow it; `normal` brings its date to what `form` reads. */
function dated(id: string, date: string, form: string, normal: (cell: string) => string): Shape[] {
  return CLOCKS.map(clock => ({
    id,
    pattern: `${date}${clock.pattern.replace(' ', ',? ')}`,
    sql: x => {
      const cell = clock.form.endsWith('%p') ? `regexp_replace(${normal(x)}, ' ([ap]m)$', '\\1')` : normal(x)
      return `try_strptime(${cell}, '${form}${clock.form}')`
    },
  }))
}

const slashed = (order: DateOrder, year: 4 | 2): Shape[] =>
  dated(
    order === 'dmy' ? 'day/month/year' : 'month/day/year',
    `[0-9]{1,2}[/.-][0-9]{1,2}[/.-]${year === 4 ? YEAR : '[0-9]{2}'}`,
    `${order === 'dmy' ? '%d/%m' : '%m/%d'}/${year === 4 ? '%Y' : '%y'}`,
    x => `translate(${x}, '.-,', '//')`,
  )

// The month's first three letters are enough, and all that the engine reads in one form.
const named = (year: 4 | 2): Shape[] =>
  dated(
    'day month-name year',
    `${WEEKDAY}[0-9]{1,2}(?:st|nd|rd|th)?[/ .-]+(?:of )?${MONTH}[/ ,.-]+${year === 4 ? YEAR : '[0-9]{2}'}`,
    `%d/%b/${year === 4 ? '%Y' : '%y'}`,
    x =>
      `trim(regexp_replace(replace(${x}, ',', ' '), '^(?:[a-z]+ +)?([0-9]{1,2})(?:st|nd|rd|th)?[/ .-]+(?:of )?([a-z]{3})[a-z]*[/ .-]+([0-9]+) *', '\\1/\\2/\\3 '))`,
  )

/** `Mar 5, 2026 10:15 AM`, `Thursday, March 5th, 2026`. */
const monthFirst: readonly Shape[] = dated(
  'month-name day year',
  `${WEEKDAY}${MONTH}[ .]+[0-9]{1,2}(?:st|nd|rd|th)?,? +${YEAR}`,
  '%b/%d/%Y',
  x =>
    `trim(regexp_replace(replace(${x}, ',', ' '), '^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* +)?([a-z]{3})[a-z]*[ .]+([0-9]{1,2})(?:st|nd|rd|th)? +([0-9]+) *', '\\1/\\2/\\3 '))`,
)

/** `Mon Feb 26 10:17:00 2026`, as programs in C print it. */
const printed: Shape = {
  id: 'weekday month-name day time year',
  pattern: `(?:mon|tue|wed|thu|fri|sat|sun) ${MONTH} +[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2} ${YEAR}`,
  sql: x => `try_strptime(regexp_replace(substr(${x}, 5), ' +', ' ', 'g'), '%b %d %H:%M:%S %Y')`,
}

/** Month names of other languages, brought to English ones first. */
const abroad: readonly Shape[] = dated(
  'day month-name year',
  `[0-9]{1,2}[.]?[/ -]+(?:de )?(?:${ABROAD.map(([pattern]) => pattern).join('|')})[.]?[/ -]+(?:de )?${YEAR}`,
  '%d/%b/%Y',
  x => {
    const english = ABROAD.reduce((sql, [pattern, name]) => `regexp_replace(${sql}, '[/ -](?:${pattern})[.]?[/ -]', ' ${name} ')`, x)
    const bare = `replace(replace(${english}, ',', ' '), ' de ', ' ')`
    return `trim(regexp_replace(${bare}, '^([0-9]{1,2})[.]?[/ -]+(?:de )?([a-z]{3})[/ -]+(?:de )?([0-9]{4}) *', '\\1/\\2/\\3 '))`
  },
)

/** `2024/01/05 10:03:11 AM GMT+1`, as a spreadsheet of answers is packed. */
const withNamedOffset: Shape = {
  id: 'year/month/day with offset',
  absolute: true,
  pattern: `${YEAR}/[0-9]{1,2}/[0-9]{1,2} [0-9]{1,2}:[0-9]{2}:[0-9]{2} [ap]m (?:gmt|utc)(?:[+-][0-9]{1,2})?`,
  sql: x => `(try_strptime(regexp_replace(${x}, ' ([ap]m) .*$', '\\1'), '%Y/%m/%d %I:%M:%S%p')
    - to_hours(coalesce(try_cast(nullif(regexp_extract(${x}, '([+-][0-9]+)$', 1), '') as integer), 0)))`,
}

/** Moments that are plain numbers, where the format says so: seconds (or milliseconds) since 1970, or days of a spreadsheet. */
export const numericInstantShapes = (kind: 'unix' | 'excel'): readonly Shape[] =>
  kind === 'unix'
    ? [
        {
          id: 'seconds since 1970',
          absolute: true,
          pattern: '[0-9]{9,10}([.][0-9]+)?',
          sql: x => `epoch_ms((${x}::double * 1000)::bigint)`,
        },
        { id: 'milliseconds since 1970', absolute: true, pattern: '[0-9]{12,13}', sql: x => `epoch_ms(${x}::bigint)` },
      ]
    : [
        {
          id: 'days of a spreadsheet',
          pattern: '[34][0-9]{4}([.][0-9]+)?',
          sql: x => `(timestamp '1899-12-30' + to_milliseconds(round(${x}::double * 86400000)::bigint))`,
        },
      ]

/** The ways a date, or a date and a clock time, is written. Bare local times are taken as they stand. */
export const instantShapes = (order: DateOrder): readonly Shape[] => [
  { id: 'year-month-day', pattern: `${YEAR}-[0-9]{1,2}-[0-9]{1,2}([t ]${CLOCK})?`, sql: x => `try_cast(upper(${x}) as timestamp)` },
  {
    id: 'year-month-day, one digit for the hour',
    pattern: `${YEAR}-[0-9]{1,2}-[0-9]{1,2}[t ][0-9]:[0-9]{2}(:[0-9]{2})?`,
    sql: x => `try_cast(regexp_replace(${x}, '[t ]([0-9]:)', ' 0\\1') as timestamp)`,
  },
  {
    id: 'year-month-day with offset',
    absolute: true,
    pattern: `${YEAR}-[0-9]{2}-[0-9]{2}[t ]${CLOCK} ?(z|utc|gmt|[+-][0-9]{2}(:?[0-9]{2})?)`,
    // The engine wants seconds before an offset, and no space: `2026-03-05 10:00 -0500` becomes `2026-03-05 10:00:00-05:00`.
    sql: x => `(try_cast(upper(regexp_replace(regexp_replace(regexp_replace(${x}, ' ?(z|utc|gmt)$', '+00:00'),
      ' ?([+-][0-9]{2}):?([0-9]{2})?$', '\\1:\\2'), '([t ][0-9]{2}:[0-9]{2})([+-].*)$', '\\1:00\\2')) as timestamptz) at time zone 'UTC')`,
  },
  ...dated('year/month/day', `${YEAR}/[0-9]{1,2}/[0-9]{1,2}`, '%Y/%m/%d', x => `replace(${x}, ',', '')`),
  ...slashed(order, 4),
  ...slashed(order, 2),
  ...named(4),
  ...named(2),
  ...monthFirst,
  printed,
  withNamedOffset,
  ...abroad,
]

/** A clock time alone, which needs a column with the day beside it. */
export const clockShapes: readonly Shape[] = CLOCKS.slice(1).map(clock => ({
  id: 'clock time',
  pattern: clock.pattern.trimStart(),
  sql: x => `try_strptime(replace(${x}, ' ', ''), '${clock.form.trimStart()}')::time`,
}))

/** Matches a date whose order has to be told from its column; the groups are its first and second number. */
export const UNORDERED = '^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2,4}'
