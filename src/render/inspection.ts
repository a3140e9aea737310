import type { Inspected, Inspection } from '../model/inspection.js'
import { ANSWER_FIELDS, DEPARTURE_FIELDS, INTERACTION_FIELDS } from '../model/record.js'
import { sumOf } from './account.js'
import type { Look } from './output.js'
import { pad, plain, shorten, shortenStart, widthOf, wrap } from './plain.js'
import { type Ink, inkFor } from './table/ink.js'
import { counted, percent } from './values.js'

type Column = Inspected['columns'][number]

/** What files were taken for, as a table a file, for a terminal. */
export function inspectionText(inspection: Inspection, look: Look): string {
  const ink = inkFor(look)
  const blocks = inspection.inputs.map(it => fileOf(it, ink))
  return `${blocks.map(it => it.map(line => line.trimEnd()).join('\n')).join('\n\n')}\n`
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }
const INDENT = '  '

function fileOf(file: Inspected, ink: Ink): string[] {
  const width = ink.width - INDENT.length
  const facts = [
    takenFor(file),
    ...(file.delimiter === '' ? [] : [dialectOf(file)]),
    ...(file.rows > 0 ? [sumOf(file)] : []),
    ...headerOf(file),
  ]
  const columns = file.columns.length > 0 ? ['', ...table(file.columns, ink)] : []
  const notes = file.notes.flatMap(it => hanging(`note: ${plain(it)}`, width))
  const body = [
    ...facts.flatMap(it => hanging(it, Math.min(width, ink.measure))),
    ...columns,
    ...(notes.length > 0 ? ['', ...notes.map(ink.quiet)] : []),
    ...rejectionsOf(file, width).map(ink.quiet),
    ...adviceOn(file).flatMap(it => ['', ...wrap(it, width)]),
  ]
  return [ink.strong(shortenStart(plain(file.file), ink.width)), ...body.map(it => (it === '' ? '' : INDENT + it))]
}

function takenFor({ kind, format, confidence, runnerUp }: Inspected): string {
  if (kind === 'unused') return 'not recognised: no format finds what it needs in this header'
  const other = runnerUp ? `, else ${plain(runnerUp.format)} ${percent(runnerUp.confidence)}` : ''
  return `${plain(format)} (${kind}s), ${percent(confidence)} sure${other}`
}

function dialectOf({ delimiter, encoding, zone, from, to }: Inspected): string {
  const times = zone === undefined ? 'times as written' : `times in ${plain(zone)}`
  const span = from === undefined || to === undefined ? [] : [`${from} to ${to}`]
  return [`${DELIMITERS[delimiter] ?? plain(delimiter)} between cells`, encoding, times, ...span].join(' · ')
}

/** Only what is out of the ordinary: one header row at the top needs no word. */
function headerOf({ headerRows, titles, rows }: Inspected): string[] {
  const above = titles.map(plain).filter(it => it !== '')
  return [
    ...(titles.length > 0 ? [`${counted(titles.length, 'row')} above the header${above.length > 0 ? `: ${above.join(' / ')}` : ''}`] : []),
    ...(headerRows === 0 && rows > 0 ? ['no header row: its columns are named by their place'] : []),
    ...(headerRows > 1 ? [`a header of ${headerRows} rows`] : []),
  ]
}

/** The columns that are used, in the order of the file, then those that are not. */
function table(columns: readonly Column[], ink: Ink): string[] {
  const used = columns.filter(it => it.field !== undefined)
  const left = columns.filter(it => it.field === undefined)
  const room = ink.width - INDENT.length
  const most = (texts: readonly string[], limit: number) => Math.min(limit, Math.max(...texts.map(widthOf)))
  const headers = most([...columns.map(it => plain(it.header)), 'Column'], Math.floor(room * 0.36))
  const fields = most([...used.map(fieldOf), 'Field'], Math.floor(room * 0.24))
  const shapes = room >= 96 ? most([...used.map(shapeOf), 'Written as'], Math.floor(room * 0.22)) : 0
  const samples = room - headers - fields - (shapes > 0 ? shapes + 2 : 0) - 4
  const line = (cells: readonly [string, string, string, string]) =>
    [
      pad(shorten(cells[0], headers), headers),
      pad(shorten(cells[1], fields), fields),
      ...(shapes > 0 ? [pad(shorten(cells[2], shapes), shapes)] : []),
      shorten(cells[3], samples),
    ].join('  ')
  const row = (it: Column) => line([plain(it.header), fieldOf(it), shapeOf(it), it.samples.map(plain).join(' · ')])
  return [ink.quiet(line(['Column', 'Field', 'Written as', 'For example'])), ...used.map(row), ...left.map(it => ink.quiet(row(it)))]
}

const FIELDS = { ...INTERACTION_FIELDS, ...ANSWER_FIELDS, ...DEPARTURE_FIELDS }

const fieldOf = ({ header, field, derived }: Column): string =>
  field === undefined
    ? '–'
    : field === header && !(field in FIELDS)
      ? 'a question'
      : `${plain(field).replace(/_ms$/, '')}${derived ? ', derived' : ''}`
const shapeOf = ({ shape, zone }: Column): string => (shape === undefined ? '' : `${plain(shape)}${zone ? `, ${plain(zone)}` : ''}`)

function rejectionsOf({ rejections: { count, first } }: Inspected, width: number): string[] {
  if (count === 0) return []
  const lines = first.map(({ line, column, expected, got }) => {
    const where = column === undefined ? `line ${line}` : `line ${line}, ${plain(column)}`
    return `${where}: expected ${plain(expected)}, got ${plain(got)}`
  })
  const rest = count - first.length
  const more = rest > 0 ? [`and ${rest} more: \`--rejects FILE\` writes them all`] : []
  return ['', 'Could not be read:', ...[...lines, ...more].flatMap(it => hanging(it, width - 2)).map(it => `  ${it}`)]
}

/** What to do with a file that nothing can be made of. */
const adviceOn = ({ kind, columns }: Inspected): string[] =>
  kind === 'unused' && columns.length > 0
    ? [`Name its columns: \`--map 'opened_at=${plain(columns[0]?.header ?? '')}'\` and so on. \`rind inspect --help\` lists the fields.`]
    : []

const hanging = (text: string, width: number): string[] => wrap(text, width - 2).map((line, at) => (at === 0 ? line : `  ${line}`))
