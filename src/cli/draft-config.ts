import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isExport } from '../ingest/find-sources.js'
import type { Inspected, Inspection } from '../model/inspection.js'
import { plain } from '../render/plain.js'
import { counted } from '../render/values.js'

/** Folders that hold something else, however many tables lie in them. */
const PASSED_BY = new Set(['node_modules', 'reports', 'dist', 'build'])

/** Exports in a folder, and in the folders that lie in it, as one would name them: `exports/`, `tickets-*.csv`. */
export async function inputsHere(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(it => !it.name.startsWith('.'))
  const files = entries.filter(it => it.isFile() && isExport(it.name)).map(it => it.name)
  const folders: string[] = []
  for (const it of entries.filter(it => it.isDirectory() && !PASSED_BY.has(it.name))) {
    const within = await readdir(join(folder, it.name)).catch(() => [])
    if (within.some(isExport)) folders.push(`${it.name}/`)
  }
  return [...folders, ...new Set(files.map(patternOf))].toSorted().map(it => (folder === '.' ? it : join(folder, it)))
}

/** Next month's export is called like this month's but for its figures: `tickets-2026-09.csv` is one of `tickets-*.csv`. */
export function patternOf(path: string): string {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.(?:csv|tsv|txt))(?:\.gz)?)$/i.exec(basename(path)) ?? []
  const open = stem.replace(/\d+(?:[-_. T]*\d+)*/g, '*')
  // A name of figures alone would be any name.
  const isOpen = open !== stem && /\p{L}/u.test(open)
  return isOpen ? join(dirname(path), `${open}${ending}`) : path
}

/** What is said of the desk beside its files. */
export interface Told {
  readonly timezone?: string
  readonly dateOrder?: string
  readonly store: string
}

/** A commented config: what was found, and as remarks what else can be said. */
export function draftConfig(inputs: readonly string[], inspection: Inspection, { timezone, dateOrder, store }: Told): string {
  const here = (key: string, value: string | undefined, example: string) =>
    value === undefined ? `# ${key}: ${example}` : `${key}: ${value}`
  return `# What rind goes by in this folder. \`rind config\` shows every setting and where it comes from; paths are seen from this file.

# Exports, folders or globs of them. What lies there now:
${inspection.inputs.map(it => `#   ${remarkOn(it)}`).join('\n')}
inputs:
${inputs.map(it => `  - ${yamlText(it)}`).join('\n')}

# What was read is kept here, so that each run reads only what is new; and what was found, so that it is told once.
store: ${yamlText(store)}

# Of times that name no zone, and of the midnights that part the months; UTC where nothing is said.
${here('timezone', timezone, 'Europe/Berlin')}
# What 03/04 means where no cell tells: dmy or mdy.
${here('date-order', dateOrder, 'dmy')}

# Written anew by each run, each whole or not at all: .txt, .md, .csv, .json or .ndjson.
# outputs:
#   - reports/latest.json
#   - reports/latest.md

# Exit with 1 on a finding so sure that nobody has acknowledged: confirmed, likely, watch, or guard-rails alone.
# fail-on: likely

# Handed what is new as JSON, on its standard input.
# notify: curl -fsS --json @- https://chat.example.com/hook

# Groups to look at beside teams, channels, categories and agents; or a part to keep to.
# by: [priority]
# where: [channel!=chat]

# When the desk is open, for times in business hours: a YAML such as \`monday: 08:00-17:00\`.
# business-hours: hours.yaml

# What metrics are to reach, and under which a score is too low.
# targets:
#   sla-attainment: 95%
#   wait-time: 20s
# floor:
#   csat-mean: 3.5

# What must not be.
# guard-rails:
#   - handle time must not improve while repeat contacts worsen by more than 1 point

# What the desk did or suffered: outages are looked past, policies looked at.
# events:
#   - { date: 2026-03-02, label: new callback policy, kind: policy, segment: team=Billing }

# How sure to be: of what is told, so much may be chance; answers that a segment needs on either side.
# fdr: 5%
# min-answers: 30
`
}

/** `tickets.csv: zendesk-tickets, 12,031 rows, 2026-01-02 to 2026-09-30` */
function remarkOn({ file, kind, format, rows, from, to }: Inspected): string {
  const span = from === undefined || to === undefined ? '' : `, ${from} to ${to}`
  return kind === 'unused'
    ? `${plain(file)}: not recognised (\`rind inspect\` says more)`
    : `${plain(file)}: ${plain(format)}, ${counted(rows, 'row')}${span}`
}

/** A text as YAML takes it: bare where that is the same, else in quotes as JSON writes them, which YAML reads. */
const yamlText = (text: string): string => (/^[\p{L}\d][\p{L}\d ._/-]*$/u.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text))
