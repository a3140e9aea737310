import type { QuestionOptions, ReadingOptions, StoreOptions } from './options.js'
import type { PrivacyOptions } from './redacting.js'

type Asking = QuestionOptions & Omit<ReadingOptions, 'given' | 'placeOf'> & StoreOptions & Pick<PrivacyOptions, 'redact'>

// Everything that bears on what is found, in the order of the help; what would write a file again, or only refuse to go on, does not.
const ASKS: Readonly<Record<Exclude<keyof Asking, 'typed'>, boolean>> = {
  period: true,
  by: true,
  where: true,
  metrics: true,
  asOf: true,
  basis: true,
  businessHours: true,
  activeCustomers: true,
  events: true,
  target: true,
  floor: true,
  nameAgents: true,
  fdr: true,
  minAnswers: true,
  toDate: true,
  map: true,
  dateOrder: true,
  timezone: true,
  config: true,
  store: true,
  redact: true,
  wait: false,
  rejects: false,
  maxRejected: false,
}

/** Of these one word takes all values, parted by commas; others are given once for each. */
const LISTS: readonly string[] = ['by', 'metrics']

/**
 * The words that ask the same again, behind `rind` or one of its commands: paths, then options. What a config or the environment says
 * is said by it again.
 */
export function wordsAgain(paths: readonly string[], options: Asking): string[] {
  const words = Object.entries(ASKS).flatMap(([name, bears]) => {
    const value: unknown = options[name as keyof Asking]
    const long = name.replace(/[A-Z]/g, it => `-${it.toLowerCase()}`)
    if (!bears || value === undefined || value === false || options.typed?.includes(long) === false) return []
    const option = `--${long}`
    if (value === true) return [option]
    if (!Array.isArray(value)) return [option, String(value)]
    return LISTS.includes(name) ? [option, value.join(',')] : value.flatMap(it => [option, String(it)])
  })
  return [...paths, ...words]
}
