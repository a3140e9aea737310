import type { AnswerField, DepartureField, FieldType, InteractionField, InteractionKind, QuestionKind, Scale } from '../model/record.js'
import type { StatusReading } from './values/status.js'

/**
 * What a column can be taken for: a field of a record, or a mark that tells one. `date` is the day that columns of
 * bare clock times belong to; `answered`, `abandoned` and `resolved` say how a contact went where no status does;
 * `abandon_ms` is how long a caller waited before giving up, blank where somebody answered; `follows` is the closed contact
 * that this one follows up, blank where it follows none; `name` is what an id stands for, in a list of names.
 */
export type ColumnField = InteractionField | AnswerField | DepartureField | Mark
export type Mark = keyof typeof MARKS
export const MARKS = {
  date: 'instant',
  answered: 'flag',
  abandoned: 'flag',
  resolved: 'flag',
  abandon_ms: 'duration',
  follows: 'text',
  name: 'text',
} as const satisfies Record<string, FieldType>

/** The units a duration is written in where its cells are plain numbers. */
export type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day'

/** A column that holds answers to one question. */
export interface RatingColumn {
  /** The question's name in the report: `csat`, `nps`, `effort`; a question of the survey's own keeps its words. */
  readonly question: string
  readonly kind: QuestionKind
  /** Normalised headers, or what a header that is a whole question contains. */
  readonly headers: readonly (string | RegExp)[]
  /** Where the format fixes it; else it is told from the values and the header. */
  readonly scale?: Scale
  /** What the survey prints for a point, lower case, where the format fixes it; null for what is no answer. */
  readonly words?: Readonly<Record<string, number | null>>
  /** Values that say a survey went out, answered or not; the others say that none did. Tells response rates. */
  readonly offeredBy?: readonly string[]
  /** The best answer is the lowest one. */
  readonly lowIsGood?: boolean
}

/** Rows of an export that are no contacts or answers, by a cell of theirs: previews, damaged calls, totals. */
export interface Aside {
  /** The normalised header of the column that tells. */
  readonly column: string
  /** Fits the whole cell, in lower case; the same to JavaScript and to the engine. */
  readonly is: string
  /** Why such a row does not count, in words for the report. */
  readonly why: string
}

/**
 * A column made from others before anything else is read: the first of the cells named that is there. `where` takes a
 * cell only in rows that say all of it (the data columns of a log mean something else for each event), `match` only
 * the part that the first group of a pattern finds, and `say` stands there in its place.
 */
export interface Derived {
  /** As `columns` calls it. */
  readonly name: string
  readonly of: readonly {
    readonly take: string
    readonly where?: readonly Where[]
    readonly match?: string
    readonly say?: string
  }[]
}

/** What another cell of the row has to say: all of it fits `is`, in lower case. */
export interface Where {
  readonly column: string
  readonly is: string
}

/** How a field of a record comes from those of its rows, in order of time. */
export type Fold = 'first' | 'last' | 'sum' | 'max' | 'min'

/** A log: many rows tell of one record, which they share the `id` of. */
export interface Collapse {
  /** What a row is, for the account: `event`, `leg`, `message`. */
  readonly rows: string
  /** By field; the last known value where nothing is said, the first for `opened_at` and `first_response_at`. */
  readonly fields?: Readonly<Partial<Record<InteractionField, Fold>>>
}

/** What the rows below a header say of it, where an export has more than one header row. */
export interface Subheads {
  /** How many rows below the first one belong to the header. */
  readonly rows: number
  /** The columns' names in full. */
  readonly names: readonly string[]
  /** The time zone of its dates. */
  readonly zone?: string
}

/** A survey with a row an answer: which columns say what was asked, what was answered, and which answers belong together. */
export interface LongForm {
  readonly response: readonly string[]
  readonly question: readonly string[]
  readonly answer: readonly string[]
}

