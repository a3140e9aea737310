import type { QuestionKind, Scale } from '../../model/record.js'
import { isNothing } from './shape.js'

/** A value of a rating column, as written, and how many cells hold it. */
export interface Written {
  readonly text: string
  readonly count: number
}

/** What a column of ratings says: its scale, and the points of every value; null is no answer, undefined cannot be read. */
export interface Ratings {
  readonly scale: Scale
  readonly points: ReadonlyMap<string, number | null>
  readonly unreadable: readonly Written[]
  /** What was taken as given, in words. */
  readonly note?: string
}

interface Told {
  readonly scale?: Scale | undefined
  readonly words?: Readonly<Record<string, number | null>> | undefined
}

const SCALES: readonly Scale[] = [
  { low: 1, high: 3 },
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 },
]

/** A few values beyond the scale are slips, not another scale. */
const SLIPS = 0.005

const NO_ANSWER = /unknown|no answer|not answered|not rated|n\/a|don'?t know|no response|offered|unrated/

/**
 * Reads the values of a rating column, each once. The scale is what the format or the header says, else the smallest
 * usual one that holds all but a few of the numbers: 1-5 where nothing exceeds 5, since hardly any survey has three
 * points without saying so in labels. A 0 on a scale that begins at 1 is no answer, as exports write blanks.
 * Undefined where the values are no ratings.
 */
export function readRatings(values: readonly Written[], kind: QuestionKind, told: Told): Ratings | undefined {
  const numbers = values.map(it => ({ ...it, ...parse(it.text, told.words) }))
  const numeric = numbers.filter(it => it.number !== undefined)
  const labelled = numeric.some(it => it.label)
  const scale = told.scale ?? (kind === 'nps' ? { low: 0, high: 10 } : usualScale(numeric, labelled))
  if (!scale || numeric.length === 0) return undefined

  const points = new Map<string, number | null>()
  const unreadable: Written[] = []
  for (const it of numbers) {
    if (it.none || (it.number === 0 && scale.low > 0)) points.set(it.text, null)
    else if (it.number !== undefined && it.number >= scale.low && it.number <= scale.high) points.set(it.text, it.number)
    else unreadable.push({ text: it.text, count: it.count })
  }
  const zeros = numbers.some(it => it.number === 0 && !it.none) && scale.low > 0
  return { scale, points, unreadable, ...(zeros ? { note: `0 is read as no answer: the scale begins at ${scale.low}` } : {}) }
}

interface Parsed {
  readonly number?: number
  readonly label?: boolean
  readonly none?: boolean
}

/** `4`, `4.0`, `4,5`, `3 - Highly satisfied`, `★★★`, or one of the words the format knows. */
function parse(text: string, words: Told['words']): Parsed {
  const cell = text.trim().toLowerCase()
  const word = words?.[cell]
  if (word !== undefined) return word === null ? { none: true } : { number: word }
  if (isNothing(cell)) return { none: true }
  const labelled = /^([0-9]+)\s*[-–:=]\s*(\D.*)$/.exec(cell)
  if (labelled) return NO_ANSWER.test(labelled[2] ?? '') ? { none: true } : { number: Number(labelled[1]), label: true }
  if (/^[0-9]+([.,][0-9]+)?$/.test(cell)) return { number: Number(cell.replace(',', '.')) }
  if (/^[★⭐]+$/.test(cell)) return { number: [...cell].length }
  return NO_ANSWER.test(cell) ? { none: true } : {}
}

function usualScale(values: readonly (Parsed & { readonly count: number })[], labelled: boolean): Scale | undefined {
  const total = values.reduce((sum, it) => sum + it.count, 0)
  const beyond = (limit: number) => values.reduce((sum, it) => sum + ((it.number ?? 0) > limit ? it.count : 0), 0)
  const candidates = labelled ? SCALES : SCALES.filter(it => it.high >= 5)
  const scale = candidates.find(it => beyond(it.high) <= total * SLIPS)
  // Zeros among numbers up to ten are the foot of the scale, not blanks.
  if (scale?.high === 10 && values.some(it => it.number === 0)) return { low: 0, high: 10 }
  return scale
}
