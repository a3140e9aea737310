import type { QuestionKind, Scale } from '../../model/record.js'
import { type Climbed, ladderOf } from './ladder.js'
import { isNothing } from './shape.js'

/** A value of a rating column, as written, and how many cells hold it. */
export interface Written {
  readonly text: string
  readonly count: number
}

/**
 * What a column of ratings says: its scale, and the points of every value, always such that more is better; null is no
 * answer, undefined cannot be read.
 */
export interface Ratings {
  readonly scale: Scale
  readonly points: ReadonlyMap<string, number | null>
  readonly unreadable: readonly Written[]
  /** The ladder of words that the values are of, where they are words. */
  readonly ladder?: string
  /** What was taken as given, in words. */
  readonly note?: string
}

interface Told {
  readonly scale?: Scale | undefined
  readonly words?: Readonly<Record<string, number | null>> | undefined
  /** The best answer is the lowest one: the points are turned round. */
  readonly lowIsGood?: boolean | undefined
  /** The values of all columns that share its words: a grid is answered on one ladder, though no row of it need use every rung. */
  readonly among?: readonly Written[] | undefined
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

const NO_ANSWER =
  /unknown|no answer|not answered|not rated|n\/a|not applicable|don'?t know|no opinion|no response|offered|unrated|keine angabe|weiß nicht|^k\. ?a\.?$|ne se prononce|sans avis|no aplica|no sabe|non applicabile|não sei|não se aplica/

/**
 * Reads the values of a rating column, each once. The scale is what the format or the header says, else the ladder that
 * its words are of, else the smallest usual one that holds all but a few of the numbers: 1-5 where nothing exceeds 5,
 * since hardly any survey has three points without saying so in labels. A 0 on a scale that begins at 1 is no answer,
 * as exports write blanks. Undefined where the values are no ratings.
 */
export function readRatings(values: readonly Written[], kind: QuestionKind, told: Told): Ratings | undefined {
  const parsed = values.map(it => ({ ...it, ...parse(it.text, told.words) }))
  const among = (told.among ?? []).filter(it => !parse(it.text, undefined).none)
  const words = (among.length > 0 ? ladderOf(among) : undefined) ?? ladderOf(parsed.filter(it => !it.none))
  const read =
    words && !told.words && (!told.scale || sameScale(words.scale, told.scale)) ? climbed(parsed, words) : counted(parsed, kind, told)
  return read && told.lowIsGood ? turned(read) : read
}

const sameScale = (one: Scale, other: Scale): boolean => one.high - one.low === other.high - other.low

type Parsed = Written & Cell

function climbed(values: readonly Parsed[], { name, scale, points: known, note }: Climbed): Ratings {
  const points = new Map<string, number | null>()
  const unreadable: Written[] = []
  for (const { text, count, none } of values) {
    const found = known.get(text)
    if (found !== undefined) points.set(text, found)
    else if (none) points.set(text, null)
    else unreadable.push({ text, count })
  }
  const said = [`read as ${name}, ${scale.low} to ${scale.high}`, note].filter(it => it !== undefined)
  return { scale, points, unreadable, ladder: name, note: said.join('; ') }
}

function counted(numbers: readonly Parsed[], kind: QuestionKind, told: Told): Ratings | undefined {
  const numeric = numbers.filter(it => it.number !== undefined)
  const labelled = numeric.some(it => it.label)
  const scale = told.scale ?? (kind === 'nps' ? { low: 0, high: 10 } : usualScale(numeric, labelled))
  if (!scale || numeric.length === 0) return undefined

  const points = new Map<string, number | null>()
  const unreadable: Written[] = []
  for (const it of numbers) {
    if (it.none || (it.number === 0 && scale.low > 0)) points.set(it.text, null)
    else if (it.number !== undefined && it.number >= scale.low && it.number <= scale.high && (it.of ?? scale.high) === scale.high)
      points.set(it.text, it.number)
    else unreadable.push({ text: it.text, count: it.count })
  }
  const zeros = numbers.some(it => it.number === 0 && !it.none) && scale.low > 0
  return { scale, points, unreadable, ...(zeros ? { note: `0 is read as no answer: the scale begins at ${scale.low}` } : {}) }
}

function turned({ points, scale, note, ...others }: Ratings): Ratings {
  const { low, high } = scale
  const round = new Map([...points].map(([text, value]) => [text, value === null ? null : low + high - value]))
  const said = `low is good, so it is turned round: ${low} counts as ${high}`
  return { ...others, scale, points: round, note: note ? `${note}; ${said}` : said }
}

interface Cell {
  readonly number?: number
  /** Of `4/5` the five: it is a point of that scale alone. */
  readonly of?: number
  readonly label?: boolean
  readonly none?: boolean
}

/** `4`, `4.0`, `4,5`, `3 - Highly satisfied`, `4/5`, `4 stars`, `★★★`, or one of the words the format knows. */
function parse(text: string, words: Told['words']): Cell {
  const cell = text.trim().toLowerCase()
  const word = words?.[cell]
  if (word !== undefined) return word === null ? { none: true } : { number: word }
  if (isNothing(cell)) return { none: true }
  const labelled = /^([0-9]+)\s*[-–:=]\s*(\D.*)$/.exec(cell)
  if (labelled) return NO_ANSWER.test(labelled[2] ?? '') ? { none: true } : { number: Number(labelled[1]), label: true }
  const counts = /^([0-9]+(?:[.,][0-9]+)?)(?: ?\/ ?(3|4|5|7|10)| ?stars?| ?★)?$/.exec(cell)
  if (counts) return { number: Number(counts[1]?.replace(',', '.')), ...(counts[2] ? { of: Number(counts[2]) } : {}) }
  if (/^[★⭐]+☆*$/.test(cell)) return { number: [...cell].filter(it => it !== '☆').length }
  return NO_ANSWER.test(cell) ? { none: true } : {}
}

function usualScale(values: readonly Parsed[], labelled: boolean): Scale | undefined {
  const total = values.reduce((sum, it) => sum + it.count, 0)
  const beyond = (limit: number) => values.reduce((sum, it) => sum + ((it.number ?? 0) > limit ? it.count : 0), 0)
  const candidates = labelled ? SCALES : SCALES.filter(it => it.high >= 5)
  const scale = candidates.find(it => beyond(it.high) <= total * SLIPS)
  // Zeros among numbers up to ten are the foot of the scale, not blanks.
  if (scale?.high === 10 && values.some(it => it.number === 0)) return { low: 0, high: 10 }
  return scale
}
