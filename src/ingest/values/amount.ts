import type { Shape } from './shape.js'

/** What parts the decimals from the whole. */
export type DecimalMark = '.' | ','

/** A sign, a currency's, or both, on either side; `(12.50)` is less than nothing in a book. */
const SIGN = '[-−+]?'
const CURRENCY = '(?:[a-zł]{1,4}[$.]?|[a-z]{0,3}[$€£¥₹₩₽₺₪₴฿])?'
const GAP = '[ \u00a0\u2009\u202f]?'
const around = (number: string): string =>
  `[(]?(?:${SIGN}${GAP}${CURRENCY}${GAP}|${CURRENCY}${GAP}${SIGN})${number}${GAP}${CURRENCY}${SIGN}[)]?`

const THIN = "[ \u00a0\u2009\u202f'’]"
const escaped = (mark: DecimalMark): string => `[${mark}]`
const otherThan = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.')

/** Money has no three decimals: so many digits behind a mark are decimals for sure, and so are any behind thousands or a leading 0. */
const surely = (mark: DecimalMark): string =>
  `(?:[0-9]{1,3}(?:(?:${escaped(otherThan(mark))}|${THIN})[0-9]{3})+${escaped(mark)}[0-9]+|[0-9]*${escaped(mark)}(?:[0-9]{1,2}|[0-9]{4,})|0${escaped(mark)}[0-9]+)`

/** Two groups of three: a mark stands but once before decimals. */
const grouped = (mark: DecimalMark): string => `[1-9][0-9]{0,2}(?:${escaped(mark)}[0-9]{3}){2,}`
/** One group of three: thousands, or decimals in a column that has them behind this mark. */
const unsure = (mark: DecimalMark): string => `[1-9][0-9]{0,2}${escaped(mark)}[0-9]{3}`

/** What a cell looks like that tells by itself which mark parts the decimals. */
export const tellingOf = (mark: DecimalMark): string => around(surely(mark))

/** The ways in which amounts of money are written; `told` is the mark before decimals where a column shows one, and no other. */
export const amountShapes = (told?: DecimalMark): readonly Shape[] => [
  shape('amount', '[0-9]+', undefined),
  shape('amount, 1,234.50', surely('.'), '.'),
  shape('amount, 1.234,50', surely(','), ','),
  shape('amount, 1 234', `[0-9]{1,3}(?:${THIN}[0-9]{3})+`, undefined),
  shape('amount, 1.234', grouped('.'), undefined),
  shape('amount, 1,234', grouped(','), undefined),
  shape(told === '.' ? 'amount, 1,234.50' : 'amount, 1.234', unsure('.'), told === '.' ? '.' : undefined),
  shape(told === ',' ? 'amount, 1.234,50' : 'amount, 1,234', unsure(','), told === ',' ? ',' : undefined),
]

/** Exact, in decimals; one with more digits than any account holds is none. */
const shape = (id: string, number: string, mark: DecimalMark | undefined): Shape => ({
  id,
  pattern: around(number),
  sql(cell) {
    // `kr.` has a point of its own.
    const digits = `regexp_replace(regexp_replace(${cell}, '[a-zł][.]', '', 'g'), '[^0-9${mark ?? ''}]', '', 'g')`
    const value = mark === ',' ? `replace(${digits}, ',', '.')` : digits
    return `(case when regexp_matches(${cell}, '[-−(]') then -1 else 1 end * try_cast(${value} as decimal(18, 4)))`
  },
})

/** What stands in a cell beside its number: `€`, `USD`, `R$`; empty where nothing does. Codes in large letters. SQL over a cleaned cell. */
export const currencyIn = (cell: string): string =>
  codeOf(`trim(regexp_replace(${cell}, '[-−+()0-9,''’\\s\u00a0\u2009\u202f]|[.]', '', 'g'))`)

/** A currency as it is written, codes in large letters. */
export const codeOf = (text: string): string => `case when regexp_full_match(${text}, '[A-Za-z]{3}') then upper(${text}) else ${text} end`
