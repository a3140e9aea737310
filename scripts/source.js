// Reads TypeScript and JavaScript closely enough to tell code from what only talks about code, so that a comment or a
// string that mentions `process.exit` is no false alarm. Places are kept: every line stays where it is.

const IMPORT = /\b(?:(import|export)\s+(type\s)?(?:[^'"();=]*?\sfrom\s*)?|(import)\s*\(\s*)(['"])( *)\4/g
// A slash after one of these begins a regular expression; after a name, a number or a bracket it divides.
const BEFORE_REGEX = /(?:^|[=([{,;:!&|?+\-*%~^<>}]|=>|\b(?:return|typeof|case|in|of|await|yield|throw|else))\s*$/

/** @param {string} text */
const blank = text => text.replace(/[^\n]/g, ' ')

/**
 * The end of a quoted text or regular expression that begins at `from`.
 * @param {string} text
 * @param {number} from
 * @param {string} quote
 */
function closing(text, from, quote) {
  let inClass = false
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (quote === '/' && text[at] === '[') inClass = true
    else if (quote === '/' && text[at] === ']') inClass = false
    else if ((text[at] === quote && !inClass) || text[at] === '\n') return at
  }
  return text.length
}

/** The text of a file with comments, strings and regular expressions blanked, and what stands in `${}` kept. @param {string} text */
export function codeOf(text) {
  let code = ''
  let at = 0
  /** One entry a template that we are inside of: how many braces are open in its `${}`. @type {number[]} */
  const open = []
  /** @param {number} to */
  const copy = to => {
    code += text.slice(at, to)
    at = to
  }
  /** @param {number} to */
  const skip = to => {
    code += blank(text.slice(at, to))
    at = to
  }
  const template = () => {
    for (let to = at; to <= text.length; to++) {
      if (text[to] === '\\') to++
      else if (to >= text.length || text[to] === '`') {
        skip(Math.min(to, text.length))
        return copy(at + 1)
      } else if (text.startsWith('${', to)) {
        skip(to)
        open.push(0)
        return copy(at + 2)
      }
    }
  }
  while (at < text.length) {
    const here = text[at]
    if (text.startsWith('//', at)) skip(closing(text, at + 1, '\n'))
    else if (text.startsWith('/*', at)) skip(`${text}*/`.indexOf('*/', at + 2) + 2)
    else if (here === "'" || here === '"') {
      const end = closing(text, at, here)
      copy(at + 1)
      skip(end)
      copy(end + 1)
    } else if (here === '/' && BEFORE_REGEX.test(code.slice(-80))) skip(closing(text, at, '/') + 1)
    else if (here === '`') {
      copy(at + 1)
      template()
    } else if (here === '}' && open.at(-1) === 0) {
      open.pop()
      copy(at + 1)
      template()
    } else {
      if (here === '{' || here === '}') open.push((open.pop() ?? 0) + (here === '{' ? 1 : -1))
      copy(at + 1)
    }
  }
  return code
}

/** The number of the line that a place in a text lies on. @param {string} text @param {number} at */
export const lineAt = (text, at) => text.slice(0, at).split('\n').length

/** What a file imports: the specifier, its line, and whether types are all it takes. Dynamic imports count too. @param {string} text */
export function importsOf(text) {
  const code = codeOf(text)
  return [...code.matchAll(IMPORT)].map(match => {
    const end = match.index + match[0].length - 1
    const from = text.slice(end - (match[5] ?? '').length, end)
    // `import('./report.js').Report` names a type, `(await import('./report.js')).reportSchema` loads the module.
    const namesType = match[3] !== undefined && /^\s*\)\s*\.\s*[A-Z]/.test(code.slice(end + 1))
    return { from, line: lineAt(text, match.index), typeOnly: match[2] !== undefined || namesType }
  })
}
