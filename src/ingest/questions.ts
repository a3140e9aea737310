import type { RatingReading } from './mapped.js'
import type { Column } from './recognise.js'
import { questionOf } from './values/question.js'
import { readRatings, type Written } from './values/rating.js'

/** A scale has no more values than this, words for no answer counted in. */
const MOST_POINTS = 25

/** A column that was found to be a question of the survey, and what it was taken for, in words. */
export interface FoundQuestion {
  readonly reading: RatingReading
  readonly note: string
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
): Promise<FoundQuestion[]> {
  const taken = new Set<string>(already.map(it => it.asked.question))
  const found: FoundQuestion[] = []
  for (const column of columns) {
    const values = await valuesOf(column)
    if (values.length === 0 || values.length > MOST_POINTS) continue
    const told = questionOf(column.written, values)
    const ratings = readRatings(values, told.kind, { scale: told.scale ?? column.scale, lowIsGood: told.lowIsGood })
    const worded = ratings?.ladder !== undefined && told.kind !== 'yes-no'
    if (!ratings || !(worded || told.asks)) continue
    const named = SCORES.has(told.kind) && !taken.has(told.kind)
    const kind = SCORES.has(told.kind) && !named ? 'rating' : told.kind
    const question = named ? told.kind : column.written
    if (taken.has(question)) continue
    taken.add(question)
    const note = [`\`${column.written}\` is read as ${named ? told.kind : `a ${kind} question`}: ${told.why}`, ratings.note]
    found.push({
      reading: { asked: { question, kind, headers: [column.name] }, column, ratings },
      note: note.filter(it => it !== undefined).join('; '),
    })
  }
  return found
}

/** Kinds of which a survey has one score. */
const SCORES: ReadonlySet<string> = new Set(['csat', 'nps', 'effort'])
