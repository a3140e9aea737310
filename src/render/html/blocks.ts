import type { Grid, Row } from '../table/frame.js'
import { type Content, type Html, html } from './escape.js'

/** What is wider than a small screen: it is scrolled by itself, with the keys too, and the page stays where it is. */
export const scrolled = (label: string, body: Content): Html =>
  html`<div class="wide" role="group" aria-label="${label}" tabindex="0">${body}</div>`

/** Texts as a list; nothing where there are none. */
export const list = (items: readonly Content[]): Html | undefined =>
  items.length === 0 ? undefined : html`<ul>${items.map(it => html`<li>${it}</li>`)}</ul>`

/** A list under a heading; nothing where there is nothing to list. */
export const listed = (title: string, items: readonly Content[]): Html | undefined =>
  items.length === 0 ? undefined : html`<h4>${title}</h4>${list(items)}`

/** What is opened on demand, and stands open in print. */
export const fold = (summary: Content, body: Content): Html => html`<details><summary>${summary}</summary>${body}</details>`

/** A column of a table: its head, and whether its figures stand right. */
export interface Head {
  readonly title: Content
  readonly right?: true
}

/** A table whose first column names the rows. */
export const tableOf = (caption: string, heads: readonly Head[], rows: readonly (readonly Content[])[]): Html =>
  scrolled(
    caption,
    html`<table><caption>${caption}</caption><thead><tr>${heads.map(headCell)}</tr></thead><tbody>${rows.map(
      ([first, ...rest]) =>
        html`<tr><th scope="row">${first}</th>${rest.map((it, at) => (heads[at + 1]?.right ? html`<td class="r">${it}</td>` : html`<td>${it}</td>`))}</tr>`,
    )}</tbody></table>`,
  )

/** The head of a column. */
const headCell = ({ title, right }: Head): Html =>
  right ? html`<th scope="col" class="r">${title}</th>` : html`<th scope="col">${title}</th>`

/** A table of the terminal as one of the page; `corner` says what its rows are, where it does not itself. */
export function gridTable(caption: string, { head, rows, aligns }: Grid, corner: string): Html {
  const heads = head.map((it, at) => {
    const title = it.replaceAll('\n', ' ').trim()
    return headCell({ title: at === 0 && title === '' ? corner : title, ...(aligns[at] === 'right' ? { right: true as const } : {}) })
  })
  return scrolled(
    caption,
    html`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead>${groupsOf(rows).map(it => groupBody(it, aligns))}</table>`,
  )
}

type Cells = readonly string[]
interface RowGroup {
  readonly heading?: string
  readonly rows: readonly Cells[]
}

/** Rows under the headings that run across. */
function groupsOf(rows: readonly Row[]): RowGroup[] {
  const groups: { heading?: string; rows: Cells[] }[] = []
  for (const row of rows) {
    if ('heading' in row) groups.push({ heading: row.heading, rows: [] })
    else {
      if (groups.length === 0) groups.push({ rows: [] })
      groups.at(-1)?.rows.push(row)
    }
  }
  return groups
}

function groupBody({ heading, rows }: RowGroup, aligns: Grid['aligns']): Html {
  const across = heading === undefined ? undefined : html`<tr><th scope="rowgroup" colspan="${aligns.length}">${heading}</th></tr>`
  const lines = rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((it, at) => (aligns[at + 1] === 'right' ? html`<td class="r">${it}</td>` : html`<td>${it}</td>`))}</tr>`,
  )
  return html`<tbody>${across}${lines}</tbody>`
}
