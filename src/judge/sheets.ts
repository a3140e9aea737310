import type { Report, Sheet } from '../model/report.js'
import type { Floor, Target } from '../model/target.js'
import { floorOf } from './floor.js'
import { melonsOf } from './melons.js'

/**
 * The sheet of every target that was told and of which anything is known, by the floor that was told or the middle of the first
 * score that is known; none where nobody was asked. A score needs `fewest` answers.
 */
export function sheetsOf(
  report: Report,
  { targets = [], floor: told }: { readonly targets?: readonly Target[]; readonly floor?: Floor },
  fewest: number,
): Sheet[] {
  const isKnown = (metric: string) => report.measurements.some(it => it.metric === metric && 'value' in it)
  const floor = floorOf(told, isKnown, report.metrics.find(it => it.id === 'csat-mean')?.scale)
  if (floor === undefined || !isKnown(floor.metric)) return []
  return targets
    .filter(it => isKnown(it.metric))
    .map(target => {
      const { schema: _, tool: __, where: ___, ...sheet } = melonsOf(report, { target, floor, fewest })
      return sheet
    })
}
