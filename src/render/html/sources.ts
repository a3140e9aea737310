import type { Report } from '../../model/report.js'
import { sumOf } from '../account.js'
import { upperFirst } from '../plain.js'
import { factFigures } from '../table/figures.js'
import { fileNamer } from '../table/files.js'
import { looksOf } from '../table/foot.js'
import { fewOf, nameOf } from '../table/ink.js'
import { untoldLines } from '../table/untold.js'
import { count, counted, percent } from '../values.js'
import { fold, list, tableOf } from './blocks.js'
import { type Content, type Html, html } from './escape.js'

/** Rejections shown before the rest is folded away. */
const MOST_REJECTIONS = 5

/** Every file with its fingerprint, what it was taken for and what became of its rows; then what could not be read. */
export function sources(report: Report): Html {
  const short = fileNamer(report)
  const rows = report.inputs.map((it): Content[] => [
    html`<code>${short(it.file)}</code>`,
    it.kind === 'unused' ? 'not used' : `${it.format} (${it.kind}s)`,
    it.from === undefined || it.to === undefined
      ? ''
      : html`<span class="nowrap">${it.from}</span> to <span class="nowrap">${it.to}</span>`,
    html`${sumOf(it)}${it.badCells > 0 ? html`<small>${counted(it.badCells, 'cell')} unreadable</small>` : undefined}`,
    html`<span class="hash">${it.sha256}</span>`,
  ])
  const heads = ['file', 'taken for', 'from', 'rows', 'SHA-256'].map(title => ({ title }))
  const notes = report.inputs.flatMap(it => it.notes.map(note => `${short(it.file)}: ${note}`))
  return html`${tableOf('What was read', heads, rows)}${list([...notes, ...besideOf(report)])}${rejections(report)}${columns(report)}`
}

/** Files beside the exports, by their fingerprints too. */
function besideOf({ question: { businessHours, activeCustomers, eventsFile } }: Report): Html[] {
  const all = [
    { what: 'business hours', it: businessHours },
    { what: 'active customers', it: activeCustomers },
    { what: 'events', it: eventsFile },
  ]
  return all.flatMap(({ what, it }) =>
    it === undefined ? [] : [html`${what}: <code>${it.file}</code>, SHA-256 <span class="hash">${it.sha256}</span>`],
  )
}

function rejections(report: Report): Html | undefined {
  const { count: all, first } = report.rejections
  if (all === 0) return undefined
  const short = fileNamer(report)
  const heads = ['stands in', 'column', 'expected', 'got'].map(title => ({ title }))
  const rows = first.map(({ file, line, column = '', expected, got }): Content[] => [
    html`<code>${short(file)}:${line}</code>`,
    column,
    expected,
    html`<code>${got}</code>`,
  ])
  const table = tableOf(
    `Rows and cells that could not be read${first.length < all ? `: the first ${count(first.length)}` : ''}`,
    heads,
    rows,
  )
  const said = `${counted(all, 'row or cell')} could not be read`.replace('row or cells', 'rows and cells')
  return first.length <= MOST_REJECTIONS ? html`<h3>Could not be read</h3>${table}` : html`<h3>Could not be read</h3>${fold(said, table)}`
}

/** Which header fills which field, file by file. */
function columns(report: Report): Html {
  const short = fileNamer(report)
  const lists = report.inputs.map(({ file, columns: own, unmapped }) => {
    const fields = Object.entries(own).map(([field, header]) => html`${field}: <code>${header}</code>`)
    const rest = unmapped.length === 0 ? [] : [html`not used: ${unmapped.map((it, at) => html`${at > 0 ? ', ' : ''}<code>${it}</code>`)}`]
    return html`<h3><code>${short(file)}</code></h3>${list([...fields, ...rest])}`
  })
  return fold('Which column was taken for what', lists)
}

/** The guard rails that were set, and what became of each; nothing where there are none. */
export function guardRails({ guardRails: rails = [] }: Report): Html | undefined {
  if (rails.length === 0) return undefined
  const heads = ['guard rail', 'is', 'in figures'].map(title => ({ title }))
  const rows = rails.map(({ says, outcome, why, figures, segments }): Content[] => {
    const where = segments.length === 0 ? [] : [`in ${fewOf(segments.map(nameOf), segments.length)}`]
    return [
      says,
      html`<b class="${outcome === 'broken' ? 'worse' : 'kept'}">${outcome}</b>`,
      [...where, ...factFigures(figures), ...(why === undefined ? [] : [why])].join('; '),
    ]
  })
  return tableOf('What must not be', heads, rows)
}

/** What could not be told, and why. */
export const untold = (report: Report): Html | undefined => list(untoldLines(report).map(upperFirst))

/** How the periods were chosen, what happened, how far metrics stray by themselves, how much was judged. */
export const judged = (report: Report): Html | undefined =>
  list([...looksOf(report), `Intervals hold with ${percent(report.question.interval)} confidence`])
