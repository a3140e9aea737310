import type { MelonCell, Melons, Quadrant } from '../model/melons.js'
import type { Period } from '../model/period.js'
import type { Measurement, MetricInfo, Report } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import { type Floor, reaches, type Target } from '../model/target.js'

/** What is set against what, and how many answers a score needs. */
interface Aims {
  readonly target: Target
  readonly floor: Floor
  readonly fewest: number
}

/** The sheet of a report: every segment in every period, by whether the target was met and the score over its floor. */
export function melonsOf(report: Pick<Report, 'tool' | 'question' | 'metrics' | 'measurements'>, { target, floor, fewest }: Aims): Melons {
  const card = (id: string): MetricInfo => {
    const found = report.metrics.find(it => it.id === id)
    if (!found) throw new Error(`${id} was not measured`)
    return found
  }
  const [aimed, scored] = [card(target.metric), card(floor.metric)]
  const measured = new Map(report.measurements.map(it => [keyOf(it.metric, it.segment, it.period), it]))
  const segments = [...new Map(report.measurements.map(it => [segmentKey(it.segment), it.segment])).values()]
  const periods = [...new Map(report.measurements.map(it => [it.period.from, it.period])).values()]
  const cells = segments.flatMap(segment =>
    periods.map((period): MelonCell => {
      const [one, other] = [target, floor].map(it => measured.get(keyOf(it.metric, segment, period)))
      const met = known(one, it => ({ ...figures(it), met: reaches(aimed, it.value, target.value) }))
      const over = known(other, it =>
        it.n < fewest ? { unknown: `fewer than ${fewest} answers` } : { ...figures(it), over: reaches(scored, it.value, floor.value) },
      )
      const isTold = 'met' in met && 'over' in over
      return { segment: { ...segment }, period, target: met, score: over, ...(isTold ? { quadrant: quadrantOf(met.met, over.over) } : {}) }
    }),
  )
  return {
    schema: 'rind/melons/1',
    tool: report.tool,
    target: { ...withoutNote(aimed), value: target.value },
    floor: { ...withoutNote(scored), value: floor.value },
    fewest,
    where: [...report.question.where],
    periods,
    cells,
    counts: countsOf(cells, periods),
  }
}

const keyOf = (metric: string, segment: Segment, period: Period): string => `${metric} ${segmentKey(segment)} ${period.from}`
const withoutNote = ({ note: _, counted: __, ...card }: MetricInfo) => card

type Known = Extract<Measurement, { value: number }>
const figures = ({ n, value, low, high }: Known) => ({ n, value, low, high })

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
