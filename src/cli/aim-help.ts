import type { Measurement } from '../model/report.js'
import { segmentKey } from '../model/segment.js'
import { quoted } from '../render/table/shell.js'

/** What can be aimed at where an export knows no target of its own; what is known first is offered first. */
export const COULD_BE_AIMED_AT = ['handle-time', 'wait-time', 'first-response-time', 'resolution-time'] as const

const EVERYBODY = segmentKey({})

/**
 * What to aim at instead: a line that can be typed as it stands, with the value that half of everybody's periods reached, and what else
 * is known. `typed` is what was typed.
 */
export function aimHelp(measurements: readonly Measurement[], typed: readonly string[]): string {
  const aims = COULD_BE_AIMED_AT.flatMap(metric => {
    const values = measurements.flatMap(it =>
      it.metric === metric && 'value' in it && segmentKey(it.segment) === EVERYBODY ? it.value : [],
    )
    const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
    return middle === undefined ? [] : [`${metric}=${timeText(middle)}`]
  })
  const [first, ...others] = aims
  if (first === undefined) return 'give another target, such as `--target wait-time=20s`'
  const or = others.length === 0 ? '' : `; or ${others.map(it => `\`--target ${it}\``).join(', ')}`
  return `give a target of your own, such as the one that half of the periods reached: \`${['rind', ...withoutTargets(typed).map(quoted)].join(' ')} --target ${first}\`${or}`
}

/** The one that nothing is known of would be in the way. */
const withoutTargets = (typed: readonly string[]): string[] =>
  typed.filter((it, at) => it !== '--target' && typed[at - 1] !== '--target' && !it.startsWith('--target='))

/** A round time at least as long, as `--target` reads it: `6m20s`. */
function timeText(seconds: number): string {
  const step = STEPS.find(it => seconds < it.under)?.step ?? DAY / 2
  let left = Math.ceil(seconds / step) * step
  const parts = UNITS.map(([unit, size]) => {
    const many = Math.floor(left / size)
    left -= many * size
    return many === 0 ? '' : `${many}${unit}`
  })
  return parts.join('') || `${step}s`
}

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]
const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', 1],
] as const
const STEPS = [
  { under: MINUTE, step: 1 },
  { under: 20 * MINUTE, step: 5 },
  { under: 2 * HOUR, step: MINUTE },
  { under: DAY, step: 10 * MINUTE },
  { under: 4 * DAY, step: HOUR },
] as const
