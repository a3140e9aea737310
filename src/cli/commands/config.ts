import type { Settings } from '../../model/settings.js'
import { FDR, FEWEST_ANSWERS } from '../../question.js'
import { pad, plain, wrap } from '../../render/plain.js'
import { widest } from '../../render/table/frame.js'
import { inkFor } from '../../render/table/ink.js'
import type { CliCommand } from '../command.js'
import type { Config } from '../config.js'
import type { Grammar } from '../grammar.js'
import { print } from '../host.js'
import { known } from '../known.js'
import { lookOf } from '../look.js'
import { layRun } from '../options.js'
import { version } from '../package.js'
import { settable, variableOf } from '../settings.js'

type Setting = Settings['settings'][number]

/** `rind config`: every setting, its value, and where it came from. */
export const config: CliCommand = {
  id: 'config',
  about: 'every setting, its value, and where it comes from',
  examples: [
    ['rind config', 'what `rind run` would go by in this folder'],
    ['RIND_FDR=1% rind config --by team', 'what is typed goes before the environment, and that before the config'],
    ['rind config --format json | jq .settings', 'for a script'],
  ],
  isAtHome: true,
  lay: layRun,
  async run(host, typed) {
    // Of the report that would be made it is a setting, and here it says how the settings are told.
    const { origins } = typed.settled
    const format =
      origins.get('format') === '--format' ? known('output', ['table', 'json'], String(typed.getOptionValue('format'))) : 'table'
    const settings = settingsIn(typed)
    if (format === 'json') await print(host, `${JSON.stringify(settings, null, 2)}\n`)
    else await print(host, settingsText(settings, lookOf(host, typed.getOptionValue('color') as boolean | undefined)))
    return 0
  },
}

/** What is so where nobody says it, as it would be written. */
const UNLESS_TOLD: Readonly<Record<string, Setting['value']>> = {
  fdr: FDR,
  'min-answers': FEWEST_ANSWERS,
  format: 'table',
}

/** Settings that no option says, in the order of a config, and what a config may call an option otherwise. */
const OF_CONFIG = ['inputs', 'targets', 'floor', 'guard-rails', 'events', 'files'] as const
const CALLED: Readonly<Record<string, string>> = { output: 'outputs', target: 'targets' }

function settingsIn(typed: Grammar): Settings {
  const { read } = typed.settled
  const path: unknown = typed.getOptionValue('config')
  const ofOptions = settable(typed)
    .filter(([key]) => key !== 'config')
    .map(([key, option]) => settingOf(key, typed.getOptionValue(option.attributeName()), typed))
  // Targets are the one setting that adds up: what is typed goes before metric by metric.
  const told = new Set(ofOptions.filter(it => it.from !== 'default').map(it => it.name))
  const ofConfig = OF_CONFIG.filter(it => it === 'targets' || !told.has(it)).flatMap(it =>
    read ? inConfig(it, read.config, `${path}:${read.placeOf([it]).line}`) : [],
  )
  const said = new Set(ofConfig.map(it => it.name))
  return {
    schema: 'rind/settings/1',
    tool: { name: 'rind', version },
    ...(typeof path === 'string' ? { config: path } : {}),
    settings: [...ofConfig, ...ofOptions.filter(it => it.from !== 'default' || !said.has(it.name))],
  }
}

function settingOf(key: string, value: unknown, typed: Grammar): Setting {
  const at = typed.settled.origins.get(key)
  const name = CALLED[key] ?? key
  const told = value ?? UNLESS_TOLD[key]
  return {
    name,
    option: `--${key}`,
    variable: variableOf(key),
    ...(told === undefined ? {} : { value: told as Setting['value'] }),
    from: at === undefined ? 'default' : at.startsWith('--') ? 'flag' : at.startsWith('RIND_') ? 'environment' : 'file',
    ...(at === undefined ? {} : { at }),
  }
}

function inConfig(name: (typeof OF_CONFIG)[number], config: Config, at: string): Setting[] {
  const value = config[name]
  return value === undefined ? [] : [{ name, value: value as Setting['value'], from: 'file', at }]
}

/** A line a setting: its name, its value, and where that comes from; what is not told stands in one line at the end. */
function settingsText({ config: path, settings }: Settings, look: ReturnType<typeof lookOf>): string {
  const ink = inkFor(look)
  const known = settings.filter(it => it.value !== undefined)
  const [names, origins] = [widest(known.map(it => it.name)) + 2, widest(known.map(originOf)) + 2]
  const room = Math.max(20, ink.width - names - origins)
  const lines = known.flatMap(it => {
    const [first = '', ...rest] = wrap(textOf(it.value), room)
    const line = `${pad(it.name, names)}${pad(first, room)}  ${originOf(it)}`
    return [it.from === 'default' ? ink.quiet(line) : line, ...rest.map(more => ' '.repeat(names) + more)]
  })
  const untold = settings.filter(it => it.value === undefined).map(it => it.name)
  return [
    ink.strong(path === undefined ? 'no config is read' : `config: ${plain(path)}`),
    ...lines,
    ...wrap(`not told: ${untold.join(', ')}`, ink.measure).map(ink.quiet),
  ]
    .map(it => `${it.trimEnd()}\n`)
    .join('')
}

const originOf = ({ at, from }: Setting): string => plain(at ?? from)

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join(', ')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, it]) => `${plain(key)}: ${textOf(it)}`)
          .join(', ')
      : plain(String(value))
