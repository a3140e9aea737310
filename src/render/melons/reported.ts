import type { Report } from '../../model/report.js'
import { periodName } from '../periods.js'
import { count } from '../values.js'
import { floorText, melonNames, targetText } from './said.js'

/**
 * A sentence for each target that was set: `By handle time at most 6:20 and mean satisfaction (1–5) 4.00, 1 of 14 segments is a
 * watermelon in October 2026: team Payments (new); \`rind melons\` shows the sheet`.
 */
export function melonSentences({ melons = [] }: Pick<Report, 'melons'>): string[] {
  const told = melons.flatMap(it => {
    const newest = it.periods.at(-1)
    const known = it.standing.filter(one => one.quadrant !== undefined)
    if (!newest || known.length === 0) return []
    const found = known.filter(one => one.quadrant === 'melon').length
    const names = found === 0 ? '' : `: ${melonNames(it)}`
    const are = `${found === 0 ? 'none' : count(found)} of ${count(known.length)} segments ${found < 2 ? 'is a watermelon' : 'are watermelons'}`
    return [`By ${targetText(it.target)} and ${floorText(it.floor)}, ${are} in ${periodName(newest)}${names}`]
  })
  return told.map((it, at) => (at === told.length - 1 ? `${it}; \`rind melons\` shows the sheet` : it))
}
