/** A scale in words. The rungs go from worst to best; each is all the ways it is written, in lower case. */
export interface Ladder {
  readonly name: string
  readonly rungs: readonly (readonly (string | RegExp)[])[]
  /** What was taken as given, where the words do not settle their own order. */
  readonly note?: string
}

/** What stands in the middle of a ladder. */
export const NEITHER = [/^neutral(e|o)?$/, /^neutr[eo]$/, /^neither\b.*/, 'undecided', 'indifferent', 'so-so', 'mixed']

/** The ladders of surveys in English. */
export const ENGLISH: readonly Ladder[] = [
  {
    name: 'good or bad',
    rungs: [
      ['bad', 'negative', 'unhappy', 'thumbs down', '👎', '☹️', '😞'],
      ['good', 'positive', 'happy', 'thumbs up', '👍', '🙂', '😀', '😊'],
    ],
  },
  {
    name: 'three steps from bad to good',
    rungs: [
      ['bad', 'not good', 'negative', 'unhappy', 'sad', '☹️', '😞', 'dissatisfied'],
      ['okay', 'ok', 'average', '😐', ...NEITHER],
      ['good', 'great', 'positive', 'happy', '🙂', '😀', '😊', 'satisfied'],
    ],
  },
  {
    name: 'extremely unhappy to extremely happy',
    rungs: [['extremely unhappy'], ['very unhappy'], ['unhappy'], [...NEITHER], ['happy'], ['very happy'], ['extremely happy']],
  },
  { name: 'poor to excellent', rungs: [['poor'], ['fair'], ['good'], ['excellent']] },
  {
    name: 'poor to excellent',
    rungs: [['poor'], ['fair'], ['average'], ['good'], ['excellent']],
    note: '`Average` is taken for 3 and `Fair` for 2: surveys differ in which of them is the better one',
  },
  { name: 'poor to excellent', rungs: [['poor'], ['fair'], ['good'], ['very good'], ['excellent']] },
  {
    name: 'very poor to very good',
    rungs: [
      ['very poor', 'very bad', 'terrible'],
      ['poor', 'bad'],
      ['average', 'fair', 'ok', 'okay', 'acceptable', ...NEITHER],
      ['good'],
      ['very good', 'excellent', 'great'],
    ],
  },
  {
    name: 'very dissatisfied to very satisfied',
    rungs: [
      ['very dissatisfied', 'very unsatisfied', 'completely dissatisfied', 'extremely dissatisfied'],
      ['dissatisfied', 'unsatisfied', 'somewhat dissatisfied'],
      [...NEITHER],
      ['satisfied', 'somewhat satisfied'],
      ['very satisfied', 'completely satisfied', 'extremely satisfied'],
    ],
  },
  {
    name: 'very dissatisfied to very satisfied',
    rungs: [['very dissatisfied'], ['dissatisfied', 'somewhat dissatisfied'], ['satisfied', 'somewhat satisfied'], ['very satisfied']],
  },
  {
    name: 'extremely dissatisfied to extremely satisfied',
    rungs: [
      ['extremely dissatisfied', 'very dissatisfied', 'completely dissatisfied'],
      ['moderately dissatisfied', 'dissatisfied', 'mostly dissatisfied'],
      ['slightly dissatisfied', 'somewhat dissatisfied'],
      [...NEITHER],
      ['slightly satisfied', 'somewhat satisfied'],
      ['moderately satisfied', 'satisfied', 'mostly satisfied'],
      ['extremely satisfied', 'very satisfied', 'completely satisfied'],
    ],
  },
  {
    name: 'strongly disagree to strongly agree',
    rungs: [
      ['strongly disagree', 'completely disagree'],
      ['disagree', 'somewhat disagree'],
      [...NEITHER],
      ['agree', 'somewhat agree'],
      ['strongly agree', 'completely agree'],
    ],
  },
  {
    name: 'strongly disagree to strongly agree',
    rungs: [
      ['strongly disagree'],
      ['disagree'],
      ['somewhat disagree', 'slightly disagree'],
      [...NEITHER],
      ['somewhat agree', 'slightly agree'],
      ['agree'],
      ['strongly agree'],
    ],
  },
  {
    name: 'very difficult to very easy',
    rungs: [
      ['very difficult', 'very hard', 'extremely difficult'],
      ['difficult', 'hard', 'somewhat difficult'],
      [...NEITHER],
      ['easy', 'somewhat easy'],
      ['very easy', 'extremely easy'],
    ],
  },
  {
    name: 'very unlikely to very likely',
    rungs: [
      ['very unlikely', 'extremely unlikely'],
      ['unlikely', 'somewhat unlikely'],
      [...NEITHER],
      ['likely', 'somewhat likely'],
      ['very likely', 'extremely likely'],
    ],
  },
  {
    name: 'not at all to extremely',
    rungs: [
      [/^not at all\b.*/, /^not so\b.*/],
      [/^slightly\b.*/, 'a little'],
      [/^(moderately|somewhat)\b.*/],
      [/^very\b.*/],
      [/^(extremely|completely)\b.*/],
    ],
  },
  {
    name: 'never to always',
    rungs: [['never'], ['rarely', 'seldom'], ['sometimes', 'occasionally'], ['often', 'usually', 'frequently'], ['always']],
  },
]
