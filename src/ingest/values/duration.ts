import type { DurationUnit } from '../format.js'
import type { Shape } from './shape.js'

const MILLISECONDS: Readonly<Record<DurationUnit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/** No contact lasts a century: a longer one is a slip, and would overflow what is worked out from it. */
const LONGEST = 100 * 365 * MILLISECONDS.day

const whole = (milliseconds: string): string => `(case when ${milliseconds} <= ${LONGEST} then round(${milliseconds})::bigint end)`

/** The letters a unit begins with in words, in English, German, French, Spanish, Italian and Portuguese. */
const WORDS = {
  day: 'd|days?|d[ií]as?|tag(?:e|en)?|j|jours?|giorn[oi]',
  hour: 'h(?:ou)?rs?|h|std[.]?|stunden?|heures?|horas?|or[ae]',
  minute: 'm|mins?[.]?|minut[a-z]*',
  second: 's|secs?[.]?|seconds?|sek[.]?|sekunden?|secondes?|segundos?|secondi?',
} as const

/** A spreadsheet shows a time of day as one of the first days it knows: `12/31/1899 0:05:12`. */
function spreadsheetClock(half: '' | 'pm'): Shape {
  const form = half ? '%I:%M:%S%p' : '%H:%M:%S'
  return {
    id: 'clock of a spreadsheet',
    pattern: `(12/3[01]/1899|1/0/1900|1899-12-3[01]|3[01][./]12[./]1899) [0-9]{1,2}:[0-9]{2}:[0-9]{2}${half ? ' ?[ap]m' : ''}`,
    sql: x => `epoch_ms(date '1970-01-01' + try_strptime(replace(regexp_replace(${x}, '^[^ ]+ ', ''), ' ', ''), '${form}')::time)`,
  }
}

/** A span that is written with its units, or as a clock: it means the same under any header. */
const SELF_EVIDENT: readonly Shape[] = [
  {
    id: 'h:mm:ss',
    pattern: '[0-9]+:[0-5]?[0-9]:[0-5]?[0-9]([.][0-9]+)?',
    sql: x =>
      whole(`(split_part(${x}, ':', 1)::double * 3600000 + split_part(${x}, ':', 2)::double * 60000
      + split_part(${x}, ':', 3)::double * 1000)`),
  },
  {
    id: 'words',
    pattern: `([0-9]+([.][0-9]+)? ?(${Object.values(WORDS).join('|')})[ ,]*((and|und|et|y|e) )?)+`,
    sql: x =>
      whole(
        `(${(['day', 'hour', 'minute', 'second'] as const)
          .map(
            it =>
              `coalesce(try_cast(regexp_extract(${x}, '([0-9.]+) ?(?:${WORDS[it]})(?:[^a-zíé]|$)', 1) as double), 0) * ${MILLISECONDS[it]}`,
          )
          .join(' + ')})`,
      ),
  },
  {
    id: 'ISO 8601',
    pattern: 'p([0-9]+d)?(t([0-9]+h)?([0-9]+m)?([0-9]+([.][0-9]+)?s)?)?',
    sql: x =>
      whole(`(coalesce(try_cast(regexp_extract(${x}, '([0-9]+)d', 1) as double), 0) * 86400000
      + coalesce(try_cast(regexp_extract(${x}, '([0-9]+)h', 1) as double), 0) * 3600000
      + coalesce(try_cast(regexp_extract(${x}, '([0-9]+)m', 1) as double), 0) * 60000
      + coalesce(try_cast(regexp_extract(${x}, '([0-9.]+)s', 1) as double), 0) * 1000)`),
  },
  ...(['', 'pm'] as const).map(spreadsheetClock),
]

/** Two numbers and a colon, which one product means as hours and the next as minutes. */
const twoParts = (clock: 'h:mm' | 'm:ss'): Shape => ({
  id: clock,
  pattern: '[0-9]+:[0-5][0-9]( ?(hrs?|h|mins?))?',
  sql: x =>
    whole(`(split_part(${x}, ':', 1)::double * ${clock === 'h:mm' ? 3_600_000 : 60_000}
      + regexp_extract(${x}, ':([0-9]+)', 1)::double * ${clock === 'h:mm' ? 60_000 : 1000})`),
})

/** `10:15 hrs` says what its numbers are. */
const HOURS: Shape = { ...twoParts('h:mm'), id: 'h:mm hrs', pattern: '[0-9]+:[0-5][0-9] ?(hrs?|h)' }

/** A plain number counts what the header says, or what the format's phone system always counts. */
const plain = (unit: DurationUnit, comma: boolean): readonly Shape[] => {
  const [point, group] = comma ? [',', '[.]'] : ['.', ',']
  const read = (x: string) => {
    const ungrouped = `replace(${x}, '${comma ? '.' : ','}', '')`
    return whole(`try_cast(${comma ? `replace(${ungrouped}, ',', '.')` : ungrouped} as double) * ${MILLISECONDS[unit]}`)
  }
  return [
    { id: `number of ${unit}s${comma ? ', decimal comma' : ''}`, pattern: `[0-9]+([${point}][0-9]+)?`, sql: read },
    { id: `number of ${unit}s, thousands parted`, pattern: `[0-9]{1,3}(${group}[0-9]{3})+([${point}][0-9]+)?`, sql: read },
  ]
}

/** A comma behind which there are not three digits parts no thousands; nor does one behind a point that does. */
const DECIMAL_COMMA = /^[0-9]+,([0-9]{1,2}|[0-9]{4,})$|^[0-9]{1,3}([.][0-9]{3})+,[0-9]+$/

/**
 * The ways a duration is written, into whole milliseconds. Negative ones fit none: such a cell is counted as unreadable.
 * Whether 1,204 is twelve hundred or little more than one is told from the column it stands in; what 10:15 is, only
 * `clock` can say.
 */
export const durationShapes = (unit: DurationUnit | undefined, cells: readonly string[], clock?: 'h:mm' | 'm:ss'): readonly Shape[] => [
  ...inUnit(unit, cells),
  HOURS,
  ...(clock ? [twoParts(clock)] : []),
]

const inUnit = (unit: DurationUnit | undefined, cells: readonly string[]): readonly Shape[] =>
  unit
    ? [
        ...plain(
          unit,
          cells.some(it => DECIMAL_COMMA.test(it.trim())),
        ),
        ...SELF_EVIDENT,
      ]
    : SELF_EVIDENT
