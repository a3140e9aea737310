import type { Grammar } from './grammar.js'

/** The options that were typed, and not told by the environment or a config, as they are typed; of a pair with `--no-` both. */
export const flagsOf = (typed: Grammar): string[] =>
  typed.options.flatMap(it => (it.long && typed.getOptionValueSource(it.attributeName()) === 'cli' ? it.long : []))
