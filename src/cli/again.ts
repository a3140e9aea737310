import type { QuestionOptions, ReadingOptions } from './options.js'

// Everything that bears on what is found, in the order of the help; where the answer goes and what it may cost does not.
const ASKS: readonly (keyof (QuestionOptions & ReadingOptions))[] = [
  'period',
  'by',
  'where',
  'metrics',
  'asOf',
  'basis',
  'businessHours',
  'activeCustomers',
  'events',
  'target',
  'floor',
  'nameAgents',
  'fdr',
  'minAnswers',
  'toDate',
  'map',
  'dateOrder',
  'timezone',
  'config',
]

/** Of these one word takes all values, parted by commas; others are given once for each. */
const LISTS: readonly string[] = ['by', 'metrics']

/** The words that ask the same again, behind `rind` or one of its commands: paths, then options. */
export function wordsAgain(paths: readonly string[], options: QuestionOptions & ReadingOptions): string[] {
  const words = ASKS.flatMap(name => {
    const value: unknown = options[name]
    if (value === undefined || value === false) return []
    const option = `--${name.replace(/[A-Z]/g, it => `-${it.toLowerCase()}`)}`
    if (value === true) return [option]
    if (!Array.isArray(value)) return [option, String(value)]
    return LISTS.includes(name) ? [option, value.join(',')] : value.flatMap(it => [option, String(it)])
  })
  return [...paths, ...words]
}
