import type { Report } from '../model/report.js'

/** What the far end can show. Found out once, in `cli/`, and handed down. */
export interface Look {
  /** Columns on a line. */
  readonly width: number
  /** The depth of colour, as chalk counts it; 0 is none at all. */
  readonly colour: 0 | 1 | 2 | 3
  /** It shows ASCII alone: no bars, no arrows, no rules. */
  readonly ascii?: true
  /** What was typed to get here, word by word, without what says where the answer goes: for the lines that can be typed next. */
  readonly typed?: readonly string[]
}

/** What a line may be where a report is written line by line. */
export const ROWS = ['findings', 'comparisons', 'measurements'] as const
export type Rows = (typeof ROWS)[number]

/** What rendering ends in: the text, or a promise of it where what it is drawn with is loaded only then. */
type Rendered = string | Promise<string>

/** A way to write a report down: a pure function from the report to the text. */
export interface Output<R extends Rendered = Rendered> {
  readonly id: string
  readonly title: string
  /** Endings of file names that ask for this output, with the dot; the first output that knows an ending has it. */
  readonly extensions: readonly string[]
  readonly about: string
  /** `rows` is heard by outputs that write line by line; findings where it is not given. */
  render(report: Report, look: Look, rows?: Rows): R
}

/** Gives an output file its type. */
export const defineOutput = <R extends Rendered>(output: Output<R>): Output<R> => output
