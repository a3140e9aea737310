import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { z } from 'zod'
import { zoneOf } from '../ingest/values/zone.js'
import { type Place, refuse } from '../model/refusal.js'
import { readYaml } from './yaml.js'

const file = z.strictObject({
  format: z.string().optional().describe('the export format, as `rind list formats` calls it'),
  columns: z.record(z.string(), z.string()).optional().describe('field to header'),
})

const event = z.strictObject({
  date: z.string().describe('the day on which it began'),
  until: z.string().optional().describe('the last day of it'),
  label: z.string(),
  kind: z.string().optional().describe('such as policy, release, outage or holiday'),
  segment: z.string().optional().describe('whom it touched, such as team=North; everybody where nothing is said'),
})

/** One or several, as a list or as the option takes them. */
const several = z.union([z.string(), z.array(z.string())])
/** A number, or a text that says one: `5%`, `2GB`. */
const figure = z.union([z.number(), z.string()])

/** The contract of `rind.yaml`. What is called as an option is that option, read by the same reader. */
export const configSchema = z.strictObject({
  inputs: z.array(z.string()).min(1).optional().describe('exports, folders or globs of them, seen from this file'),
  store: z.string().optional().describe('what is read is kept here, and what was found; seen from this file'),
  timezone: z.string().optional().describe('of times that name none, such as Europe/Berlin'),
  'date-order': z.enum(['dmy', 'mdy']).optional().describe('what 03/04 means where no cell tells'),
  'max-rejected': figure.optional().describe('refuse files with more rejections, such as 2%'),
  rejects: z.string().optional().describe('a CSV of every row and cell that cannot be read, seen from this file'),
  period: z.string().optional().describe('length of a period: day, week, month, quarter or all'),
  by: several.optional().describe('look at these groups too'),
  where: several.optional().describe('keep to a part, such as `channel=chat`'),
  metrics: several.optional().describe('only these metrics'),
  basis: z.string().optional().describe('what lays contacts and answers into periods: opened, ended or answered'),
  'to-date': z.boolean().optional().describe('judge the month that is not over'),
  'name-agents': z.boolean().optional().describe('tell agents by name'),
  fdr: figure.optional().describe('of what is told, so much may be chance: 5% unless told'),
  'min-answers': figure.optional().describe('answers a segment needs on either side: 30 unless told'),
  'active-customers': z.string().optional().describe('a CSV of how many customers were active when, seen from this file'),
  'business-hours': z.string().optional().describe('a YAML of when the desk is open, seen from this file'),
  events: z
    .union(
      [z.string(), z.array(event)],
      'name a CSV, or list events: each with `date` and `label`, and `until`, `kind` and `segment` as need be',
    )
    .optional()
    .describe('what the desk did or suffered: a CSV, seen from this file, or a list'),
  'guard-rails': z
    .array(z.string(), 'write a list of sentences: one guard rail a line, each behind a dash')
    .optional()
    .describe('what must not be, such as `handle time must not improve while repeat contacts worsen by more than 1 point`'),
  targets: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('what metrics are to reach: `wait-time: 20s`'),
  floor: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('under which a score is too low: `csat-mean: 3.5`'),
  redact: z.boolean().optional().describe('customers by an alias, comments masked, in every output'),
  salt: z.string().optional().describe('the secret that aliases are made with; RIND_SALT in the environment goes before it'),
  outputs: several.optional().describe('files that the report is written to, seen from this file'),
  format: z.string().optional().describe('what is printed: table, text, markdown, csv, json or ndjson'),
  ndjson: z.string().optional().describe('what a line of NDJSON is'),
  'fail-on': z.string().optional().describe('exit with 1 on a finding so sure, or a broken guard rail'),
  notify: z.string().optional().describe('a command that is handed what is new as JSON, by `rind run`'),
  wait: figure.optional().describe('seconds to wait for a run that is not over'),
  quiet: z.boolean().optional().describe('say nothing beside the report but errors'),
  threads: figure.optional().describe('processor cores to use'),
  memory: figure.optional().describe('memory to use before disk, such as 2GB'),
  files: z.record(z.string(), file).optional().describe('what is said of single files, by name'),
})

/** What a `rind.yaml` says; its files are seen from here. */
export type Config = z.infer<typeof configSchema>

/** A config that was read, and where each of its settings stands. */
export interface ReadConfig {
  readonly config: Config
  readonly placeOf: (keys: readonly PropertyKey[]) => Required<Place>
}

/** What was settled before a command ran, beside its options themselves. */
export interface Settled {
  /**
   * Where each setting comes from, for people: `--fdr`, `RIND_FDR`, `rind.yaml:7`; by the long name of its option, without
   * dashes. What nobody told has none.
   */
  readonly origins: ReadonlyMap<string, string>
  readonly read: ReadConfig | undefined
}

/** Settings that are files, or several; `inputs` may be what is piped in. */
const PATHS = ['inputs', 'store', 'rejects', 'active-customers', 'business-hours', 'events', 'outputs'] as const

/** Reads a config. Refuses one that is no YAML, or that says something else than a config can, with its place. */
export async function readConfig(path: string): Promise<ReadConfig> {
  const { value: config, placeOf } = await readYaml(path, { schema: configSchema, keysAt, bad: refuse.badConfig })
  if (config.timezone !== undefined && zoneOf(config.timezone) === undefined)
    throw refuse.badConfig(
      placeOf(['timezone']),
      `there is no time zone \`${config.timezone}\``,
      'give a name such as `Europe/Berlin`, or `UTC`',
    )
  const seen = (it: string): string => (it === '-' || isAbsolute(it) ? it : relative('', resolve(dirname(path), it)) || '.')
  const seenAll = (it: unknown): unknown =>
    typeof it === 'string' ? seen(it) : Array.isArray(it) ? it.map(one => (typeof one === 'string' ? seen(one) : one)) : it
  const paths = PATHS.filter(it => config[it] !== undefined).map(it => [it, seenAll(config[it])] as const)
  // A bare name means the file wherever it lies; a path is seen from here.
  const files = Object.entries(config.files ?? {}).map(([name, it]) => [/^\.\.?[\\/]/.test(name) ? seen(name) : name, it] as const)
  return { config: { ...config, ...Object.fromEntries(paths), ...(config.files ? { files: Object.fromEntries(files) } : {}) }, placeOf }
}

/** The settings there are at a place. */
const keysAt = (path: readonly PropertyKey[]): string[] =>
  Object.keys(path.length === 0 ? configSchema.shape : path[0] === 'events' ? event.shape : file.shape)
