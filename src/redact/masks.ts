import { INTERACTION_FIELDS } from '../model/record.js'

/** What a customer wrote, by its length alone; what stands there masked already stays. */
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

const OPEN: ReadonlySet<string> = new Set([
  ...Object.entries(INTERACTION_FIELDS).flatMap(([field, type]) => (type === 'text' ? [] : [field])),
  ...['team', 'channel', 'category', 'priority', 'answered_at', 'sent_at', 'csat', 'nps', 'effort'],
])

/**
 * Whether the cells of a column may be shown: it fills a field, or is a question, that says nothing of persons. What a field is
 * made out of may hold other things too.
 */
export const isOpen = (field: unknown, header: unknown, derived: unknown): boolean =>
  typeof field === 'string' && derived !== true && (OPEN.has(field) || field === header)
