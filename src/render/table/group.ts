import type { Segment } from '../../model/segment.js'
import { plain, wrap } from '../plain.js'
import { counted } from '../values.js'
import { fewOf, nameOf } from './ink.js'

/** Items under what they have in common, in the order in which each group began. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const it of items) {
    const key = keyOf(it)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [it])
    else group.push(it)
  }
  return groups
}

/** Something to know, what it is about, and of whom. */
export interface Remark {
  readonly why: string
  readonly title: string
  /** Left out where it is about the metric itself. */
  readonly segment?: Segment
}

/** Segments told by name; of more than that, how many there are. */
const MOST_NAMES = 2

/** A line a reason, however many figures it is about. */
export function remarks(all: readonly Remark[], measure: number): string[] {
  return [...groupBy(all, it => plain(it.why))]
    .map(([why, group]) => `${why}: ${fewOf([...groupBy(group, it => it.title)].map(aboutWhom), 3)}`)
    .flatMap(it => wrap(it, measure))
}

function aboutWhom([title, all]: readonly [string, readonly Remark[]]): string {
  const names = [...new Set(all.flatMap(it => (it.segment === undefined ? [] : [nameOf(it.segment)])))]
  if (names.length === 0) return title
  return `${title} of ${names.length <= MOST_NAMES ? fewOf(names, MOST_NAMES) : counted(names.length, 'segment')}`
}
