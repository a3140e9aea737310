import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { z } from 'zod'
import { zoneOf } from '../ingest/values/zone.js'
import { refuse } from '../model/refusal.js'
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

/** The contract of `rind.yaml`. */
export const configSchema = z.strictObject({
  inputs: z.array(z.string()).min(1).optional().describe('exports, folders or globs of them, seen from this file'),
  timezone: z.string().optional().describe('of times that name none, such as Europe/Berlin'),
  'date-order': z.enum(['dmy', 'mdy']).optional().describe('what 03/04 means where no cell tells'),
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
  files: z.record(z.string(), file).optional().describe('what is said of single files, by name'),
})

/** What a `rind.yaml` says; its inputs are seen from here. */
export type Config = z.infer<typeof configSchema>

/** Reads a config. Refuses one that is no YAML, or that says something else than a config can, with its line. */
export async function readConfig(path: string): Promise<Config> {
  const { value: config, lineOf } = await readYaml(path, { schema: configSchema, keysAt, bad: refuse.badConfig })
  if (config.timezone !== undefined && zoneOf(config.timezone) === undefined)
    throw refuse.badConfig(
      { file: path, line: lineOf(['timezone']) },
      `there is no time zone \`${config.timezone}\``,
      'give a name such as `Europe/Berlin`, or `UTC`',
    )
  const seen = (it: string): string => (isAbsolute(it) ? it : relative('', resolve(dirname(path), it)) || '.')
  return {
    ...config,
    ...(config.inputs ? { inputs: config.inputs.map(it => (it === '-' ? it : seen(it))) } : {}),
    ...(config['active-customers'] === undefined ? {} : { 'active-customers': seen(config['active-customers']) }),
    ...(typeof config.events === 'string' ? { events: seen(config.events) } : {}),
    ...(config['business-hours'] === undefined ? {} : { 'business-hours': seen(config['business-hours']) }),
    // A bare name means the file wherever it lies; a path is seen from here.
    ...(config.files
      ? { files: Object.fromEntries(Object.entries(config.files).map(([name, it]) => [/^\.\.?[\\/]/.test(name) ? seen(name) : name, it])) }
      : {}),
  }
}

/** The settings there are at a place. */
const keysAt = (path: readonly PropertyKey[]): string[] =>
  Object.keys(path.length === 0 ? configSchema.shape : path[0] === 'events' ? event.shape : file.shape)
