import type { Format } from './ingest/format.js'
import type { Told } from './ingest/ingest.js'
import type { FactRule } from './judge/fact-rule.js'
import type { Rule } from './judge/rule.js'
import type { AskedBasis } from './measure/basis.js'
import type { Metric } from './measure/metric.js'
import type { ActiveCustomers, Beside } from './model/beside.js'
import type { DatedEvent } from './model/event.js'
import type { GuardRail } from './model/guard-rail.js'
import type { Grain } from './model/period.js'
import type { Schedule } from './model/schedule.js'
import type { Segment } from './model/segment.js'
import type { Floor, Target } from './model/target.js'
import type { Limits } from './store/store.js'
import type { StoreFile } from './store/store-file.js'

/** What is asked of the records. */
export interface Question {
  readonly period?: Grain
  readonly by: readonly string[]
  readonly where: readonly string[]
  /** Ids of the metrics to report; none: all. */
  readonly metrics: readonly string[]
  readonly asOf?: string
  /** By which moment every metric that can be is laid into periods; each by its own where none is named. */
  readonly basis?: AskedBasis
  /** Judge the period that is not over, by a p that holds at every look, in place of those that are. */
  readonly toDate?: boolean
  /** Tell agents by their names; without it by team and number. */
  readonly nameAgents?: boolean
  /** The share of false findings to allow among those told; 0.05 unless told. */
  readonly fdr?: number
  /** Answers that a segment needs on either side to be judged; 30 unless told. */
  readonly minAnswers?: number
  readonly dateOrder?: 'dmy' | 'mdy'
  /** The zone of local times that name none, and of the midnights that part the periods; UTC where none is told. */
  readonly timezone?: string
  /** When the desk is open, and the file that says so. */
  readonly businessHours?: Beside & Schedule
  /** How many customers were active when, and the file that says so. */
  readonly activeCustomers?: Beside & { readonly customers: readonly ActiveCustomers[] }
  /** What metrics are to reach. */
  readonly targets?: readonly Target[]
  /** What the desk did or suffered, in the order of its days. */
  readonly events?: readonly DatedEvent[]
  /** The file that says so, where it is not the config. */
  readonly eventsFile?: Beside
  /** What must not be. */
  readonly guardRails?: readonly GuardRail[]
  /** Under which a score is too low; the middle of its scale unless told. */
  readonly floor?: Floor
  /** Every record behind a finding, and not those alone that are to be read first. */
  readonly allEvidence?: boolean
  /** What the user says of columns and formats. */
  readonly reading?: Pick<Told, 'overrides' | 'forced' | 'maxRejected'>
  /** Of the program, for the report to name. */
  readonly version: string
}

/** What the house knows: handed in, so that a test can ask with one metric and one rule. */
export interface Knowledge {
  readonly formats: readonly Format[]
  readonly metrics: readonly Metric[]
  readonly rules: readonly Rule[]
  /** Rules that state facts; none unless handed in. */
  readonly facts?: readonly FactRule[]
}

export interface Progress {
  readonly stage: 'reading' | 'measuring' | 'judging'
  readonly file?: string
  readonly done?: number
  readonly total?: number
}

export interface Options {
  readonly limits?: Limits
  readonly tell?: (it: Progress) => void
  /** Ends the work at once where it is aborted. */
  readonly signal?: AbortSignal
  /** Takes every rejection, whole. */
  readonly onRejected?: Told['onRejected']
  /** Takes of which segments each rule could speak: what it says nothing of was looked at, or was not. */
  readonly onJudged?: (couldSpeak: (rule: string, segment: Segment) => boolean) => void
  /** An open store, whose files are set beside those that are read; limits and signal are its own then. It is left to whoever opened it. */
  readonly stored?: StoreFile
}

/** The level of each one-sided test; the intervals of 90 % end where such a test turns. */
export const ALPHA = 0.05
/** The share of false findings among those told. */
export const FDR = 0.05
/** Answers that a segment needs on either side to be judged. */
export const FEWEST_ANSWERS = 30
