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

/** @type {Record<string, string>} */
const MOMENTS = {
  ended: 'counted by the end',
  opened: 'counted by the opening',
  answered: 'counted by the answer',
  open: 'counted while open',
}

/** @typedef {{ id: string, title: string, about: string }} Entry */
/** @typedef {Entry & { against: string }} Rule */
/** @typedef {'unit' | 'better' | 'basis' | 'side'} Fact */
/** @typedef {{ formula?: string, leavesOut?: string, ripens?: string, needs?: readonly string[] }} Counting */
/** @typedef {Entry & { [fact in Fact]: string } & Counting} Metric */
/** @typedef {{ metric: Metric, whose?: string, says: string }} Variant */
/** @typedef {Entry & { variants: readonly Variant[], elsewhere?: readonly { whose: string, says: string }[] }} Family */

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

/** What is divided by what, and what is not counted. @param {Metric} metric */
function counting({ formula, leavesOut, ripens }) {
  const lines = [
    ...(formula ? [`Formula: ${formula}`] : []),
    ...(leavesOut ? [`Left out: ${leavesOut}`] : []),
    ...(ripens ? [`Ripe: ${ripens}`] : []),
  ]
  return lines.length > 0 ? [lines.map(it => `- ${it}`).join('\n')] : []
}

/**
 * The ways in which the same is defined: a table under the first metric that stands in it, a link to it under the others.
 * @param {Metric} metric @param {readonly Family[]} families @param {readonly Metric[]} metrics
 */
function otherwise(metric, families, metrics) {
  const family = families.find(it => it.variants.some(one => one.metric.id === metric.id))
  if (!family) return []
  const own = metrics.map(it => it.id)
  const first = family.variants.find(it => own.includes(it.metric.id))?.metric ?? metric
  if (first.id !== metric.id) return [`Other ways to count it: see ${link(first)}.`]
  const rows = family.variants.map(it => [
    own.includes(it.metric.id) ? link(it.metric) : it.metric.title,
    it.whose ?? '',
    it.metric.basis === metric.basis ? it.says : `${it.says} (${MOMENTS[it.metric.basis]})`,
  ])
  const elsewhere = (family.elsewhere ?? []).map(it => `- ${it.whose}: ${it.says}`)
  return [
    family.about,
    table(['counted as', 'by', 'what it counts'], rows),
    ...(elsewhere.length > 0 ? [`Not measured here:\n\n${elsewhere.join('\n')}`] : []),
  ]
}

/** @param {readonly Metric[]} metrics @param {readonly Family[]} families */
const metricsPage = (metrics, families) =>
  page(
    'Metrics',
    'What rind measures, what each number leaves out, and how others count the same. `rind explain <metric>` prints it, and with files behind it measures one month in each of these ways.',
    [
      table(
        ['metric', 'title', 'side', 'unit', 'better'],
        metrics.map(it => [link(it), it.title, it.side, it.unit, it.better]),
      ),
      ...metrics.flatMap(it => [...section(it, [metricFacts(it), ...counting(it)]), ...otherwise(it, families, metrics)]),
    ],
  )

/** @param {readonly Rule[]} rules */
const rulesPage = rules =>
  page('Rules', 'What rind looks for once the numbers are compared. `rind explain <rule>` prints the same.', [
    table(
      ['rule', 'title'],
      rules.map(it => [link(it), it.title]),
    ),
    ...rules.flatMap(it => [...section(it), `What would speak against a finding of it: ${it.against}.`]),
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
 * @param {{ metrics: readonly Metric[], families: readonly Family[], rules: readonly Rule[], facts: readonly Rule[], formats: readonly Entry[] }} catalogue
 */
export const pagesOf = ({ metrics, families, rules, facts, formats }) => [
  { path: 'docs/metrics.md', text: metricsPage(metrics, families) },
  { path: 'docs/rules.md', text: rulesPage([...rules, ...facts]) },
  { path: 'docs/formats.md', text: formatsPage(formats) },
]
