/** A file beside the exports, for the report to name. */
export interface Beside {
  readonly file: string
  /** What `sha256sum` prints for it. */
  readonly sha256: string
}

/** The file alone, without what it says. */
export const besideOf = ({ file, sha256 }: Beside): Beside => ({ file, sha256 })

/**
 * How many customers were active from one ISO day up to another, which no longer belongs to it: of one team where it is
 * named, else of all. Those of one team, and those of all, do not overlap.
 */
export interface ActiveCustomers {
  readonly from: string
  readonly to: string
  readonly team?: string
  readonly customers: number
}
