import type { DescribedMetric, Explanation, MeasuredVariants, VariantValue } from '../model/explanation.js'
import type { Basis } from '../model/metric.js'
import { periodName } from './periods.js'
import { pad, plain, shortenStart, widthOf, wrap } from './plain.js'
import { fewOf, type Ink } from './table/ink.js'
import { changed, clipped, count, counted, percent, scaleFor, scaleName, UNKNOWN } from './values.js'

type Known = Extract<VariantValue, { value: number }>
type Variant = NonNullable<DescribedMetric['family']>['variants'][number]
const isKnown = (it: VariantValue): it is Known => 'value' in it

/** One period of a metric in each of the ways in which it is defined: the figures in columns, what each way counts below them. */
export function variantTable({ id, metric }: Explanation, measured: MeasuredVariants, ink: Ink): string[][] {
  const { values, period, why, where, inputs, note } = measured
  const columns = columnsOf(id, measured, ink.width >= ROOMY)
  const names = Math.min(ink.width - columns.reduce((sum, it) => sum + it.width + GAP, 0), LONGEST_NAME)
  const line = (name: string, cells: readonly string[]) => [pad(name, names), ...cells].join(' '.repeat(GAP))
  const rows = values.flatMap((it, at) => {
    const [first = '', ...rest] = wrap(titleOf(it), names)
    const cells = columns.map(column => column.cells[at] ?? '')
    const lines = [line(first, cells), ...rest].map(text => (it.id === id ? ink.strong(text) : text))
    const variant = metric?.family?.variants.find(one => one.id === it.id)
    return [
      ...lines,
      ...below(it, variant, metric?.basis).flatMap(text => wrap(text, ink.measure - GAP).map(part => ink.quiet(`  ${part}`))),
    ]
  })
  const head = line(
    '',
    columns.map(it => pad(it.head, it.width, 'left')),
  )
  const files = inputs.filter(it => it.kind !== 'unused').map(it => shortenStart(plain(it.file), LONGEST_NAME))
  const foot = [...(note === undefined ? [] : [`note: ${plain(note)}`]), `from ${fewOf(files, MOST_FILES)}`]
  const ways = values.length === 1 ? '' : ` in ${counted(values.length, 'way')}`
  const what = [`${periodName(period)}${ways}`, why, ...(where.length > 0 ? [`only ${plain(where.join(', '))}`] : [])]
  return [wrap(what.join(' · '), ink.measure), [ink.quiet(head), ...rows], foot.flatMap(it => wrap(it, ink.measure)).map(ink.quiet)]
}

const GAP = 2
const LONGEST_NAME = 40
const MOST_FILES = 3
/** From here on there is room for the intervals. */
const ROOMY = 96

interface Column {
  readonly head: string
  /** Filled up to the width. */
  readonly cells: readonly string[]
  readonly width: number
}

/** Columns of which every cell is empty are left out. */
function columnsOf(id: string, { values, interval }: MeasuredVariants, roomy: boolean): Column[] {
  const known = values.filter(isKnown)
  const own = known.find(it => it.id === id)
  const scaleOf = ({ unit }: Known) =>
    scaleFor(
      unit,
      known.filter(it => it.unit === unit).map(it => it.value),
    )
  const column = (head: string, cellOf: (it: Known) => string, unknown = ''): Column[] => {
    const cells = values.map(it => (isKnown(it) ? cellOf(it) : unknown))
    const width = Math.max(...[head, ...cells].map(widthOf))
    return cells.every(it => it === '') ? [] : [{ head, cells: cells.map(it => pad(it, width, 'left')), width }]
  }
  return [
    ...column('value', it => scaleOf(it).full(it.value), UNKNOWN),
    ...(roomy ? column(`${percent(interval)} interval`, it => intervalOf(it, scaleOf(it).bare)) : []),
    ...column('n', it => count(it.n)),
    ...column('difference', it => changeOf(it, own)),
  ]
}

function intervalOf(it: Known, write: (value: number) => string): string {
  const { low, high } = it
  return low === undefined || high === undefined ? '' : `${write(clipped(it, low))} to ${write(clipped(it, high))}`
}

function changeOf({ unit, change }: Known, own: Known | undefined): string {
  if (change === undefined || own === undefined) return ''
  const text = changed(unit, { value: change, low: change, high: change }, own.value)
  return text.unit === '' ? text.value : `${text.value} ${text.unit}`
}

function titleOf(it: VariantValue): string {
  const scale = isKnown(it) ? scaleName(it) : ''
  return `${plain(it.title)}${scale === '' ? '' : ` (${scale})`}`
}

/** What a way counts, and by which moment, where that is another than the metric's own. */
export const saysOf = ({ says, basis }: Variant, own: Basis | undefined): string =>
  basis === own ? says : `${says} (counted ${MOMENTS[basis]})`

const MOMENTS = { ended: 'by the end', opened: 'by the opening', answered: 'by the answer', open: 'while open' } as const satisfies Record<
  Basis,
  string
>

/** Who counts so and what, and why there is no figure. */
function below(it: VariantValue, variant: Variant | undefined, basis: Basis | undefined): string[] {
  const says = variant === undefined ? [] : [`${variant.whose === undefined ? '' : `${variant.whose}: `}${saysOf(variant, basis)}`]
  return [...says, ...(isKnown(it) ? [] : [`unknown: ${plain(it.unknown)}`])]
}
