import type { Sentiment } from '../../model/record.js'

const WORDS: readonly (readonly [RegExp, Sentiment])[] = [
  [/^(neutral|neutro|neutre|neutrale|mixed|gemischt|mixte|mixto|misto)$/, 'neutral'],
  [/^positi(ve|v|f|vo|va)$|^(happy|pleased|delighted)$/, 'positive'],
  [/^n[eé]gati(ve|v|f|vo|va)$|^(unhappy|angry|frustrated|upset|annoyed|disappointed)$/, 'negative'],
]

/** How strong it is: `Very negative`, `SLIGHTLY_POSITIVE`. */
const STRENGTH = /^(very|highly|extremely|strongly|somewhat|slightly|mildly|sehr|très|muy|molto|muito)[ _-]+/

/** Reads what an export calls the tone of a contact, however strong; mixed is neither. Undefined where no word is known. */
export function readSentiment(text: string): Sentiment | undefined {
  const word = text.trim().toLowerCase().replace(STRENGTH, '')
  return WORDS.find(([pattern]) => pattern.test(word))?.[1]
}

/** A score around 0, such as -5 to 5 or -1 to 1, as a sentiment: SQL. */
export const sentimentOf = (score: string): string =>
  `case when ${score} < 0 then 'negative' when ${score} > 0 then 'positive' when ${score} = 0 then 'neutral' end`
