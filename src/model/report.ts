import { z } from 'zod'
import { question } from './asked.js'
import { behind, disproof, evidence } from './behind.js'
import { known, metric, unknown } from './figures.js'
import { afterwards, departures } from './gone.js'
import { reportedMelons } from './melons.js'
import { acknowledgement, goneFinding, standing } from './standing.js'
import { count, day, file, period, range, segment } from './terms.js'

// The contract of `--format json`, and the source of every type that leaves the spine. Only additive changes within
// a version. Other rooms import types alone from here, so that zod is loaded only where a report is checked or
// its schema is printed.

export const measurement = z.union([
  z.strictObject({ metric: z.string(), segment, period, ...known }),
  z.strictObject({ metric: z.string(), segment, period, ...unknown }),
])

const side = z.union([z.strictObject({ ...known, periods: count }), z.strictObject(unknown)])
const verdict = z.enum(['better', 'worse', 'steady', 'unclear'])
const change = z.strictObject({ ...range, relative: z.number().optional().describe('of the value before') })
const oneSided = z.strictObject({ better: z.number(), worse: z.number() }).describe('one-sided p for either direction')

export const comparison = z.strictObject({
  window: z.string(),
  metric: z.string(),
  segment,
  before: side,
  after: side,
  change: change.optional(),
  detectable: z.number().nonnegative().optional().describe('the smallest change that would have been seen 4 times in 5'),
  standardised: z
    .strictObject({
      ...change.shape,
      by: z.array(z.string()).describe('what kinds of contacts were told apart by'),
      merged: z.number().describe('the share of records too rare to be a kind of their own'),
    })
    .optional()
    .describe('the change with the mix of contacts held alike'),
  test: z.string().optional(),
  p: oneSided.optional().describe('like for like where that is known'),
  crude: oneSided.optional().describe('p of the records as they came, where `p` is like for like'),
  tails: z
    .strictObject({ lower: z.number(), higher: z.number() })
    .optional()
    .describe('one-sided p of a metric of which no direction is good: that it fell, that it rose'),
  verdict,
  note: z.string().optional(),
})

const leg = z.strictObject({
  metric: z.string(),
  before: z.strictObject({ n: count, ...range }),
  after: z.strictObject({ n: count, ...range }),
  change,
  standardised: comparison.shape.standardised,
  role: z.enum(['gain', 'cost', 'also']).describe('what got better or looks it, what it is set against, and what had to be shown as well'),
  claim: z.enum(['better', 'worse', 'lower', 'higher', 'not-better']).describe('what the finding says of it, and p is of'),
  p: z.number(),
})

const figure = z.strictObject({
  what: z.string(),
  unit: metric.shape.unit,
  change: z.literal(true).optional().describe('a difference of two values'),
  period: period.optional(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  n: count.optional().describe('records it was taken from'),
})

export const finding = z.strictObject({
  id: z.string().describe('made of rule and segment alone, so that it can be followed from run to run'),
  rule: z.string(),
  grade: z.enum(['confirmed', 'likely', 'watch', 'explained']),
  segment,
  window: z.string().describe('the window that shows it best'),
  windows: z.array(z.string()).describe('all windows that show it'),
  periods: z
    .strictObject({ before: z.array(period), after: period })
    .optional()
    .describe('what is set against what, where that is none of the windows that were asked, but lies around an event'),
  sustained: z.boolean().describe('it held at two closes, or in both windows'),
  says: z.string().describe('what diverged, for people'),
  size: z.strictObject({
    unhappy: z
      .strictObject(range)
      .optional()
      .describe('extra unhappy customers a month among all contacts that ended; fewer where below 0'),
    answered: z.strictObject(range).optional().describe('the same among those who answered'),
    hours: z.strictObject(range).optional().describe('handling hours saved a month; spent where below 0'),
    returning: z.strictObject(range).optional().describe('handling hours a month that contacts take which came back within 7 days'),
  }),
  r: z
    .number()
    .optional()
    .describe('the smallest share of false findings at which it would be told, over all segments and windows; a plain fact has none'),
  p: z.number().optional().describe('the larger of the two sides, of this segment alone; a plain fact has none'),
  figures: z.array(figure).optional().describe('what a fact rests on, beside what was compared'),
  operation: z.array(leg).describe('what was claimed on the side of operation'),
  perception: z.array(leg).describe('what was claimed on the side of perception'),
  beside: z.array(z.string()).describe('metrics that moved the same way without its being shown'),
  afterwards: afterwards.optional(),
  contributors: z.array(z.strictObject({ segment, share: z.number().describe('of the rise of the unhappy share'), answers: count })),
  seenIn: z.array(segment).describe('segments that diverge only through this one'),
  evidence: z.array(evidence).describe('the contacts to read first, worst first'),
  behind: behind.optional(),
  disproof: z.array(disproof).optional().describe('what would speak against it, each by itself'),
  caveats: z.array(
    z.strictObject({ check: z.string(), effect: z.enum(['holds', 'uncertain', 'not-checked', 'explains']), says: z.string() }),
  ),
  ...standing,
})

const guardRail = z.strictObject({
  says: z.string(),
  window: z.string().optional(),
  outcome: z
    .enum(['kept', 'broken', 'open', 'unknown'])
    .describe('broken: it is so, for everybody or in `segments`; open: the figures say so, and chance may; unknown: it cannot be told'),
  why: z.string().optional().describe('why it cannot be told of everybody'),
  figures: z.array(figure).describe('of everybody'),
  segments: z.array(segment).describe('the parts in which it is broken'),
  known: acknowledgement.optional(),
})

const silence = z.strictObject({
  rule: z.string(),
  segment,
  window: z.string().optional(),
  missing: z.array(z.string()).optional().describe('metrics the rule needs and cannot have'),
  why: z.string().optional().describe('why it cannot have them'),
  refused: z.string().optional().describe('why the comparison cannot be judged'),
  tell: z.string().optional().describe('the option that tells what is lacking, where no export could'),
})

export const input = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  kind: z.enum(['ticket', 'call', 'chat', 'survey', 'summary', 'roster', 'departure', 'unused']),
  format: z.string().describe('as `rind list formats` calls it'),
  confidence: z.number().describe('of the format, from 0 to 1'),
  encoding: z.string(),
  delimiter: z.string(),
  reader: z.enum(['csv-parse', 'duckdb']),
  rows: count.describe('records + merged + duplicates + set aside + rejected'),
  records: count,
  merged: count.describe('rows folded into the record of another'),
  duplicates: count,
  setAside: z.array(z.strictObject({ why: z.string(), rows: count })).describe('spam, tests, footers, unfinished forms'),
  rejected: count.describe('rows that could not be read'),
  badCells: count.describe('cells that could not be read; their rows count among the records'),
  from: day.optional(),
  to: day.optional(),
  columns: z.record(z.string(), z.string()).describe('field to header'),
  unmapped: z.array(z.string()).describe('headers that fill no field'),
  notes: z.array(z.string()),
})

