import { table } from './page.js'

// docs/method.md shows how often the engine errs as docs/characteristics.md has it: taken from that page and not from the runs, so
// that the two cannot say different things.

/** A row of the bars, as the page of the characteristics tells it. */
interface ToldBar {
  readonly id: string
  readonly says: string
  readonly figure: string
  /** Empty where there is none. */
  readonly error: string
  readonly bar: string
  readonly verdict: string
}

/** The bars that the page of the characteristics holds. */
export const toldBars = (characteristics: string): ToldBar[] =>
  rowsUnder(characteristics, 'The bars').map(([id = '', says = '', figure = '', error = '', bar = '', verdict = '']) => ({
    id,
    says,
    figure,
    error,
    bar,
    verdict,
  }))

/** The page of the method with its two tables as the page of the characteristics has them now. Marks that are missing: Error. */
export function withCharacteristics(method: string, characteristics: string): string {
  const bars = toldBars(characteristics).map(it => [
    it.id,
    it.says,
    it.bar,
    it.error ? `${it.figure} ± ${it.error}` : it.figure,
    it.verdict,
  ])
  const powers = rowsUnder(characteristics, 'What can be found').map(it => it.slice(0, 4))
  const withBars = between(method, 'bars', table(['bar', 'what is looked at', 'asked', 'got ± s.e.', 'holds?'], bars))
  return between(withBars, 'found', table(['effect', 'answers a month', 'month', 'quarter'], powers))
}

/** The cells of the table under a heading, row by row, without its head. */
function rowsUnder(page: string, heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  const [under = ''] = section.split('\n## ')
  const lines = under.split('\n').filter(it => it.startsWith('|'))
  if (lines.length < 2) throw new Error(`the page of the characteristics has no table under "${heading}"`)
  return lines.slice(2).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  )
}

function between(page: string, mark: string, text: string): string {
  const [begin, end] = [`<!-- ${mark}: of characteristics.md -->\n`, `<!-- end of ${mark} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page of the method has no marks for its ${mark}`)
  return `${page.slice(0, from + begin.length)}${text}\n${page.slice(to)}`
}
