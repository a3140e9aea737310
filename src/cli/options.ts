import { ROWS, type Rows } from '../render/output.js'
import type { Config, ReadConfig } from './config.js'
import { FAILURES, type Failure } from './fail-on.js'
import type { Grammar } from './grammar.js'
import type { PrivacyOptions } from './redacting.js'
import { chance, conditions, day, each, memory, names, oneOf, positive, share, timezone } from './values.js'

const ORDERS = ['dmy', 'mdy'] as const
const BASES = ['opened', 'ended', 'answered'] as const
const GRAINS = ['day', 'week', 'month', 'quarter', 'all'] as const

/** What is asked of the records. */
export interface QuestionOptions {
  readonly period?: (typeof GRAINS)[number]
  readonly by?: readonly string[]
  readonly where?: readonly string[]
  readonly metrics?: readonly string[]
  readonly asOf?: string
  readonly toDate?: boolean
  readonly nameAgents?: boolean
  readonly fdr?: number
  readonly minAnswers?: number
  readonly basis?: (typeof BASES)[number]
  readonly businessHours?: string
  readonly activeCustomers?: string
  readonly events?: string
  readonly target?: readonly string[]
  readonly floor?: string
}

/** How files are to be read, where they do not say it themselves. */
export interface ReadingOptions {
  readonly dateOrder?: (typeof ORDERS)[number]
  readonly timezone?: string
  readonly map?: readonly string[]
  readonly config?: string
  readonly rejects?: string
  readonly maxRejected?: number
  /** What a config says that no option does; it was read when the options were settled. */
  readonly given?: Config
  /** And where in the config a setting stands. */
  readonly placeOf?: ReadConfig['placeOf']
  /** The options that stand on the command line itself, by their long names without dashes. */
  readonly typed?: readonly string[]
}

/** How the answer is handed over, and what it may cost. */
export interface ReportOptions extends PrivacyOptions {
  readonly format?: string
  readonly output?: readonly string[]
  readonly ndjson?: Rows
  readonly failOn?: Failure
  readonly quiet?: boolean
  readonly color?: boolean
  readonly progress: boolean
  readonly threads?: number
  readonly memory?: string
}

/** What was read earlier, and how long it is waited for. */
export interface StoreOptions {
  readonly store?: string
  readonly wait?: number
}

/** Lays the options that name a store; `about` is what the command does with it. */
export function layStore(grammar: Grammar, about: string): void {
  grammar
    .optionsGroup('The store:')
    .option('--store <file>', about)
    .option('--wait <seconds>', 'where another process holds it, wait so long for it', positive('--wait'))
}

/** What is said of runs that come again and again. */
export interface RunOptions extends QuestionOptions, ReadingOptions, ReportOptions, StoreOptions {
  readonly always?: boolean
  readonly notify?: string
}

/** Lays everything that can be told beforehand: what `rind run` takes. */
export function layRun(grammar: Grammar): void {
  grammar
    .optionsGroup('Month after month:')
    .option('--always', 'print the whole report, though nothing is new')
    .option('--notify <command>', 'hand what is new to a command, as JSON on its standard input')
  layStore(grammar, 'where what was read is kept, and what was found')
  layQuestion(grammar)
  layReading(grammar)
  layReport(grammar)
}

/** Lays the options that say whose ledger is meant: what runs found, in which part of the contacts, and which day it is. */
export function layLedger(grammar: Grammar): void {
  layStore(grammar, 'where what was found is kept; unless told, as the config says')
  grammar
    .option('--config <file>', 'the config of the runs; the rind.yaml in this folder unless told')
    .option('--where <facet=value,...>', 'the part of the contacts that the runs keep to', conditions)
    .option('--as-of <date>', 'act as if this day, year-month-day, were today', day('--as-of'))
    .option('--timezone <zone>', 'in which it is today', timezone)
}

