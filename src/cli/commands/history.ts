import { readLedger } from '../../history/stored.js'
import { historyOf } from '../../history/told.js'
import { refuseRun } from '../../model/run-refusals.js'
import { historyText } from '../../render/history.js'
import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { interruptible } from '../interrupting.js'
import { lookOf } from '../look.js'
import { opening } from '../opening.js'
import { layLedger, type ReadingOptions, type StoreOptions } from '../options.js'
import { version } from '../package.js'
import { redactorOf } from '../redacting.js'
import { today } from '../today.js'
import { oneOf } from '../values.js'

interface HistoryOptions extends StoreOptions, Pick<ReadingOptions, 'given'> {
  readonly where?: readonly string[]
  readonly asOf?: string
  readonly timezone?: string
  readonly config?: string
  readonly format?: string
  readonly color?: boolean
}

/** `rind history`: the ledger of what runs found. */
export const history: CliCommand = {
  id: 'history',
  about: 'what runs found, since when, and what is gone',
  examples: [
    ['rind history', 'by the store that the rind.yaml in this folder names'],
    ['rind history --store desk.duckdb --format json | jq .findings', 'for a script'],
  ],
  isAtHome: true,
  lay(grammar) {
    layLedger(grammar)
    grammar
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
  },
  async run(host, typed) {
    const options = typed.opts<HistoryOptions>()
    const { store, where = [] } = options
    if (store === undefined) throw refuseRun.noSetting(options.config, 'store', 'name it with `--store FILE`, or in a `rind.yaml`')
    const ledger = await interruptible(host, signal =>
      opening({ ...options, store, mode: 'read', signal }, file => readLedger(file, where)),
    )
    const redactor = await redactorOf(host, options, options.given ?? {})
    const told = redactor(historyOf(ledger, where, { name: 'rind', version }, today(options)))
    await print(host, options.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : historyText(told, lookOf(host, options.color)))
    return 0
  },
}
