import type { Report } from '../../model/report.js'
import { periodName } from '../periods.js'
import { upperFirst } from '../plain.js'
import { headline } from '../table/headline.js'
import { inkFor } from '../table/ink.js'
import { comparesNothing } from '../table/lookup.js'
import { laidMatrix } from '../table/matrix.js'
import { laidMeasured } from '../table/measured.js'
import { counted, percent } from '../values.js'
import { fold, gridTable, list, tableOf } from './blocks.js'
import { definitions } from './definitions.js'
import { type Content, html } from './escape.js'
import { everybodyPictures } from './everybody.js'
import { findingArticle } from './finding.js'
import { everyMetric, matrixOf } from './matrix.js'
import { pageOf, type Section } from './page.js'
import { toldSheet } from './sheet.js'
import { guardRails, judged, sources, untold } from './sources.js'

/** Lines as long as they are: a browser breaks them. */
const LINE = { ...inkFor({ width: 0, colour: 0 }), width: Number.POSITIVE_INFINITY, measure: Number.POSITIVE_INFINITY }

/** The whole report as a page: the answer first, then what it rests on, then what it was made from. */
export function reportPage(report: Report): string {
  const [first = '', ...rest] = headline(report, LINE)
  return pageOf({
    title: `rind: ${first}`,
    head: html`<h1>${first}</h1>${rest.map((it, at) => (at === rest.length - 1 ? html`<p class="quiet small">${it}</p>` : html`<p>${it}</p>`))}`,
    sections: sectionsOf(report),
    foot: html`<p>Made by ${report.tool.name} ${report.tool.version} from ${counted(report.inputs.length, 'file')}. Nothing on this page was fetched, and nothing is.</p>`,
  })
}

function sectionsOf(report: Report): Section[] {
  const sheets = report.melons ?? []
  const all: [id: string, title: string, body: Content][] = [
    ['findings', 'Findings', report.findings.length === 0 ? undefined : report.findings.map((it, at) => findingArticle(it, at, report))],
    ['side-by-side', comparesNothing(report) ? 'Measured' : 'Side by side', tables(report)],
    ['targets', 'Targets and floors', sheets.length === 0 ? undefined : sheets.map(toldSheet)],
    ['over-time', 'Everybody over time', everybodyPictures(report)],
    ['guard-rails', 'Guard rails', guardRails(report)],
    ['untold', 'Could not be told', untold(report)],
    ['judged', 'How it was judged', judged(report)],
    ['files', 'Files', sources(report)],
    ['definitions', 'What the figures count', definitions(report)],
  ]
  return all.flatMap(([id, title, body]) => (body === undefined || (Array.isArray(body) && body.length === 0) ? [] : [{ id, title, body }]))
}

/** Before beside after for each window; one period alone where nothing is compared. */
function tables(report: Report): Content {
  if (comparesNothing(report)) {
    const laid = [
      { caption: 'Everybody', corner: 'metric', it: laidMeasured(report, LINE) },
      { caption: 'Group by group', corner: 'segment', it: laidMatrix(report, LINE) },
    ]
    return laid.map(({ caption, corner, it }) =>
      it === undefined || it.grid.rows.length === 0
        ? list(it?.notes ?? [])
        : html`${gridTable(caption, it.grid, corner)}<div class="small quiet">${list(it.notes.map(upperFirst))}</div>`,
    )
  }
  const [first] = report.question.windows
  const rows = first === undefined ? [] : everyMetric(report, first)
  const heads = ['metric', 'before', 'after', 'change', `${percent(report.question.interval)} interval`, 'verdict'].map((title, at) =>
    at === 0 || at === 5 ? { title } : { title, right: true as const },
  )
  const every =
    rows.length === 0 || first === undefined
      ? undefined
      : fold('Every metric of everybody', tableOf(`Everybody, ${periodName(first.after)}`, heads, rows))
  const body = report.question.windows.map(it => matrixOf(report, it))
  return body.every(it => it === undefined) && every === undefined ? undefined : [...body, every]
}
