import type { Melons } from '../../model/melons.js'
import { headline } from '../melons/said.js'
import { html } from './escape.js'
import { pageOf } from './page.js'
import { sheetOf } from './sheet.js'

/** The sheet of targets as a page of its own: what `rind melons` found, then every segment, period by period. */
export function melonPage(melons: Melons): string {
  const { tool, where } = melons
  const [first = '', ...rest] = headline(melons)
  return pageOf({
    title: `rind: ${first}`,
    head: html`<h1>${first}</h1>${rest.map(it => html`<p>${it}</p>`)}${where.length > 0 ? html`<p class="quiet small">Only ${where.join(', ')}</p>` : undefined}`,
    sections: [{ id: 'targets', title: 'Targets and floors', body: sheetOf(melons) }],
    foot: html`<p>Made by ${tool.name} ${tool.version}. Nothing on this page was fetched, and nothing is.</p>`,
  })
}
