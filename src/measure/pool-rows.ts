import { daysIn, type Period } from '../model/period.js'
import type { Row, Value } from '../store/store.js'
import type { Stretch } from './read-sample.js'

/**
 * For every stretch that single periods make up: their places in the list. What can be added up is then asked of the single
 * periods alone, and added up for the windows; undefined for a period itself, and where some part is not asked for by itself.
 */
export function madeOf(stretches: readonly Stretch[]): (readonly number[] | undefined)[] {
  const single = stretches.flatMap((it, at) => ('period' in it.name && it.periods[0] ? [{ at, period: it.periods[0] }] : []))
  return stretches.map(({ name, periods }) => {
    if ('period' in name || periods.length === 0) return undefined
    const inside = single.filter(({ period }) => periods.some(it => it.from <= period.from && period.to <= it.to))
    return days(inside.map(it => it.period)) === days(periods) ? inside.map(it => it.at) : undefined
  })
}

const days = (periods: readonly Period[]): number => periods.reduce((sum, it) => sum + daysIn(it), 0)

/** Several rows of sums as one; whole numbers beyond what a double holds stay whole. Texts and keys are those of the last. */
export function addedUp(rows: readonly Row[]): Row {
  const sum: Row = {}
  for (const row of rows) {
    for (const key of Object.keys(row)) sum[key] = plus(sum[key] ?? null, row[key] ?? null)
  }
  return sum
}

function plus(one: Value, other: Value): Value {
  if (one === null) return other
  if (typeof one === 'bigint' || typeof other === 'bigint') return other === null ? one : BigInt(one) + BigInt(other)
  if (typeof one !== 'number' || typeof other !== 'number') return other ?? one
  const sum = one + other
  return Number.isInteger(one) && Number.isInteger(other) && !Number.isSafeInteger(sum) ? BigInt(one) + BigInt(other) : sum
}

/** Several distributions, `value:count value:count ...`, as one. */
export function binsTogether(texts: readonly Value[]): string | null {
  const counts = new Map<number, number>()
  for (const text of texts) {
    if (typeof text !== 'string') continue
    for (const pair of text.split(' ')) {
      const [value = 0, count = 0] = pair.split(':').map(Number)
      counts.set(value, (counts.get(value) ?? 0) + count)
    }
  }
  if (counts.size === 0) return null
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => `${value}:${count}`)
    .join(' ')
}
