import type { MelonCell, MelonStanding, Melons, Quadrant, ReportedMelons } from '../model/melons.js'
import type { Period } from '../model/period.js'
import type { Measurement, MetricInfo, Report } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import { type Floor, reaches, type Target } from '../model/target.js'
import { floorOf } from './floor.js'

/** What is set against what, and how many answers a score needs. */
export interface MelonAims {
  readonly target: Target
  readonly floor: Floor
  readonly fewest: number
}

type Figures = Pick<Report, 'metrics' | 'measurements'>

/** The sheet of a report: every segment in every period, by whether the target was met and the score over its floor. */
export function melonsOf(report: Figures & Pick<Report, 'tool' | 'question'>, aims: MelonAims): Melons {
  const { target, floor, fewest, ...sheet } = sheetOf(report, aims)
  return { schema: 'rind/melons/1', tool: report.tool, target, floor, fewest, where: [...report.question.where], ...sheet }
}

/** The sheets that a report holds, one for each target of which anything is known; none where no score is. */
export function reportedMelons(
  figures: Figures,
  asked: { targets: readonly Target[]; floor: Floor | undefined; fewest: number },
): ReportedMelons[] {
  const isKnown = (metric: string) => figures.measurements.some(it => it.metric === metric && 'value' in it)
  const floor = floorOf(asked.floor, isKnown, figures.metrics.find(it => it.id === 'csat-mean')?.scale)
  if (!floor || !isKnown(floor.metric)) return []
  return asked.targets.flatMap(target => {
    if (!isKnown(target.metric)) return []
    return [sheetOf(figures, { target, floor, fewest: asked.fewest })]
  })
}

function sheetOf({ metrics, measurements }: Figures, { target, floor, fewest }: MelonAims): ReportedMelons {
  const card = (id: string): MetricInfo => {
    const found = metrics.find(it => it.id === id)
    if (!found) throw new Error(`${id} was not measured`)
    return found
  }
  const [aimed, scored] = [card(target.metric), card(floor.metric)]
  const measured = new Map(measurements.map(it => [keyOf(it.metric, it.segment, it.period), it]))
  const segments = [...new Map(measurements.map(it => [segmentKey(it.segment), it.segment])).values()]
  const periods = [...new Map(measurements.map(it => [it.period.from, it.period])).values()]
  const rows = segments.map(segment =>
    periods.map((period): MelonCell => {
      const [one, other] = [target, floor].map(it => measured.get(keyOf(it.metric, segment, period)))
      const met = known(one, it => ({ ...valuesOf(it), met: reaches(aimed, it.value, target.value) }))
      const over = known(other, it =>
        it.n < fewest ? { unknown: `fewer than ${fewest} answers` } : { ...valuesOf(it), over: reaches(scored, it.value, floor.value) },
      )
      const isTold = 'met' in met && 'over' in over
      return { segment: { ...segment }, period, target: met, score: over, ...(isTold ? { quadrant: quadrantOf(met.met, over.over) } : {}) }
    }),
  )
  return {
    target: { ...withoutNote(aimed), value: target.value },
    floor: { ...withoutNote(scored), value: floor.value },
    fewest,
    periods,
    cells: rows.flat(),
    standing: rows.map(standingOf),
    counts: countsOf(rows.flat(), periods),
  }
}

/** Where a segment stands in the newest of its periods, and since when: a period in which that is not known ends the row. */
function standingOf(cells: readonly MelonCell[]): MelonStanding {
  const segment = { ...cells[0]?.segment }
  const quadrant = cells.at(-1)?.quadrant
  if (quadrant === undefined) return { segment, periods: 0 }
  const first = cells.findLastIndex(it => it.quadrant !== quadrant) + 1
  const before = cells[first - 1]?.quadrant
  return { segment, quadrant, since: cells[first]?.period.from, periods: cells.length - first, ...(before === undefined ? {} : { before }) }
}

const keyOf = (metric: string, segment: Segment, period: Period): string => `${metric} ${segmentKey(segment)} ${period.from}`
const withoutNote = ({ note: _, counted: __, ...card }: MetricInfo) => card

type Known = Extract<Measurement, { value: number }>
const valuesOf = ({ n, value, low, high }: Known) => ({ n, value, low, high })

function known<T>(it: Measurement | undefined, told: (it: Known) => T): T | { unknown: string } {
  if (!it) return { unknown: 'no records' }
  return 'unknown' in it ? { unknown: it.unknown } : told(it)
}

const quadrantOf = (met: boolean, over: boolean): Quadrant => (met ? (over ? 'green' : 'melon') : over ? 'forgiven' : 'red')

/** How many segments of each kind stood where, period by period. */
function countsOf(cells: readonly MelonCell[], periods: readonly Period[]): Melons['counts'] {
  const levels = [...new Map(cells.map(it => [levelOf(it.segment).join(), levelOf(it.segment)])).values()]
  return levels.flatMap(by =>
    periods.map(period => {
      const own = cells.filter(it => it.period.from === period.from && levelOf(it.segment).join() === by.join())
      const of = (quadrant: Quadrant) => own.filter(it => it.quadrant === quadrant).length
      const all = { green: of('green'), melon: of('melon'), forgiven: of('forgiven'), red: of('red') }
      return { period, by, segments: own.filter(it => it.quadrant !== undefined).length, ...all }
    }),
  )
}

const levelOf = (segment: Segment): string[] => Object.keys(segment).sort()
