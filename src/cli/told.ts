import type { Question } from '../analyze.js'
import type { WrittenEvent } from '../ingest/events.js'
import type { Format } from '../ingest/format.js'
import type { Forced, Override } from '../ingest/overrides.js'
import { nearestNames } from '../model/nearest.js'
import { type Place, refuse } from '../model/refusal.js'
import type { Config } from './config.js'
import { knownEntry } from './known.js'
import { only } from './only.js'
import type { QuestionOptions, ReadingOptions, StoreOptions } from './options.js'
import type { ToldPrivacy } from './redacting.js'
import type { Aims } from './targets.js'

/** What is read, and what was said of it, on the command line or in a config; the line goes before the config. */
export interface Asked {
  readonly paths: readonly string[]
  /** Paths of files beside the exports. */
  readonly beside: Pick<QuestionOptions, 'activeCustomers' | 'businessHours' | 'events'>
  /** Events that stand in the config itself, which has no file beside it then. */
  readonly happened: readonly WrittenEvent[]
  /** What a desk sets itself, as it was written. */
  readonly aims: Aims
  /** Whether customers are to be told, and the secret that hides them. */
  readonly privacy: ToldPrivacy
  readonly told: Pick<Question, 'dateOrder' | 'timezone'> & Required<Pick<NonNullable<Question['reading']>, 'overrides' | 'forced'>>
}

/** Puts together what the options and the config say. Refuses fields and formats that there are not. */
export async function askedOf(
  paths: readonly string[],
  options: ReadingOptions & StoreOptions & Asked['beside'] & Pick<QuestionOptions, 'target' | 'floor'>,
  formats: readonly Format[],
): Promise<Asked> {
  const config: Config = options.given ?? {}
  const said = Object.entries(config.files ?? {}).flatMap(([file, { format, columns = {} }]): Said[] => [
    ...(format === undefined ? [] : [{ file, field: 'format', value: format }]),
    ...Object.entries(columns).map(([field, value]) => ({ file, field, value })),
  ])
  // What was typed stands first: the first that names a field has it.
  const all = [...(options.map ?? []).map(parsed), ...said]
  const { MAPPABLE } = await import('../ingest/overrides.js')
  const forced: Forced[] = []
  const overrides: Override[] = []
  for (const { file, field, value } of all) {
    const where = file === undefined ? {} : { file }
    if (field === 'format') forced.push({ ...where, format: knownEntry('format', formats, value).id })
    else if (MAPPABLE.includes(field)) overrides.push({ ...where, field, column: value })
    else throw refuse.noSuchField(field, nearestNames(field, MAPPABLE))
  }
  // What a config names as inputs lies in the store that it names, as far as `rind run` took it in.
  const inputs = paths.length > 0 || options.store !== undefined ? paths : (config.inputs ?? [])
  if (inputs.length === 0 && options.store === undefined) throw refuse.missingWord('rind', 'path', 'rind tickets.csv surveys.csv')
  // A command that does not take an option of these is told by the config alone.
  const dateOrder = options.dateOrder ?? config['date-order']
  const activeCustomers = options.activeCustomers ?? config['active-customers']
  const businessHours = options.businessHours ?? config['business-hours']
  const events = options.events ?? (typeof config.events === 'string' ? config.events : undefined)
  const timezone = options.timezone ?? config.timezone
  return {
    paths: inputs,
    beside: only({ activeCustomers, businessHours, events }),
    happened: events === undefined && Array.isArray(config.events) ? config.events : [],
    aims: aimsOf(options, config, options.placeOf),
    privacy: only({ redact: config.redact, salt: config.salt }),
    told: { ...(dateOrder ? { dateOrder } : {}), ...(timezone ? { timezone } : {}), overrides, forced },
  }
}

/** Targets and floors as `METRIC=VALUE`, and guard rails; what was typed goes before what stands in a config. */
function aimsOf(
  { target = [], floor }: Pick<QuestionOptions, 'target' | 'floor'>,
  config: Pick<Config, 'targets' | 'floor' | 'guard-rails'>,
  placeOf: ReadingOptions['placeOf'] = undefined,
): Aims {
  const places = new Map<string, Place>()
  const place = (text: string, keys: readonly PropertyKey[]): string => {
    if (placeOf) places.set(text, placeOf(keys))
    return text
  }
  const written = (key: 'targets' | 'floor') =>
    Object.entries(config[key] ?? {}).map(([metric, value]) => place(`${metric}=${value}`, [key, metric]))
  const [standing] = written('floor')
  const guardRails = config['guard-rails']?.map((it, at) => place(it, ['guard-rails', at]))
  return { targets: [...written('targets'), ...target], places, ...only({ floor: floor ?? standing, guardRails }) }
}

/** Something said of a file: which format it has, or which column fills a field. */
interface Said {
  readonly file?: string
  readonly field: string
  readonly value: string
}

/** `[FILE.]FIELD=COLUMN`; a file's name may hold dots, a field's never does. */
function parsed(typed: string): Said {
  const [, left = '', value = ''] = /^([^=]+)=(.+)$/s.exec(typed) ?? []
  if (value === '')
    throw refuse.badValue('`--map`', typed, "write `FIELD=COLUMN`, such as `'csat=How did we do?'`, or `surveys.csv.csat=Q3`")
  const dot = left.lastIndexOf('.')
  return dot < 0
    ? { field: left.trim(), value: value.trim() }
    : { file: left.slice(0, dot), field: left.slice(dot + 1).trim(), value: value.trim() }
}