/**
 * A metric of an export that is summed up already: a row an agent's day or a queue's hour. `of` is the column of how many
 * contacts, `hits` that of how many of them (or `misses` of how many not), `mean` and `total` those of a duration,
 * by its mean for each of them or all together. A mean of rates is never taken.
 */
export interface SumColumn {
  readonly metric: string
  readonly of: readonly string[]
  readonly hits?: readonly string[]
  readonly misses?: readonly string[]
  readonly mean?: readonly string[]
  readonly total?: readonly string[]
}

/**
 * What a file of a format holds: contacts, answers, contacts summed up, names of agents and others beside them, or customers who
 * left or got money back.
 */
export type FileKind = InteractionKind | 'survey' | 'summary' | 'roster' | 'departure'

/**
 * The layout one product writes, as data: how to recognise it, which column is which. Headers are normalised ones
 * (see `normaliseHeader`): lower case, `_ - . /` as spaces, units and zones in brackets taken off; a header whose
 * brackets hold words is found with them opened (`custom field satisfaction`) and without.
 */
export interface Format {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly kind: FileKind
  /**
   * The headers of the layout, as far as they are known; beside those in `columns`. They recognise it: by how many are
   * there and how rarely others have them, in any order, and never all of them. None for a generic reader.
   */
  readonly layout: readonly string[]
  /** Seen in a vendor's own text or in a real file, or told from memory alone: such a format does not go before a generic reader. */
  readonly known: 'seen' | 'by hearsay'
  /** Of these all have to be there, where a twin has to be told apart. */
  readonly must?: readonly string[]
  /**
   * Whether a header looks as this product writes it, where its names alone say little: the headers in their normal form, in
   * their order. Such a format is known by that, however few of its names others do not have.
   */
  readonly looks?: (names: readonly string[]) => boolean
  /** Of each group at least one field has to be found, else the file is something else. `rating` is any rating column. */
  readonly requires: readonly (readonly (ColumnField | 'rating')[])[]
  /** The headers of each field, best first. */
  readonly columns: Readonly<Partial<Record<ColumnField, readonly string[]>>>
  /** Headers that say enough only in a file that is called so: the days in a `churn.csv`. The name is in lower case. */
  readonly whenCalled?: readonly { readonly name: RegExp; readonly columns: Format['columns'] }[]
  readonly ratings: readonly RatingColumn[]
  /** Whether columns that nothing names, and whose values are ratings, are questions of the survey. */
  readonly questions?: boolean
  /** The unit of durations whose header names none; without it such a column is checked against the timestamps or left out. */
  readonly plainDurations?: DurationUnit
  /** The unit of single fields, where the layout fixes it. */
  readonly units?: Readonly<Partial<Record<ColumnField, DurationUnit>>>
  /** What two numbers with a colon are, where the product writes durations so. */
  readonly clocks?: 'h:mm' | 'm:ss'
  /** How moments are written that are plain numbers: seconds since 1970, or days of a spreadsheet. */
  readonly moments?: 'unix' | 'excel'
  /** The zone of all its dates, where the product always writes the same. */
  readonly zone?: string
  /** What its own words or codes for a status mean, lower case, where the common reading would be wrong. */
  readonly statuses?: Readonly<Record<string, StatusReading>>
  /** Channels, in lower case, by which no contact comes but those that follow up a closed one. */
  readonly followUpsBy?: readonly string[]
  readonly aside?: readonly Aside[]
  readonly derived?: readonly Derived[]
  readonly collapse?: Collapse
  readonly sums?: readonly SumColumn[]
  readonly long?: LongForm
  /** Reads the rows below the header as part of it; undefined where this file has none such. */
  readonly subheads?: (header: readonly string[], rows: readonly (readonly string[])[]) => Subheads | undefined
  /** The columns of a file without a header row, and what the cells of its first row have to look like, by column. */
  readonly headerless?: readonly { readonly names: readonly string[]; readonly fits: Readonly<Record<number, RegExp>> }[]
}

export const defineFormat = (format: Format): Format => format
