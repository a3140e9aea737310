import { access } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import { draftConfig, inputsHere, patternOf } from '../draft-config.js'
import { writeAll } from '../drafts.js'
import { requireWritable } from '../files.js'
import { type Host, print } from '../host.js'
import { interruptible } from '../interrupting.js'
import { limitsOf } from '../limits.js'
import { only } from '../only.js'
import { version } from '../package.js'
import { HOME_CONFIG } from '../settings.js'
import { oneOf, timezone } from '../values.js'

interface InitOptions {
  readonly timezone?: string
  readonly dateOrder?: 'dmy' | 'mdy'
  readonly store?: string
  readonly force?: boolean
}

/** `rind init`: a config made of what lies here, and what cron needs to know. */
export const init: CliCommand = {
  id: 'init',
  about: 'write a commented rind.yaml for the exports that lie here',
  examples: [
    ['rind init', 'looks at the exports in this folder and in the folders in it'],
    ['rind init /srv/exports --timezone Europe/Berlin', 'exports that lie elsewhere, and their time zone'],
  ],
  lay(grammar) {
    grammar
      .argument('[path...]', 'exports, folders or globs of them')
      .optionsGroup('What stands in it:')
      .option('--timezone <zone>', 'of times that name none, such as Europe/Berlin', timezone)
      .option('--date-order <order>', 'what 03/04 means where no cell tells: dmy or mdy', oneOf('--date-order', ['dmy', 'mdy']))
      .option('--store <file>', 'where what was read and found is kept (desk.duckdb)')
      .optionsGroup('The file:')
      .option('--force', 'write over a rind.yaml that is there')
  },
  async run(host, typed) {
    const options = typed.opts<InitOptions>()
    if (!options.force && (await exists(HOME_CONFIG))) throw refuse.wouldReplace(HOME_CONFIG)
    await requireWritable(HOME_CONFIG)
    const inputs = typed.args.length > 0 ? typed.args.map(it => seenFromHere(patternOf(it))) : await inputsHere('.')
    if (inputs.length === 0) throw refuse.noInputs('.')
    const [{ formats }, { findSources }, { inspect }] = await Promise.all([
      import('../../catalogue.js'),
      import('../../ingest/find-sources.js'),
      import('../../inspect.js'),
    ])
    const told = only({ timezone: options.timezone, dateOrder: options.dateOrder })
    const sources = await findSources(inputs)
    const inspection = await interruptible(host, signal => inspect(sources, formats, { version, limits: limitsOf(), signal, told }))
    await writeAll([{ path: HOME_CONFIG, text: draftConfig(inputs, inspection, { ...told, store: options.store ?? 'desk.duckdb' }) }])
    await print(host, cronText(host))
    return 0
  },
}

/** What to put into a crontab. Cron knows neither this folder nor where node and rind lie, and takes `%` for the end of a line. */
function cronText({ argv }: Pick<Host, 'argv'>): string {
  const line = (more: string) =>
    `cd ${shell(resolve('.'))} && ${shell(process.execPath)} ${shell(resolve(argv[1] ?? 'rind'))} run${more}`.replaceAll('%', '\\%')
  return `wrote ${HOME_CONFIG}; look it over, and try it with \`rind run\`

into your crontab (\`crontab -e\`): every morning, a mail where there is something to read
30 6 * * * ${line(' --wait 600')}

and the whole report on the second day of every month
30 7 2 * * ${line(' --wait 600 --always')}
`
}

/** A word for a shell. */
const shell = (text: string): string => (/^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

/** As the config will see it, which lies here. */
const seenFromHere = (path: string): string => {
  const seen = relative('.', path)
  return seen.startsWith('..') || seen === '' ? resolve(path) : /[\\/]$/.test(path) ? `${seen}/` : seen
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
