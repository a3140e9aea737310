import type { DescribedMetric, Explanation } from '../model/explanation.js'
import type { Basis, Unit } from '../model/metric.js'
import type { Look } from './output.js'
import { plain, wrap } from './plain.js'
import { type Ink, inkFor } from './table/ink.js'
import { saysOf, variantTable } from './variants.js'

/** What a name means, as a page for a terminal; of a metric on exports, its table instead. */
export function explanationText(explanation: Explanation, look: Look): string {
  const ink = inkFor({ ...look, width: Math.min(look.width, WIDEST) })
  const { kind, id, title, about, metric, measured } = explanation
  const [definition = [], ...rest] = about.map(it => wrap(plain(it), ink.width))
  const head = wrap(`${plain(title)} (${KINDS[kind]} ${plain(id)})`, ink.width).map(ink.strong)
  const blocks =
    metric && measured
      ? [definition, ...variantTable(explanation, measured, inkFor(look))]
      : [definition, ...(metric ? [factsOf(metric, ink)] : []), ...rest, ...(metric ? familyOf(id, metric, ink) : [])]
  return `${[head, ...blocks].map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
}

/** Long lines of running text are hard to read. */
const WIDEST = 80

const KINDS = { metric: 'metric', rule: 'rule', format: 'export format', output: 'output', finding: 'finding' } as const

const COUNTED = {
  ended: 'in the period in which the contact ended',
  opened: 'in the period in which the contact was opened',
  answered: 'in the period in which the answer was given',
  open: 'at the end of each period, while it was open',
} as const satisfies Record<Basis, string>

const UNITS = {
  second: 'time; seconds in the JSON',
  share: 'per cent; from 0 to 1 in the JSON',
  count: 'how many',
  ratio: 'how many to one',
  rating: 'points on the survey’s own scale',
  nps: 'from −100 to 100',
} as const satisfies Record<Unit, string>

function factsOf({ formula, unit, better, basis, ripens, leavesOut, side, needs }: DescribedMetric, { width }: Ink): string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['formula', formula],
    ['unit', UNITS[unit]],
    ['better', better],
    ['counted', COUNTED[basis]],
    ['ripe', ripens],
    ['left out', leavesOut],
    ['side', side],
    ['needs', needs.join(', ')],
  ]
  return facts.flatMap(([what, value = '']) =>
    value === '' ? [] : wrap(value, width - LABEL).map((line, at) => `${(at === 0 ? what : '').padEnd(LABEL)}${line}`),
  )
}

const LABEL = 10

/** How the same thing is defined in other ways, a block each for what can be measured and for what cannot. */
function familyOf(id: string, { family, basis }: DescribedMetric, { width }: Ink): string[][] {
  if (!family) return []
  const others = family.variants.map(it => {
    const whose = [...(it.id === id ? ['this one'] : []), ...(it.whose === undefined ? [] : [it.whose])].join('; ')
    // What has a page of its own is called as that page is asked for.
    const name = it.own && it.id !== id ? it.id : it.title
    return `${name}${whose === '' ? '' : ` (${whose})`}: ${saysOf(it, basis)}`
  })
  const elsewhere = family.elsewhere.map(it => `${it.whose}: ${it.says}`)
  return [
    wrap(family.about, width),
    others.flatMap(it => hanging(it, width)),
    ...(elsewhere.length > 0 ? [['Not measured here:', ...elsewhere.flatMap(it => hanging(it, width))]] : []),
    wrap(`\`rind explain ${id} FILES\` measures a month of yours in each of these ways.`, width),
  ]
}

const hanging = (text: string, width: number): string[] => wrap(text, width - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))