export const rejection = z.strictObject({ ...file, column: z.string().optional(), expected: z.string(), got: z.string() })

export const reportSchema = z.strictObject({
  schema: z.literal('rind/report/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  question,
  inputs: z.array(input),
  join: z.strictObject({
    answers: count,
    joined: count.describe('tied to the contact they are about'),
    by: z.enum(['id', 'row', 'customer', 'mixed', 'none']),
    levels: z.strictObject({ row: count, id: count, customer: count }).describe('joined answers by what tied them'),
    orphans: count.describe('answers that name a contact which is not there'),
    doubles: count.describe('answers beyond the first that a contact has to the same question'),
  }),
  departures: departures.optional(),
  metrics: z.array(metric),
  measurements: z.array(measurement),
  comparisons: z.array(comparison),
  findings: z.array(finding),
  gone: z.array(goneFinding).optional().describe('what earlier runs showed and is not found any more, at this close'),
  guardRails: z.array(guardRail).optional().describe('what must not be, as it was set, and whether it is'),
  melons: z.array(reportedMelons).optional().describe('for each target that was set: where segments stand by it and by the floor'),
  silences: z.array(silence),
  rejections: z.strictObject({ count, first: z.array(rejection).describe('the first hundred') }),
  checks: z.strictObject({
    segments: count,
    looks: count.describe('at a rule, a segment and a window'),
    alpha: z.number().describe('the level of a single one-sided test, as in a verdict'),
    fdr: z.number().describe('the share of false findings allowed among those told'),
    wobble: z.array(
      z.strictObject({
        window: z.string(),
        metric: z.string(),
        by: z.array(z.string()).describe('the facets that tell its segments apart; empty: everybody'),
        segments: count,
        tau: z.number().nonnegative().describe('one standard deviation between periods, beyond sampling'),
        unit: z.enum(['relative', 'share', 'count', 'ratio', 'rating', 'nps', 'second']).describe('relative: a share of the value'),
      }),
    ),
    excluded: z.array(
      z.strictObject({
        window: z.string(),
        segment,
        why: z.string(),
        metric: z.string().describe('what was counted'),
        n: count.describe('on the smaller side'),
        needed: count,
        pace: z
          .number()
          .nonnegative()
          .optional()
          .describe('records a period of the question, over both sides; not of a period that is not over'),
        more: count.optional().describe('complete periods until there are enough at that pace, where only the reference has too few'),
        detectable: z.number().optional().describe('the smallest change of that metric that would have been seen'),
      }),
    ),
  }),
})

export type Report = z.infer<typeof reportSchema>
export type Input = z.infer<typeof input>
export type MetricInfo = z.infer<typeof metric>
export type Measurement = z.infer<typeof measurement>
export type Comparison = z.infer<typeof comparison>
export type ComparisonSide = z.infer<typeof side>
export type Verdict = z.infer<typeof verdict>
export type Finding = z.infer<typeof finding>
export type Leg = z.infer<typeof leg>
export type Caveat = Finding['caveats'][number]
export type Evidence = z.infer<typeof evidence>
export type Disproof = z.infer<typeof disproof>
export type Figure = z.infer<typeof figure>
export type Silence = z.infer<typeof silence>
export type Rejection = z.infer<typeof rejection>
