import type { Input, Rejection } from '../model/report.js'
import type { Format } from './format.js'
import type { Shaped } from './reshape.js'
import type { Source } from './source.js'
import type { Typed } from './typed.js'

/** One file after reading: `typed` is missing where it holds neither contacts nor answers. */
export interface Loaded {
  readonly file: number
  readonly shaped: Shaped
  readonly format?: Format
  readonly confidence?: number
  readonly runnerUp?: { readonly format: string; readonly confidence: number }
  readonly typed?: Typed
  readonly zone?: string
  /** Its times name no zone, nor does the file or its format: they were read in the zone that was told, or else as UTC. */
  readonly zoneless?: { readonly zone?: string }
  readonly details?: readonly ColumnDetail[]
  /** Field to header as written. */
  readonly mapped: Readonly<Record<string, string>>
  readonly unmapped: readonly string[]
  readonly notes: readonly string[]
}

/** What a file alone says of itself, once its records are written: plain data, so that it can be kept beside them. */
export interface FileRead {
  readonly file: number
  /** Its account as far as no other file can change it: `merged` are rows that were put together within it. */
  readonly own: Omit<Input, 'records' | 'duplicates' | 'from' | 'to'>
  /** Where its records lie; missing where it holds none. */
  readonly table?: 'interactions' | 'answers' | 'sums' | 'departures'
  readonly rejections: { readonly count: number; readonly first: readonly Rejection[] }
  /** See `Loaded`. */
  readonly zoneless?: { readonly zone?: string }
  /** Of records that were set against each other before they were kept: how many stand for the same as another. */
  readonly duplicates?: number
  /** Its first columns, or why it is no table: for when no file is of use. */
  readonly seen: string
  /** It is a header and nothing below. */
  readonly bare: boolean
}

/** A file that was found and is no table. */
export interface PassedBy {
  readonly source: Source
  readonly why: string
}

/** What one column of a file was taken for, for `rind inspect`. */
export interface ColumnDetail {
  /** As written in the file, or named by its place. */
  readonly header: string
  /** The field or the question it fills; missing where it fills none. */
  readonly field?: string
  /** How its cells are written: `year-month-day`, `number of minutes`, `a rating from 1 to 5`. */
  readonly shape?: string
  /** It fills the field not as it stands, but by what the format makes of it. */
  readonly derived?: boolean
  /** The zone its local times were taken to be in. */
  readonly zone?: string
  /** The first different values that say something. */
  readonly samples: readonly string[]
}

/** What a file was taken for, beyond its account in the report. */
export interface FileDetail {
  readonly file: string
  readonly runnerUp?: { readonly format: string; readonly confidence: number }
  /** What stands above the header. */
  readonly titles: readonly string[]
  /** Rows that make up the header: none, one, or more. */
  readonly headerRows: number
  readonly zone?: string
  readonly columns: readonly ColumnDetail[]
}
