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
    pattern: '([0-9]+([.][0-9]+)? ?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)[ ,]*)+',
    sql: x =>
      whole(
        `(${(['day', 'hour', 'minute', 'second'] as const)
          .map(it => `coalesce(try_cast(regexp_extract(${x}, '([0-9.]+) ?${it[0]}', 1) as double), 0) * ${MILLISECONDS[it]}`)
          .join(' + ')})`,
      ),
  },
]

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
 * Whether 1,204 is twelve hundred or little more than one is told from the column it stands in.
 */
export const durationShapes = (unit: DurationUnit | undefined, cells: readonly string[]): readonly Shape[] =>
  unit
    ? [
        ...plain(
          unit,
          cells.some(it => DECIMAL_COMMA.test(it.trim())),
        ),
        ...SELF_EVIDENT,
      ]
    : SELF_EVIDENT
