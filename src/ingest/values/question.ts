import type { QuestionKind, Scale } from '../../model/record.js'
import type { Written } from './rating.js'

/** What a question asks for, told from its words. */
export interface Asked {
  readonly kind: QuestionKind
  /** The best answer is the lowest one. */
  readonly lowIsGood: boolean
  readonly scale?: Scale
  /** Whether the words ask for a rating, so that plain numbers below it are ratings. */
  readonly asks: boolean
  /** Why it was taken so, in words. */
  readonly why: string
}

/** `(1-5)`, `on a scale of 0 to 10`, `(Score 0-10)`. */
const SCALE = /(?:scale|score|rate|\(|\[|from|von|de|da)\D{0,25}?\b(\d{1,2})\s*(?:-|–|to|bis|à|a)\s*(\d{1,2})\b/i

const RECOMMEND = /recommend|empfehl|recommand|recomend|consigli|promoter|\bnps\b/i
const SATISFACTION = /satisf|zufrieden|soddisf|\bcsat\b/i
const EFFORT = /\beffort\b|\beasy\b|\bease\b|easier|\bces\b|aufwand|einfach|facile|facilité|fácil|sforzo|esforço|esfuerzo/i
/** Effort as it was first asked: how much of it did you have to put forth? */
const MUCH_EFFORT = /how much effort|wie viel aufwand|wieviel aufwand|quel effort|cuánto esfuerzo|quanto sforzo|quanto esforço/i
const BAD =
  /\bhad to (repeat|wait|call|explain|chase)|\brepeat myself|\bdifficult|\bhassle|\btrouble|\btransferred|\bfrustrat|\bdelay|wiederholen|mühsam|schwierig|répéter|difficile|repetir|difícil|ripetere/i
/** A question that yes or no answers; a mark of the record's own (`is active`, `opted in`) is none. */
const YES_NO = /\?|\b(you|your|we|our|i|my|vous|votre|nous|sie|ihr|usted|su|você|lei)\b/i
/** Whether the customer says that it was solved: a mark beside the ratings, as 1 or 0. */
const SOLVED = /^(issue |problem |request |was it )?(resolution|resolved|solved|fixed)\??$/i
const ASKS =
  /\brate\b|\brating\b|\bhow (would|likely|satisfied|easy|well|was|were)\b|\bscore\b|\bscale\b|bewert|\bnote\b|évalu|valor|valut|avali/i

/**
 * What a survey's question, or the header of its column, asks for. Recommending is asked for the net promoter score only
 * from 0 to 10; with a ladder or yes and no it is a question of its own. Wording decides whether low is good: effort as
 * it was first asked, and statements of what went wrong (`I had to repeat myself`).
 */
export function questionOf(text: string, values: readonly Written[] = []): Asked {
  const range = SCALE.exec(text)
  const scale = range ? { low: Number(range[1]), high: Number(range[2]) } : undefined
  const highest = Math.max(...values.map(it => Number(it.text)).filter(it => !Number.isNaN(it)), -1)
  const told = { ...(scale && scale.low < scale.high ? { scale } : {}) }
  const plain = { ...told, lowIsGood: false, asks: true }
  const ten = scale ? scale.low === 0 && scale.high === 10 : highest > 5 && highest <= 10
  if (RECOMMEND.test(text) && ten) return { ...plain, kind: 'nps', why: 'asks whether people would recommend, from 0 to 10' }
  if (MUCH_EFFORT.test(text)) return { ...plain, kind: 'effort', lowIsGood: true, why: 'asks how much effort it took' }
  if (BAD.test(text)) return { ...plain, kind: 'rating', lowIsGood: true, asks: asksFor(text, scale), why: 'says what went wrong' }
  if (EFFORT.test(text)) return { ...plain, kind: 'effort', why: 'asks how easy it was' }
  if (SATISFACTION.test(text)) return { ...plain, kind: 'csat', why: 'asks how satisfied people are' }
  if (SOLVED.test(text.trim()) && values.length > 0 && values.every(it => /^[01]$/.test(it.text.trim())))
    return { ...plain, kind: 'yes-no', scale: { low: 0, high: 1 }, why: 'says whether it was solved, 1 for yes' }
  const yesNo =
    values.length > 0 && values.every(it => /^(yes|no|y|n|true|false|ja|nein|oui|non|s[ií]|sim|não|n\/a)$/i.test(it.text.trim()))
  if (yesNo) return { ...plain, kind: 'yes-no', asks: YES_NO.test(text), why: 'is answered with yes or no' }
  return { ...plain, kind: 'rating', asks: asksFor(text, scale), why: 'its answers are ratings' }
}

const asksFor = (text: string, scale: Scale | undefined): boolean => scale !== undefined || ASKS.test(text)
