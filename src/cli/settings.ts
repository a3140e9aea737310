import { existsSync } from 'node:fs'
import type { Option } from 'commander'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import { refuseRun } from '../model/run-refusals.js'
import { asWritten } from './as-written.js'
import type { Config, Settled } from './config.js'
import type { Grammar } from './grammar.js'
import type { Host } from './host.js'

// What is typed goes before what the environment says, that before what a config says, and that before what is so unless
// told. It is settled here for every command alike, before any of them looks at its options.

/** The config that is read where it lies, by commands that are run again and again in one place. */
export const HOME_CONFIG = 'rind.yaml'

/**
 * Lays what the environment and the config say on the options that were not typed, each read by the option's own reader. `unasked`
 * tells a command that reads the config of its folder without being told. Refuses a variable that is none, and a value that the
 * option would refuse, by the name it was written under.
 */
export async function settle(env: Host['env'], typed: Grammar, unasked: boolean): Promise<Settled> {
  const origins = new Map<string, string>()
  const options = settable(typed)
  for (const [key, option] of options) {
    if (typed.getOptionValueSource(option.attributeName()) === 'cli') origins.set(key, `--${key}`)
  }
  const isTyped = (it: Option) => typed.getOptionValueSource(it.attributeName()) === 'cli'
  typed.setOptionValue(
    'typed',
    typed.options.filter(isTyped).map(it => (it.long ?? '').slice(2)),
  )
  refuseUnknown(env, typed)
  for (const [key, option] of options) {
    const name = variableOf(key)
    const said = env[name]
    if (said === undefined || said === '' || origins.has(key) || isOthers(typed, key, option, [said])) continue
    lay(
      typed,
      option,
      asWritten(`--${key}`, name, undefined, () => readAs(key, option, [said], name)),
    )
    origins.set(key, name)
  }
  if (unasked && typed.getOptionValue('config') === undefined && existsSync(HOME_CONFIG)) typed.setOptionValue('config', HOME_CONFIG)
  const path: unknown = typed.getOptionValue('config')
  if (typeof path !== 'string') return { origins, read: undefined }
  const { readConfig } = await import('./config.js')
  const read = await readConfig(path)
  for (const [key, option] of options) {
    const said = saidBy(read.config, key)
    if (said === undefined || origins.has(key) || isOthers(typed, key, option, said)) continue
    const place = read.placeOf([key === 'output' ? 'outputs' : key])
    lay(
      typed,
      option,
      asWritten(`--${key}`, key, place, () => readAs(key, option, said, key)),
    )
    origins.set(key, `${path}:${place.line}`)
  }
  // What no option says: inputs, targets, and what is said of single files.
  typed.setOptionValue('given', read.config)
  typed.setOptionValue('placeOf', read.placeOf)
  return { origins, read }
}

/** `RIND_MIN_ANSWERS` of `min-answers`. */
export const variableOf = (key: string): string => `RIND_${key.replaceAll('-', '_').toUpperCase()}`

/** The options of a command that can be told beforehand, by their long names without dashes. */
export function settable(typed: Grammar): [key: string, option: Option][] {
  const known = settingsOf(typed)
  const all = typed.options.map(it => [(it.long ?? '').replace(/^--(no-)?/, ''), it] as const)
  // Of `--color` and `--no-color` the one that says yes is read.
  const seen = new Map(all.toSorted(([, a], [, b]) => Number(b.negate) - Number(a.negate)))
  return all.flatMap(([key, it]) => (seen.get(key) === it && known.has(key) ? [[key, it] as [string, Option]] : []))
}

/** All that can be told beforehand: what `rind run` takes. The rest is said of one time that a command is typed. */
function settingsOf(typed: Grammar): ReadonlyMap<string, Option> {
  const run = typed.parent?.commands.find(it => it.name() === 'run') ?? typed
  return new Map(run.options.map(it => [(it.long ?? '').replace(/^--(no-)?/, ''), it]))
}

/** A secret, which is no option since others can see what is typed. */
const SALT = 'RIND_SALT'

function refuseUnknown(env: Host['env'], typed: Grammar): void {
  const known = [...settingsOf(typed).keys()].map(variableOf)
  const stranger = Object.keys(env).find(it => it.startsWith('RIND_') && ![...known, SALT].includes(it))
  if (stranger !== undefined) throw refuseRun.noSuchVariable(stranger, nearestNames(stranger, known))
}

/** What a config says of an option, as texts; what it says in a way of its own is read where that is known. */
function saidBy(config: Config, key: string): readonly (string | boolean)[] | undefined {
  if (key === 'output') return config.outputs === undefined ? undefined : [config.outputs].flat()
  if (key === 'floor' || key === 'config') return undefined
  const said = (config as Readonly<Record<string, unknown>>)[key]
  if (said === undefined) return undefined
  if (Array.isArray(said)) return said.every(it => typeof it === 'string') ? said : undefined
  return [typeof said === 'boolean' ? said : String(said)]
}

/** Commands that make the report: what is said of its files is said of no other. */
const REPORTS: readonly string[] = ['analyze', 'run', 'demo', 'config']

/**
 * `format: markdown` and `fail-on: likely` are said of the report: a command that has an option of that name and other words for it
 * is not meant, nor is one that would write something else into the files of the report.
 */
function isOthers(typed: Grammar, key: string, { parseArg }: Option, said: readonly unknown[]): boolean {
  if (key === 'output') return !REPORTS.includes(typed.name())
  const takes = (reader: Option['parseArg']) =>
    !reader || !('choices' in reader) || (reader.choices as readonly unknown[]).includes(said[0])
  return !takes(parseArg) && takes(settingsOf(typed).get(key)?.parseArg)
}

function readAs(key: string, option: Option, said: readonly (string | boolean)[], name: string): unknown {
  if (option.isBoolean()) return typeof said[0] === 'boolean' ? said[0] : truthOf(key, String(said[0]), name)
  const { parseArg } = option
  if (parseArg === undefined) return said[0]
  const read = (all: readonly unknown[]) => all.reduce<unknown>((before, it) => parseArg(String(it), before as never), undefined)
  // An option that gathers is told several by lines, since its values may hold anything else.
  const lines = said.flatMap(it => String(it).split('\n')).filter(it => it.trim() !== '')
  return lines.length > said.length && Array.isArray(read(lines)) ? read(lines) : read(said)
}

function truthOf(key: string, said: string, name: string): boolean {
  if (/^(1|true|yes|on)$/i.test(said)) return true
  if (/^(0|false|no|off)$/i.test(said)) return false
  throw refuse.badValue(`\`${name === key ? `--${key}` : name}\``, said, 'write `true` or `false`')
}

const lay = (typed: Grammar, option: Option, value: unknown): void => {
  typed.setOptionValue(option.attributeName(), value)
}
