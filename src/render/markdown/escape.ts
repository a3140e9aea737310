import { plain } from '../plain.js'

// What Markdown, or the HTML in it, would take for more than text. Names and comments come out of somebody's file and end up in a
// ticket: they must neither break a table nor make links, pictures, mentions or markup there.
const MARKS = /[\\`*_{}[\]|~$^]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Parts an `@` from the name behind it, so that nobody is called. */
const NOTHING = '&#8203;'

/** Text as a harmless part of a line of Markdown that is read as it was written. */
export const escaped = (text: string): string =>
  plain(text)
    .replace(MARKS, '\\$&')
    .replace(/[&<>]/g, it => ENTITIES[it] ?? it)
    .replace(/@(?=\w)/g, `@${NOTHING}`)
    // What looks like an address becomes a link by itself.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, `$1${NOTHING}`)

/** The same where it begins a line, and would be a heading, a list or a rule there. */
export const escapedLine = (text: string): string =>
  escaped(text)
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
