import { QUESTION, type Unit } from '../model/metric.js'
import { type Place, refuse } from '../model/refusal.js'
import type { Floor, Target } from '../model/target.js'
import { asWritten } from './as-written.js'
import { knownEntry } from './known.js'
import { only } from './only.js'

/** Targets and a floor as they are written: `wait-time=20s`. */
export interface Aims {
  readonly targets: readonly string[]
  readonly guardRails?: readonly string[]
  readonly floor?: string
  /** Where those stand that a config says, by how they are written. */
  readonly places?: ReadonlyMap<string, Place>
}

/** What may be aimed at. */
interface Aimed {
  readonly id: string
  readonly unit: Unit
  readonly side: string
  readonly better: string
}

/** Reads targets and floor; of two targets of a metric the later one counts. Refuses what is no metric, or no value of its unit. */
export function aimsAt({ targets, floor, places }: Aims, metrics: readonly Aimed[]): { targets?: readonly Target[]; floor?: Floor } {
  const placed = <T>(option: string, setting: string, it: string, read: () => T): T => {
    const at = places?.get(it)
    return asWritten(option, at === undefined ? option : setting, at, read)
  }
  const aims = targets.map(it => placed('--target', 'targets', it, () => aimOf('--target', it, metrics)))
  const read = new Map(aims.map(it => [it.metric, it]))
  const low = floor === undefined ? undefined : placed('--floor', 'floor', floor, () => floorIn(floor, metrics))
  return only({ targets: read.size > 0 ? [...read.values()] : undefined, floor: low })
}

function floorIn(typed: string, metrics: readonly Aimed[]): Floor {
  const floor = aimOf('--floor', typed, metrics)
  if (metrics.find(it => it.id === floor.metric)?.side !== 'perception')
    throw refuse.badValue('`--floor`', typed, 'give a score of the customers, such as `csat-mean=3.5` or `nps=0`')
  return floor
}

function aimOf(option: string, typed: string, metrics: readonly Aimed[]): Target {
  const [, id = '', value = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(typed) ?? []
  const example = option === '--floor' ? 'csat-mean=3.5' : 'sla-attainment=95%'
  if (id === '') throw refuse.badValue(`\`${option}\``, typed, `write \`METRIC=VALUE\`, such as \`${example}\``)
  if (id.startsWith(QUESTION)) throw refuse.badValue(`\`${option}\``, typed, 'a question of a survey is known only once it is read')
  const metric = knownEntry('metric', metrics, id)
  if (metric.better === 'neither')
    throw refuse.badValue(`\`${option}\``, typed, `no direction of \`${id}\` is good, so nothing can be reached`)
  const { read, help } = UNITS[metric.unit]
  const found = read(value)
  if (found === undefined) throw refuse.badValue(`\`${option}\``, typed, help)
  return { metric: id, value: found }
}

interface Reading {
  readonly read: (typed: string) => number | undefined
  readonly help: string
}

const number = (typed: string): number | undefined => (/^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined)
const plain: Reading = { read: number, help: 'give a plain number, such as `3.5`' }

const UNITS: Readonly<Record<Unit, Reading>> = {
  second: { read: secondsOf, help: 'give a time, such as `20s`, `5m`, `4h`, `2d`, `1h30m` or `5:00`; a bare number is seconds' },
  share: { read: shareOf, help: 'give a percentage, such as `95%`, or a share, such as `0.95`' },
  count: plain,
  ratio: plain,
  rating: plain,
  nps: plain,
}

/** A value of a unit as it is written; undefined where it is none. */
export const readIn = (unit: Unit, typed: string): number | undefined => UNITS[unit].read(typed)

/** `95%` or `0.95`. */
function shareOf(typed: string): number | undefined {
  const [, digits = '', sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(typed) ?? []
  const value = digits === '' ? Number.NaN : Number(digits) / (sign ? 100 : 1)
  return value >= 0 && value <= 1 ? value : undefined
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** `300`, `5m`, `1h30m` or `5:00`. */
function secondsOf(typed: string): number | undefined {
  const [, minutes, seconds] = /^(\d+):([0-5]\d)$/.exec(typed) ?? []
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds)
  if (/^\d+(\.\d+)?$/.test(typed)) return Number(typed)
  const parts = [...typed.matchAll(/(\d+(?:\.\d+)?)\s*([smhd])(?:ec|in)?\s*/g)]
  if (parts.length === 0 || parts.map(it => it[0]).join('') !== typed) return undefined
  return parts.reduce((sum, [, value, unit = 's']) => sum + Number(value) * (SECONDS[unit] ?? Number.NaN), 0)
}
