import { lowerFirst, plain, upperFirst } from '../plain.js'
import { groupBy } from './group.js'
import { fewOf } from './ink.js'

// Why something is unknown comes in words. Most of them name what no file holds, and of those many say the same half.

const LACK = 'no input carries '
const OR = ' or '

const isLack = (why: string): boolean => plain(why).startsWith(LACK)
const unique = (all: readonly string[]): string[] => [...new Set(all)]

/** Several reasons in one, no clause of which is said twice; what many of them name comes last. */
export function oneReason(whys: readonly string[]): string {
  const clauses = unique(whys.flatMap(it => plain(it).split('; ')))
  const named = clauses.filter(it => it.startsWith(LACK)).flatMap(it => it.slice(LACK.length).split(OR))
  const timesOf = (part: string) => named.filter(it => it === part).length
  const lacked = unique(named).sort((a, b) => timesOf(a) - timesOf(b))
  const lack = lacked.length === 0 ? [] : [LACK + fewOf(lacked, 5, 'or')]
  return [...lack, ...clauses.filter(it => !it.startsWith(LACK))].join('; ')
}

/** `Not in these files: handle time, talk time. No records: repeat contacts.` */
export function unknownByReason(unknown: readonly { readonly why: string; readonly title: string }[]): string {
  const inOrder = [...unknown].sort((a, b) => Number(isLack(b.why)) - Number(isLack(a.why)))
  const groups = groupBy(inOrder, ({ why }) => (isLack(why) ? 'not in these files' : plain(why)))
  return [...groups].map(([why, all]) => `${upperFirst(why)}: ${unique(all.map(it => lowerFirst(it.title))).join(', ')}.`).join(' ')
}
