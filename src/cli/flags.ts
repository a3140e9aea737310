import type { ReadingOptions } from './options.js'

/** The options that were given, as they are typed; where it is known what stood on the line itself, those alone. */
export const flagsOf = (all: object): string[] => {
  const { typed, given: _, ...options }: Pick<ReadingOptions, 'given' | 'typed'> = all
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name.replaceAll(/[A-Z]/g, it => `-${it.toLowerCase()}`)}`)
    .filter(it => typed?.includes(it.slice(2)) !== false)
}
