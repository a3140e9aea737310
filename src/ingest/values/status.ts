import type { Status } from '../../model/record.js'

/** What a status cell says: where the contact stands, or that it is no contact that counts. */
export type StatusReading = Status | 'spam' | 'merged' | 'test'

const WORDS: readonly (readonly [RegExp, StatusReading])[] = [
  [/spam|junk|delet|trash|removed/, 'spam'],
  [/merg|duplicate/, 'merged'],
  [/^test\b/, 'test'],
  // Alone it says that work goes on, as in Jira; with more words, how a contact was closed.
  [/^un(re)?solved$/, 'open'],
  [/abandon|missed|no answer|unanswered|hung up|dropped|not answered/, 'abandoned'],
  [
    /unsuccess|unsolved|unresolved|not (re)?solved|not fixed|incomplet|no action|reject|cancel|declin|closed incomplete|won'?t/,
    'closed-unsolved',
  ],
  [/\bon ?hold|^hold\b|third party|stall/, 'on-hold'],
  [/pend|wait|snooz|await/, 'pending'],
  [/solv|clos|done|complet|fix|answered|success|archived|handled/, 'solved'],
  [
    /^(gel(ö|oe)st|geschlossen|erledigt|abgeschlossen|résolue?|ferm(é|e)e?|clôturée?|resuelto|cerrad[oa]|risolto|chius[oa]|resolvid[oa]|fechad[oa]|encerrad[oa])$/,
    'solved',
  ],
  [/wartend|en attente|pendiente|in attesa|pendente|aguardando/, 'pending'],
  [
    /^(offen|neu|in bearbeitung|ouverte?|nouve(au|lle)|en cours|abiert[oa]|nuevo|en (curso|proceso)|apert[oa]|in (corso|lavorazione)|abert[oa]|nov[oa]|em andamento)$/,
    'open',
  ],
  [/open|new|progress|active|assign|work|escalat|reopen|created|to do|logged/, 'open'],
]

/**
 * Reads a help desk's own word for where a contact stands, in the order in which the more telling word wins: closed
 * without success is closed, not solved; on hold is not pending. `words` are the product's own, in lower case, and go
 * before. Undefined where no word is known.
 */
export function readStatus(text: string, words: Readonly<Record<string, StatusReading>> = {}): StatusReading | undefined {
  const own = words[text.trim().toLowerCase()]
  if (own !== undefined) return own
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
  return WORDS.find(([pattern]) => pattern.test(word))?.[1]
}
