import { ANSWER_FIELDS, DEPARTURE_FIELDS, type FieldType, INTERACTION_FIELDS } from '../model/record.js'

/** What a customer wrote, by its length alone. */
export const comment = (text: string): string => masked('comment', text)

/** A whole row of a file. */
export const row = (text: string): string => masked('row', text)

const masked = (what: string, text: string): string => (text === '' ? '' : `[${what} of ${many([...text].length)}]`)
const many = (characters: number): string => `${characters} character${characters === 1 ? '' : 's'}`

/** A cell longer than this is no date and no number, and its shape would tell how long its words are. */
const LONGEST_SHAPE = 24

/** A cell by the shape it is written in, which is what tells why it could not be read: `[like 00.00.00 x]`. */
export function cell(text: string): string {
  const letters = [...text]
  if (letters.length > LONGEST_SHAPE) return masked('cell', text)
  const shape = letters.map(it => (/\p{N}/u.test(it) ? '0' : /\p{L}|\p{M}/u.test(it) ? 'x' : /[ -~]/.test(it) ? it : '?')).join('')
  return text === '' ? '' : `[like ${shape}]`
}

/** Digits and what stands between them, as figures, dates, times and amounts are written. */
const FIGURES = /^(?:[\d\s:.,/+%\p{Sc}-]|(?<=\d)[TZ]|(?<=\d) ?[ap]\.?m\.?)*$/iu

/** A cell of figures as it is; one that holds words by its shape, since it may be unreadable where it stands. */
export const figures = (text: string): string => (FIGURES.test(text) ? text : cell(text))

const TYPES = new Map<string, FieldType>(Object.entries({ ...INTERACTION_FIELDS, ...ANSWER_FIELDS, ...DEPARTURE_FIELDS }))
const SHARED: readonly string[] = ['team', 'channel', 'category', 'priority']
const WORDED: readonly FieldType[] = ['flag', 'status', 'direction', 'sentiment']
const SCORES: readonly unknown[] = ['csat', 'nps', 'effort']

/** What the cells of a column may show that fills this field: words that are shared by many contacts, figures, or nothing. */
export function openness(field: unknown, header: unknown, derived: unknown): 'words' | 'figures' | 'nothing' {
  // What a field is made out of may hold other things too.
  if (typeof field !== 'string' || derived === true) return 'nothing'
  if (SHARED.includes(field)) return 'words'
  const type = TYPES.get(field)
  if (type === undefined) return SCORES.includes(field) || field === header ? 'figures' : 'nothing'
  return WORDED.includes(type) ? 'words' : type === 'text' ? 'nothing' : 'figures'
}
