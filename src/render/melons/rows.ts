import type { MelonCell, MelonRow, Melons } from '../../model/melons.js'
import { segmentKey } from '../../model/segment.js'
import { csvLine } from '../csv.js'
import { jsonText } from '../json.js'
import { place } from '../outputs/csv.js'
import { plain } from '../plain.js'
import { whyNot } from './said.js'

/** The whole sheet, for other programs. */
export const melonJson = (melons: Melons): string => `${jsonText(melons, 2)}\n`

/** A line of JSON a segment, with its periods inside, so that it can be read alone. */
export function melonNdjson({ schema: _, standing, cells, periods: __, counts: ___, ...said }: Melons): string {
  const own = new Map(standing.map(it => [segmentKey(it.segment), [] as MelonRow['cells']]))
  for (const { segment, ...cell } of cells) own.get(segmentKey(segment))?.push(cell)
  return standing
    .map((it): MelonRow => ({ schema: 'rind/melon/1', ...said, ...it, cells: own.get(segmentKey(it.segment)) ?? [] }))
    .reduce((text, it) => `${text}${jsonText(it)}\n`, '')
}

const SIDE = ['metric', 'aim', 'n', 'value', 'low', 'high'] as const
const COLUMNS = [
  ...['facet', 'part', 'facet_2', 'part_2', 'from', 'to', 'quadrant', 'unknown'],
  ...SIDE.map(it => `target_${it}`),
  'met',
  ...SIDE.map(it => `floor_${it}`),
  'over',
]

/** A row a segment and period, for a spreadsheet; what is unknown is a blank with its reason beside it. */
export function melonCsv({ cells, target, floor }: Melons): string {
  const rows = cells.map(it => [
    ...place(it.segment, it.period),
    it.quadrant ?? '',
    plain(whyNot(it)),
    ...[target.id, target.value, ...spread(it.target)],
    'met' in it.target ? yes(it.target.met) : '',
    ...[floor.id, floor.value, ...spread(it.score)],
    'over' in it.score ? yes(it.score.over) : '',
  ])
  return [COLUMNS, ...rows].map(csvLine).join('')
}

const yes = (it: boolean): string => (it ? 'yes' : 'no')
const spread = (it: MelonCell['target'] | MelonCell['score']) => ('value' in it ? [it.n, it.value, it.low, it.high] : ['', '', '', ''])