/** Lays the options that say what is asked. */
export function layQuestion(grammar: Grammar): void {
  grammar
    .optionsGroup('What is asked:')
    .option('--period <grain>', `length of a period: ${GRAINS.join(', ')}`, oneOf('--period', GRAINS))
    .option('--by <facet,...>', 'look at these groups too, such as priority', names('--by'))
    .option('--where <facet=value,...>', 'keep to a part: team=Billing,channel!=chat', conditions)
    .option('--metrics <id,...>', 'only these metrics (`rind list metrics`)', names('--metrics'))
    .option('--as-of <date>', 'act as if this day, year-month-day, were today', day('--as-of'))
    .option('--basis <moment>', `what lays contacts and answers into periods: ${BASES.join(', ')}`, oneOf('--basis', BASES))
    .option('--business-hours <file>', 'a YAML of when the desk is open, for times in business hours')
    .option('--active-customers <file>', 'a CSV of date and customers, for contacts per customer')
    .option('--events <file>', 'a CSV of date, until, label, kind and segment: outages, policies')
    .option('--target <metric=value>', 'what a metric is to reach: sla-attainment=95%, wait-time=20s; repeatable', each)
    .option('--floor <metric=value>', 'under which a score is too low: csat-mean=3.5')
    .option('--name-agents', 'tell agents by name, not as `agent 7 of Billing`')
    .optionsGroup('How sure to be:')
    .option('--fdr <share>', 'of what is told, so much may be chance: 5% unless told', chance('--fdr'))
    .option('--min-answers <n>', 'answers a segment needs on either side: 30 unless told', positive('--min-answers'))
    .option('--to-date', 'judge the month that is not over, by a test that may look every day')
}

/** Lays the options that say how files are read. */
export function layReading(grammar: Grammar): void {
  grammar
    .optionsGroup('Reading:')
    .option('--map <field=column>', 'say which column is which; [FILE.]FIELD=COLUMN; repeatable', each)
    .option('--date-order <order>', 'what 03/04 means where no cell tells: dmy or mdy', oneOf('--date-order', ORDERS))
    .option('--timezone <zone>', 'of times that name none, such as Europe/Berlin', timezone)
    .option('--config <file>', 'a rind.yaml, as `rind inspect --write-config` writes it')
    .option('--rejects <file>', 'write every row and cell that cannot be read to this CSV')
    .option('--max-rejected <share>', 'refuse files with more rejections, such as 2%', share('--max-rejected'))
}

/** Lays the options that say whether customers are told, for every command that shows what stands in exports. */
export function layRedaction(grammar: Grammar): void {
  grammar
    .option('--redact', 'customers by an alias, comments and unreadable cells masked; needs a salt')
    .option('--no-redact', 'tell them as they are, though the config says otherwise')
}

/** Lays the options that say what becomes of the report. */
export function layReport(grammar: Grammar): void {
  grammar
    .optionsGroup('The report:')
    .option(
      '--format <output>',
      'table (what you get unasked), details (all behind it), html (a page), text (for a mail), markdown, csv, json or ndjson',
    )
    .option('--output <file>', 'to this .html, .txt, .md, .csv, .json or .ndjson (.jsonl) file instead; repeatable', each)
    .option('--ndjson <rows>', `what a line of NDJSON is: ${ROWS.join(', ')}`, oneOf('--ndjson', ROWS))
    .option(
      '--fail-on <grade>',
      `exit with 1 on a finding so sure, or a broken guard rail: ${FAILURES.join(', ')}`,
      oneOf('--fail-on', FAILURES),
    )
  layRedaction(grammar)
  grammar
    .option('--quiet', 'say nothing beside the report but errors')
    .option('--color', 'colour the table even where it is no terminal')
    .option('--no-color', 'never colour it')
    .option('--no-progress', 'do not show what is being done')
  layMachine(grammar)
}

/** Lays the options that say what a run may cost. */
export function layMachine(grammar: Grammar): void {
  grammar
    .optionsGroup('The machine:')
    .option('--threads <number>', 'processor cores to use', positive('--threads'))
    .option('--memory <size>', 'memory to use before disk, such as 2GB', memory)
}
