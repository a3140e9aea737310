/** The options that were given, as they are typed. */
export const flagsOf = (options: object): string[] =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name.replaceAll(/[A-Z]/g, it => `-${it.toLowerCase()}`)}`)
