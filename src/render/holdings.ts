import type { Held, Holdings, ImportOutcome } from '../model/holdings.js'
import type { Look } from './output.js'
import { pad, plain, shortenStart, widthOf, wrap } from './plain.js'
import { frame } from './table/frame.js'
import { type Ink, inkFor } from './table/ink.js'
import { count, counted, UNKNOWN } from './values.js'

const GAP = 2
/** As much of a hash as tells a store's files apart. */
const HASH = 8

/** What became of each file that was imported, a line a file. */
export function importText({ files, store }: ImportOutcome, look: Look): string {
  const ink = inkFor(look)
  const word = Math.max(...files.map(it => it.as.length))
  const lines = files.flatMap(it => {
    const what =
      it.as === 'unchanged'
        ? it.same === undefined
          ? ''
          : `the same as ${plain(it.same)}`
        : `${plain(it.format)}, ${counted(it.rows, 'row')}`
    const room = ink.width - word - 2 * GAP
    const name = shortenStart(plain(it.file), Math.max(10, room - Math.min(widthOf(what), 40)))
    const line = `${pad(it.as, word)}  ${name}${what === '' ? '' : `  ${ink.quiet(what)}`}`
    const notes = it.as === 'unchanged' ? [] : it.notes.flatMap(note => wrap(`note: ${plain(note)}`, ink.width - word - GAP))
    return [line, ...notes.map(note => ink.quiet(`${' '.repeat(word + GAP)}${note}`))]
  })
  const of = (as: string) => files.filter(it => it.as === as).length
  const sums = (['added', 'replaced', 'unchanged'] as const).filter(it => of(it) > 0).map(it => `${count(of(it))} ${it}`)
  return `${[...lines, ink.strong(`${plain(store)}: ${sums.join(', ')}`)].join('\n')}\n`
}

/** The files and the months of a store, for a terminal. */
export function holdingsText({ store, files, months, removed = [] }: Holdings, look: Look): string {
  const ink = inkFor(look)
  const gone = removed.map(it => `took out ${shortenStart(plain(it.file), ink.width - 22)} (${it.sha256.slice(0, HASH)})`)
  const lines = [
    ...gone,
    ...(files.length === 0
      ? [`${plain(store)} holds nothing`]
      : [ink.strong(`${plain(store)}: ${counted(files.length, 'file')}`), ...fileTable(files, ink)]),
    ...(months.length === 0 ? [] : monthTable(months, ink)),
  ]
  return `${lines.map(it => it.trimEnd()).join('\n')}\n`
}

/** A wide screen has a column for all that is known; a narrow one for what is asked most. */
function fileTable(files: readonly Held[], ink: Ink): string[] {
  const wide = ink.width >= 110
  const cells = (it: Held): string[] => [
    it.sha256.slice(0, HASH),
    plain(it.format),
    ...(wide ? [count(it.rows)] : []),
    count(it.records),
    count(it.standing),
    it.from === undefined ? UNKNOWN : wide ? `${it.from} to ${it.to}` : it.from,
    ...(wide ? [it.importedAt.slice(0, 16).replace('T', ' ')] : []),
  ]
  const head = [
    'Hash',
    'Format',
    ...(wide ? ['Rows'] : []),
    'Records',
    'Standing',
    wide ? 'Dates' : 'From',
    ...(wide ? ['Imported (UTC)'] : []),
  ]
  const rows = files.map(cells)
  const taken = head.reduce((sum, it, at) => sum + GAP + Math.max(widthOf(it), ...rows.map(row => widthOf(row[at] ?? ''))), 0)
  const room = Math.max(12, ink.width - taken)
  const right = new Set(['Rows', 'Records', 'Standing'])
  return frame({
    head: ['File', ...head].map(ink.quiet),
    rows: rows.map((row, at) => [shortenStart(plain(files[at]?.file ?? ''), room), ...row]),
    aligns: ['left', ...head.map(it => (right.has(it) ? ('right' as const) : ('left' as const)))],
  })
}

function monthTable(months: Holdings['months'], ink: Ink): string[] {
  return frame({
    head: ['Month', 'Contacts', 'Answers'].map(ink.quiet),
    rows: months.map(it => [it.month ?? 'no date', count(it.contacts), count(it.answers)]),
    aligns: ['left', 'right', 'right'],
  })
}
