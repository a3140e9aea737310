import type { DurationUnit } from '../format.js'
import type { Shape } from './shape.js'

export const MILLISECONDS: Readonly<Record<DurationUnit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/** A span that is written with its units, or as a clock: it means the same under any header. */
const SELF_EVIDENT: readonly Shape[] = [
  {
    id: 'h:mm:ss',
    pattern: '[0-9]+:[0-5]?[0-9]:[0-5]?[0-9]([.][0-9]+)?',
    sql: x => `(split_part(${x}, ':', 1)::bigint * 3600000 + split_part(${x}, ':', 2)::bigint * 60000
      + round(split_part(${x}, ':', 3)::double * 1000)::bigint)`,
  },
  {
    id: 'words',
    pattern: '([0-9]+([.][0-9]+)? ?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)[ ,]*)+',
    sql: x =>
      `round(${(['d', 'h', 'm', 's'] as const)
        .map(
          (letter, at) =>
            `coalesce(try_cast(regexp_extract(${x}, '([0-9.]+) ?${letter}', 1) as double), 0) * ${[86_400_000, 3_600_000, 60_000, 1000][at]}`,
        )
        .join(' + ')})::bigint`,
  },
]

/** A plain number counts what the header says, or what the format's phone system always counts. */
const plain = (unit: DurationUnit): readonly Shape[] => [
  {
    id: `number of ${unit}s`,
    pattern: '[0-9]+([.][0-9]+)?',
    sql: x => `round(try_cast(${x} as double) * ${MILLISECONDS[unit]})::bigint`,
  },
  {
    id: `number of ${unit}s, decimal comma`,
    pattern: '[0-9]+,[0-9]+',
    sql: x => `round(try_cast(replace(${x}, ',', '.') as double) * ${MILLISECONDS[unit]})::bigint`,
  },
]

/** The ways a duration is written, into whole milliseconds. Negative ones fit none: such a cell is counted as unreadable. */
export const durationShapes = (unit: DurationUnit | undefined): readonly Shape[] =>
  unit ? [...plain(unit), ...SELF_EVIDENT] : SELF_EVIDENT
