import type { GuardRail, Move, Way } from '../model/guard-rail.js'
import type { Margin, Unit } from '../model/metric.js'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import { asWritten } from './as-written.js'
import { type Aims, readIn } from './targets.js'

/** A metric as a rail may name it: by its id or its title. */
interface Named {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly better: string
}

const MOVE =
  /^(.+?) must not (improve|worsen|rise|fall)(?: by more than (.+?))?(?: while (.+?) (improve|worsen|rise|fall)s?(?: by more than (.+?))?)?$/i
const STAY = /^(.+?) must stay (above|over|at least|below|under|at most) (.+)$/i
const EXAMPLE = 'write `handle time must not improve while repeat contacts worsen by more than 1 point`, or `csat must stay above 80%`'

/** Reads guard rails as they are written. Refuses what is no such sentence, names no metric, or no amount of its unit. */
export function railsIn(
  { guardRails = [], places }: Pick<Aims, 'guardRails' | 'places'>,
  metrics: readonly Named[],
): { guardRails?: readonly GuardRail[] } {
  const rails = guardRails.map(it => asWritten('guard-rails', 'guard-rails', places?.get(it), () => railOf(it, metrics)))
  return rails.length === 0 ? {} : { guardRails: rails }
}

function railOf(typed: string, metrics: readonly Named[]): GuardRail {
  const says = typed.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
  const bad = (help: string) => refuse.badValue('`guard-rails`', says, help)
  const metricOf = (name: string): Named => {
    const words = (text: string) => text.toLowerCase().replaceAll('-', ' ')
    const found =
      metrics.find(it => it.id === name.toLowerCase()) ??
      metrics.find(it => words(it.title) === words(name) || words(it.id) === words(name))
    if (found) return found
    const near = nearestNames(
      name,
      metrics.flatMap(it => [it.id, it.title.toLowerCase()]),
    )
    throw bad(
      near.length > 0 ? `no metric is called \`${name}\`; did you mean \`${near.join('`, `')}\`?` : `no metric is called \`${name}\``,
    )
  }
  const [, stays = '', side = '', limit = ''] = STAY.exec(says) ?? []
  if (stays !== '') {
    const metric = metricOf(stays)
    const value = readIn(metric.unit, limit)
    if (value === undefined) throw bad(`\`${limit}\` is no value of \`${metric.id}\``)
    return { says, metric: metric.id, stay: /above|over|least/i.test(side) ? 'above' : 'below', value }
  }
  const [, name = '', way = '', by, other, otherWay = '', otherBy] = MOVE.exec(says) ?? []
  if (name === '') throw bad(EXAMPLE)
  const moveOf = (of: string, typedWay: string, amount: string | undefined): Move => {
    const metric = metricOf(of)
    const ways = typedWay.toLowerCase() as Way
    if (metric.better === 'neither' && (ways === 'improve' || ways === 'worsen'))
      throw bad(`no direction of \`${metric.id}\` is good: say rise or fall`)
    return { metric: metric.id, way: ways, ...(amount === undefined ? {} : { by: amountOf(amount, metric, bad) }) }
  }
  return { says, never: moveOf(name, way, by), ...(other === undefined ? {} : { meanwhile: moveOf(other, otherWay, otherBy) }) }
}

/** `1 point` of a share, `5%` of a time or a count, `20s`, `0.2`. */
function amountOf(typed: string, { id, unit }: Named, bad: (help: string) => Error): Margin {
  const [, digits = '', what = ''] = /^(\d+(?:\.\d+)?)\s*(points?|%)$/i.exec(typed) ?? []
  const number = Number(digits)
  if (what === '%' && (unit === 'second' || unit === 'count' || unit === 'ratio')) return { relative: number / 100 }
  if (what === '%')
    throw bad(
      unit === 'share'
        ? `write points, such as \`${digits} points\`: a percentage of a share is told two ways`
        : `\`${typed}\` is no amount of \`${id}\``,
    )
  if (what !== '') return { absolute: unit === 'share' ? number / 100 : number }
  const value = unit === 'share' ? undefined : readIn(unit, typed)
  if (value === undefined) throw bad(`\`${typed}\` is no amount of \`${id}\`${unit === 'share' ? ': write points' : ''}`)
  return { absolute: value }
}
