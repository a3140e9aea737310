import { plain } from '../plain.js'

// The one place where text becomes HTML. Names, cells and comments come out of somebody's file and end up in a browser: whatever is
// laid into a template is text and stays text, unless it is HTML that was made here.

/** A piece of HTML: made by `html`, or drawn by us. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may be laid into a template; nothing is nothing. */
export type Content = string | number | Html | undefined | readonly Content[]

/** A template whose values are escaped, in text as well as in quoted attributes; lists are joined. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(parts.reduce((text, part, at) => text + written(values[at - 1]) + part))

function written(value: Content): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(written).join('')
  return escaped(String(value))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it: one line, nothing hidden, no markup, and no figure parted from its unit. Blanks at its ends stay. */
const escaped = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s+$/.test(text) ? ' ' : ''}`
    .replace(/[&<>"']/g, it => ENTITIES[it] ?? it)
    .replace(/(?<=\d) (?=%)| (?=→)/g, '\u00a0')
