import { type Content, Html, html } from './escape.js'
import { STYLE } from './style.js'

/** What a page is made of. */
interface Page {
  /** In the browser's tab. */
  readonly title: string
  /** What stands above everything: the answer. */
  readonly head: Content
  readonly sections: readonly Section[]
  /** What the page was made by, and from what. */
  readonly foot: Content
}

/** A part of a page with a heading of its own, which the contents lead to. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: Content
}

// Nothing is loaded and nothing is run, whatever got into the text: no script, no picture but those in the file itself.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A whole page in one file, that opens from a mail without a network: no script, its style and its pictures within. */
export function pageOf({ title, head, sections, foot }: Page): string {
  const links = sections.map(it => html`<li><a href="#${it.id}">${it.title}</a></li>`)
  const contents = sections.length < 2 ? undefined : html`<nav aria-label="Contents"><ul>${links}</ul></nav>`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip the head</a>
<header>${head}${contents}</header>
<main id="content" tabindex="-1">
${sections.map(sectionOf)}</main>
<footer>${foot}</footer>
</body>
</html>
`
  return page.text
}

const sectionOf = ({ id, title, body }: Section): Html => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>
`
