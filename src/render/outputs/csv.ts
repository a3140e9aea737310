import type { Comparison, Measurement, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { csvLine } from '../csv.js'
import { defineOutput } from '../output.js'
import { plain } from '../plain.js'
import { isKnown } from '../table/lookup.js'

type Cell = string | number
type Window = Report['question']['windows'][number]
type Period = Measurement['period']

export default defineOutput({
  id: 'csv',
  title: 'Every measurement, for a spreadsheet',
  extensions: ['.csv'],
  about:
    'A row a metric, segment and period. On the row of the current period stand the reference it was held against, the change and the verdict. What is unknown is a blank with its reason beside it; nothing is rounded. Units are those of the JSON.',
  render: report => [COLUMNS, ...rowsOf(report)].map(csvLine).join(''),
})

const METRIC = ['metric', 'title', 'side', 'unit', 'better'] as const
const PLACE = ['facet', 'part', 'facet_2', 'part_2', 'from', 'to'] as const
const FIGURES = ['n', 'value', 'low', 'high', 'median', 'p90', 'unknown'] as const
const WINDOW = ['window', 'before_from', 'before_to', 'before_periods'] as const
const BEFORE = ['before_n', 'before_value', 'before_low', 'before_high', 'before_unknown'] as const
const CHANGE = ['change', 'change_low', 'change_high', 'change_relative'] as const
const ALIKE = ['like_for_like', 'like_for_like_low', 'like_for_like_high'] as const
const VERDICT = ['p_better', 'p_worse', 'detectable', 'verdict', 'note'] as const
const COLUMNS: readonly string[] = [...METRIC, ...PLACE, ...FIGURES, ...WINDOW, ...BEFORE, ...CHANGE, ...ALIKE, ...VERDICT]

function* rowsOf(report: Report): Generator<Cell[]> {
  const windows = new Map(report.question.windows.map(it => [it.name, it]))
  const compared = new Map<string, (readonly [Comparison, Window])[]>()
  for (const it of report.comparisons) {
    const window = windows.get(it.window)
    if (window === undefined) continue
    const key = keyOf({ ...it, period: window.after })
    compared.set(key, [...(compared.get(key) ?? []), [it, window]])
  }
  const metricCells = new Map(report.metrics.map(it => [it.id, [it.id, plain(it.title), it.side, it.unit, it.better]]))
  const start = ({ metric, segment, period }: Place): Cell[] => [
    ...(metricCells.get(metric) ?? [metric, '', '', '', '']),
    ...place(segment, period),
  ]

  for (const it of report.measurements) {
    const key = keyOf(it)
    const own = compared.get(key) ?? []
    compared.delete(key)
    const cells = [...start(it), ...figures(it)]
    if (own.length === 0) yield [...cells, ...NOT_COMPARED]
    for (const [comparison, window] of own) yield [...cells, ...comparedCells(comparison, window)]
  }
  // Where the current side is longer than a period, no measurement stands for it alone.
  for (const all of compared.values())
    for (const [it, window] of all) yield [...start({ ...it, period: window.after }), ...figures(it.after), ...comparedCells(it, window)]
}

interface Place {
  readonly metric: string
  readonly segment: Segment
  readonly period: Period
}

const keyOf = ({ metric, segment, period }: Place): string => `${metric} ${period.from} ${period.to} ${segmentKey(segment)}`

/** Where a figure belongs: up to two facets with their values, and the days of the period. */
export function place(segment: Segment, { from, to }: Period): Cell[] {
  const [[facet = '', part = ''] = [], [facet2 = '', part2 = ''] = []] = Object.entries(segment)
  return [...[facet, part, facet2, part2].map(plain), from, to]
}

type Figures = Measurement | Comparison['after']

const spread = (it: Figures): Cell[] => (isKnown(it) ? [it.n, it.value, it.low, it.high] : ['', '', '', ''])
const whyNot = (it: Figures): string => (isKnown(it) ? '' : plain(it.unknown))
const figures = (it: Figures): Cell[] => [...spread(it), ...(isKnown(it) ? [it.median ?? '', it.p90 ?? ''] : ['', '']), whyNot(it)]

const NOT_COMPARED: readonly Cell[] = [...WINDOW, ...BEFORE, ...CHANGE, ...ALIKE, ...VERDICT].map(() => '')

function comparedCells({ before, change, standardised, p, detectable, verdict, note = '' }: Comparison, window: Window): Cell[] {
  const reference: Cell[] = [window.before[0]?.from ?? '', window.before.at(-1)?.to ?? '', window.before.length]
  const moved: Cell[] = change ? [change.value, change.low, change.high, change.relative ?? ''] : ['', '', '', '']
  const alike: Cell[] = standardised ? [standardised.value, standardised.low, standardised.high] : ['', '', '']
  const tested: Cell[] = p ? [p.better, p.worse] : ['', '']
  return [
    window.name,
    ...reference,
    ...spread(before),
    whyNot(before),
    ...moved,
    ...alike,
    ...tested,
    detectable ?? '',
    verdict,
    plain(note),
  ]
}
