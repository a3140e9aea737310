import type { ColumnField, RatingColumn } from './format.js'

// The names people and products give to the same thing, in normalised form, best first: what the generic formats
// read by, with those in other languages (see languages.ts).

export type Aliases = Readonly<Partial<Record<ColumnField, readonly string[]>>>

/** What one more language calls the columns: of tickets, calls and surveys, of any of them, and of those who left. */
export interface Language {
  readonly ticket: Aliases
  readonly call: Aliases
  readonly survey: Aliases
  readonly contact: Aliases
  readonly departure: Aliases
}

export const TICKET_ID = [
  'ticket id',
  'ticket number',
  'ticket no',
  'ticket',
  'ticket #',
  'case number',
  'case id',
  'incident number',
  'incident',
]

/** The closed contact that another follows up. */
export const FOLLOWED = [
  'follow up of',
  'followup of',
  'follow up to',
  'follows up',
  'follow up source',
  'followup source',
  'follow up source id',
  'followup source id',
  'via followup source id',
]

/** The two questions every survey asks, whatever it calls them. */
export const RATINGS: readonly RatingColumn[] = [
  {
    question: 'nps',
    kind: 'nps',
    headers: ['nps', 'nps score', 'net promoter score', /\brecommend|empfehl|recommand|recomend|consigli/],
    scale: { low: 0, high: 10 },
  },
  {
    question: 'csat',
    kind: 'csat',
    headers: [
      'csat',
      'csat score',
      'satisfaction score',
      'statisfaction score',
      'satisfaction rating',
      'customer satisfaction rating',
      'customer satisfaction',
      'satisfaction',
      'customer rating',
      'rating',
      'survey score',
      'score',
      'stars',
      'rate',
      'choice rating',
      'survey response rating',
      'happiness',
      'bewertung',
      'zufriedenheit',
      'note de satisfaction',
      'calificación',
      'puntuación',
      'valoración',
      'valutazione',
      'avaliação',
      /satisf|zufrieden|soddisf/,
    ],
  },
]

/** The seven faces of Freshworks' surveys, by name and by the codes behind them, whose mean would say nothing. */
export const FACES: Pick<RatingColumn, 'scale' | 'words'> = {
  scale: { low: 1, high: 7 },
  words: {
    'extremely happy': 7,
    '103': 7,
    'very happy': 6,
    '102': 6,
    happy: 5,
    '101': 5,
    neutral: 4,
    '100': 4,
    unhappy: 3,
    '-101': 3,
    'very unhappy': 2,
    '-102': 2,
    'extremely unhappy': 1,
    '-103': 1,
  },
}
