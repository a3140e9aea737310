import type { FileTold } from './load.js'
import { type Forced, isMeant, type Override } from './overrides.js'
import type { DateOrder } from './values/instant.js'

/** What readings of several files are told. */
interface Telling {
  readonly timezone?: string
  readonly dateOrder?: DateOrder
  readonly overrides?: readonly Override[]
  readonly forced?: readonly Forced[]
}

/** What was told of one file, as it is kept beside its records. */
export interface ToldOf {
  readonly timezone?: string
  readonly dateOrder?: DateOrder
  /** Field and column. */
  readonly columns?: readonly (readonly [string, string])[]
  readonly format?: string
}

/** All that is told of a file of that name, in one line: by it, it is known whether a reading would come out the same. */
export function toldOf(name: string, { timezone, dateOrder, overrides = [], forced = [] }: Telling): string {
  const meant = (it: { readonly file?: string }) => it.file === undefined || isMeant(it.file, name)
  const columns = overrides.filter(meant).map(({ field, column }) => [field, column] as const)
  const format = forced.find(meant)?.format
  const told: ToldOf = {
    ...(timezone === undefined ? {} : { timezone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(columns.length > 0 ? { columns } : {}),
    ...(format === undefined ? {} : { format }),
  }
  return JSON.stringify(told)
}

/** The same, to read the file by. */
export function fileToldBy(kept: string): FileTold {
  const { columns = [], format, ...told } = JSON.parse(kept) as ToldOf
  return {
    ...told,
    overrides: columns.map(([field, column]) => ({ field, column })),
    forced: format === undefined ? [] : [{ format }],
    used: new Set(),
  }
}
