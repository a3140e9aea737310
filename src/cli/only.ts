type Only<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What was given, and nothing of what was not: an option that is undefined is another thing than one that is not there. */
export const only = <T extends object>(given: T): Only<T> =>
  Object.fromEntries(Object.entries(given).filter(([, it]) => it !== undefined)) as Only<T>
