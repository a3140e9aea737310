// The pages of docs/ that are written from the code: what the catalogue says of itself, in the same words that
// `rind explain` prints.

const WRITTEN = '<!-- Written by `npm run update` from the code. Not edited by hand. -->'
/** @type {Record<string, string>} */
const SIDES = { operation: 'Operation', perception: 'Perception', neither: 'Neither side' }
/** @type {Record<string, string>} */
const BETTER = { lower: 'lower is better', higher: 'higher is better', neither: 'no direction is better' }
/** @type {Record<string, string>} */
const BASIS = {
  ended: 'a contact belongs to the period in which it ended',
  opened: 'a contact belongs to the period in which it was opened',
  answered: 'an answer belongs to the period in which it was given',
  open: 'a contact belongs to every period at whose end it was still open',
}

/** @typedef {{ id: string, title: string, about: string }} Entry */
/** @typedef {'unit' | 'better' | 'basis' | 'side'} Fact */
/** @typedef {Entry & { [fact in Fact]: string } & { needs?: readonly string[] }} Metric */

/** @param {string} text */
const code = text => `\`${text}\``
/** @param {string} text */
const paragraphs = text => text.trim().replace(/[ \t]+$/gm, '')
/** @param {readonly string[]} cells */
const row = cells => `| ${cells.map(it => it.replaceAll('|', '\\|')).join(' | ')} |`
/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
/** @param {string} title @param {string} about @param {string[]} parts */
const page = (title, about, parts) => `${[WRITTEN, `# ${title}`, about, ...parts].join('\n\n')}\n`
/** @param {Entry} entry */
const link = entry => `[${code(entry.id)}](#${entry.id})`
/** @param {Entry} entry @param {string[]} facts */
const section = (entry, facts = []) => [`## ${entry.id}`, `**${entry.title}**`, ...facts, paragraphs(entry.about)]

/** @param {Metric} metric */
function metricFacts({ unit, better, basis, side, needs }) {
  const facts = [SIDES[side] ?? side, unit, BETTER[better] ?? better, BASIS[basis] ?? basis]
  if (needs?.length) facts.push(`needs ${needs.map(code).join(', ')}`)
  return `*${facts.join(' · ')}*`
}

/** @param {readonly Metric[]} metrics */
const metricsPage = metrics =>
  page('Metrics', 'What rind measures, and what each number leaves out. `rind explain <metric>` prints the same.', [
    table(
      ['metric', 'title', 'side', 'unit', 'better'],
      metrics.map(it => [link(it), it.title, it.side, it.unit, it.better]),
    ),
    ...metrics.flatMap(it => section(it, [metricFacts(it)])),
  ])

/** @param {readonly Entry[]} rules */
const rulesPage = rules =>
  page('Rules', 'What rind looks for once the numbers are compared. `rind explain <rule>` prints the same.', [
    table(
      ['rule', 'title'],
      rules.map(it => [link(it), it.title]),
    ),
    ...rules.flatMap(it => section(it)),
  ])

/** @param {readonly Entry[]} formats */
const formatsPage = formats =>
  page('Export formats', 'The exports rind knows by their columns. The foot of every report says what each file was taken for.', [
    table(
      ['format', 'title'],
      formats.map(it => [link(it), it.title]),
    ),
    ...formats.flatMap(it => section(it)),
  ])

/**
 * Every page that is written from the catalogue: its path from the root, and its text.
 * @param {{ metrics: readonly Metric[], rules: readonly Entry[], formats: readonly Entry[] }} catalogue
 */
export const pagesOf = ({ metrics, rules, formats }) => [
  { path: 'docs/metrics.md', text: metricsPage(metrics) },
  { path: 'docs/rules.md', text: rulesPage(rules) },
  { path: 'docs/formats.md', text: formatsPage(formats) },
]
