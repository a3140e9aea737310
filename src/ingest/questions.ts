import type { RatingReading } from './mapped.js'
import type { Column } from './recognise.js'
import { questionOf } from './values/question.js'
import { readRatings, type Written } from './values/rating.js'

/** A scale has no more values than this, words for no answer counted in. */
const MOST_POINTS = 25

/** The columns that were found to be questions of the survey, and what they were taken for, in words. */
export interface FoundQuestions {
  readonly readings: readonly RatingReading[]
  readonly notes: readonly string[]
}

/**
 * The questions among columns that no format names: those whose values are the words of one ladder, or whose own words ask
 * for a rating that the numbers in them are. Which kind of question it is, and whether low is good, is told from
 * its words and said. The first question about satisfaction, recommending and effort each is the survey's score of
 * that name; another one keeps its own words.
 */
export async function questionsAmong(
  columns: readonly Column[],
  valuesOf: (column: Column) => Promise<readonly Written[]>,
  already: readonly RatingReading[],
): Promise<FoundQuestions> {
  const taken = new Set<string>(already.map(it => it.asked.question))
  const readings: RatingReading[] = []
  const said = new Map<string, string[]>()
  const candidates: Candidate[] = []
  for (const column of columns) {
    const values = await valuesOf(column)
    if (values.length > 0 && values.length <= MOST_POINTS) candidates.push({ column, values })
  }
  for (const { column, values } of candidates) {
    const told = questionOf(column.written, values)
    const ratings = readRatings(values, told.kind, {
      scale: told.scale ?? column.scale,
      lowIsGood: told.lowIsGood,
      among: sharing(values, candidates),
    })
    const worded = ratings?.ladder !== undefined && told.kind !== 'yes-no'
    if (!ratings || !(worded || told.asks)) continue
    const named = SCORES.has(told.kind) && !taken.has(told.kind)
    const kind = SCORES.has(told.kind) && !named ? 'rating' : told.kind
    const question = named ? told.kind : column.written
    if (taken.has(question)) continue
    taken.add(question)
    readings.push({ asked: { question, kind, headers: [column.name] }, column, ratings })
    const note = [`read as ${named ? told.kind : `a ${kind} question`}: ${told.why}`, ratings.note]
      .filter(it => it !== undefined)
      .join('; ')
    said.set(note, [...(said.get(note) ?? []), column.written])
  }
  return { readings, notes: [...said].map(([note, names]) => `${listed(names)} ${names.length > 1 ? 'are each' : 'is'} ${note}`) }
}

/** A grid has a dozen rows; three of them show which one is meant. */
const NAMED = 3

function listed(names: readonly string[]): string {
  const some = names.slice(0, NAMED).map(it => `\`${it}\``)
  const last = names.length > NAMED ? `${names.length - NAMED} more` : some.pop()
  return some.length > 0 ? `${some.join(', ')} and ${last}` : `${last}`
}

interface Candidate {
  readonly column: Column
  readonly values: readonly Written[]
}

const wordsOf = (values: readonly Written[]): string[] => values.map(it => it.text.trim().toLowerCase()).filter(it => /[^\d.,\s]/.test(it))

/** The values of a column, and of those that it shares a word with. */
function sharing(values: readonly Written[], candidates: readonly Candidate[]): Written[] {
  const own = new Set(wordsOf(values))
  return candidates.flatMap(it => (wordsOf(it.values).some(word => own.has(word)) ? it.values : []))
}

/** Kinds of which a survey has one score. */
const SCORES: ReadonlySet<string> = new Set(['csat', 'nps', 'effort'])
