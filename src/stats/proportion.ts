/** How many of `n` records have a property. */
export interface Proportion {
  readonly hits: number
  readonly n: number
}

/** Refuses, in the name of the function that was called, what is no proportion: nothing counted, or more hits than records. */
export function requireProportion(name: string, { hits, n }: Proportion): void {
  if (!(n >= 1)) throw new RangeError(`${name} requires at least one record`)
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`${name} requires hits between zero and the number of records`)
}
