import type { Scale } from '../../model/record.js'
import { ENGLISH, type Ladder } from './ladders.js'
import { ABROAD } from './ladders-abroad.js'

/** The codes that Freshdesk's interface gives out for its seven faces; their sum and mean say nothing. */
const FRESHDESK = ['-103', '-102', '-101', '100', '101', '102', '103']

const YES_NO: Ladder = {
  name: 'yes or no',
  rungs: [
    ['no', 'n', 'false', 'nein', 'non', 'não', 'falsch', 'faux'],
    ['yes', 'y', 'true', 'ja', 'oui', 'sí', 'si', 'sì', 'sim', 'wahr', 'vrai'],
  ],
}

/** A column of words that are one ladder: its scale, and the points of each word that is on it. */
export interface Climbed {
  readonly name: string
  readonly scale: Scale
  readonly points: ReadonlyMap<string, number>
  readonly note?: string
}

/** A few words that are on no rung are slips. */
const SLIPS = 0.02

/**
 * The ladder that the words of a column are of, decided for the column as a whole: nearly all cells have to be on it, and
 * where several hold them all, it is the one that gives each word its own rung, then the one with the fewest. Undefined where the words are of no ladder.
 */
export function ladderOf(values: readonly { readonly text: string; readonly count: number }[]): Climbed | undefined {
  const total = values.reduce((sum, it) => sum + it.count, 0)
  const climbed = [...ENGLISH, ...ABROAD, YES_NO, { name: 'Freshdesk’s seven codes', rungs: FRESHDESK.map(it => [it]) }].map(ladder => {
    const points = new Map<string, number>()
    let count = 0
    for (const it of values) {
      const rung = rungOf(ladder, it.text)
      if (rung < 0) continue
      points.set(it.text, ladder === YES_NO ? rung : rung + 1)
      count += it.count
    }
    // Two words on one rung speak for a longer ladder, on which each has its own.
    const crowded = new Set([...points.keys()].map(it => it.toLowerCase())).size - new Set(points.values()).size
    return { ladder, points, count, crowded }
  })
  // A hundred alone is a percentage, or anything else.
  const isLadder = ({ points }: { readonly points: ReadonlyMap<string, number> }) => [...points.keys()].some(it => it.trim() !== '100')
  const fit = climbed.filter(it => it.count > 0 && it.count >= (1 - SLIPS) * total && isLadder(it))
  const [best] = fit.sort((a, b) => b.count - a.count || a.crowded - b.crowded || a.ladder.rungs.length - b.ladder.rungs.length)
  if (!best) return undefined
  const { name, rungs, note } = best.ladder
  const scale = best.ladder === YES_NO ? { low: 0, high: 1 } : { low: 1, high: rungs.length }
  const said = note && [...best.points.keys()].some(it => /average|fair/i.test(it)) ? { note } : {}
  return { name, scale, points: best.points, ...said }
}

const rungOf = ({ rungs }: Ladder, text: string): number => {
  const word = text.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/[.!]$/, '')
  return rungs.findIndex(rung => rung.some(it => (typeof it === 'string' ? it === word : it.test(word))))
}
