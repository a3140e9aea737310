import { acknowledged, open, unacknowledged } from '../../history/acknowledge.js'
import { readLedger, writeLedger } from '../../history/stored.js'
import { nearestNames } from '../../model/nearest.js'
import { refuse } from '../../model/refusal.js'
import { refuseRun } from '../../model/run-refusals.js'
import { periodName } from '../../render/periods.js'
import { plain } from '../../render/plain.js'
import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { interruptible } from '../interrupting.js'
import { takeLock } from '../lock.js'
import { only } from '../only.js'
import { opening } from '../opening.js'
import { layLedger, type StoreOptions } from '../options.js'
import { today } from '../today.js'
import { day } from '../values.js'

interface AckOptions extends StoreOptions {
  readonly until?: string
  readonly note?: string
  readonly lift?: boolean
  readonly where?: readonly string[]
  readonly asOf?: string
  readonly timezone?: string
  readonly config?: string
}

/** `rind ack <finding>`: it is known, and needs no alarm until it worsens. */
export const ack: CliCommand = {
  id: 'ack',
  about: 'a finding is known: keep it silent until it worsens',
  examples: [
    ["rind ack watermelon:team=Billing --note 'outage of the telephone'", 'until it worsens; later reports show the note'],
    ['rind ack watermelon:team=Billing --until 2026-09-30', 'or until that day has passed'],
    ['rind ack watermelon:team=Billing --lift', 'takes it back'],
  ],
  isAtHome: true,
  lay(grammar) {
    grammar
      .argument('<finding>', 'as `rind run` and `rind history` call it')
      .optionsGroup('What is said of it:')
      .option('--until <date>', 'the last day of it, year-month-day', day('--until'))
      .option('--note <text>', 'why, for later reports')
      .option('--lift', 'take back what was said of it')
    layLedger(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<AckOptions>()
    const [id = ''] = typed.args
    const { store, until, note, lift, where = [] } = options
    if (store === undefined) throw refuseRun.noSetting(options.config, 'store', 'name it with `--store FILE`, or in a `rind.yaml`')
    if (lift && (until ?? note) !== undefined)
      throw refuse.usage('`--lift` takes back, and says nothing', 'leave out `--until` and `--note`')
    const now = today(options)
    if (until !== undefined && until < now) throw refuse.badValue('`--until`', until, `give today, ${now}, or a later day`)
    const text = await interruptible(host, async signal => {
      const lock = await takeLock(`${store}.lock`, 1000 * (options.wait ?? 0), signal)
      try {
        return await opening({ ...options, store, mode: 'write', signal }, async file => {
          const ledger = await readLedger(file, where)
          const entries = lift ? ledger.entries.filter(it => it.known) : open(ledger)
          const found = entries.find(it => it.id === id)
          const ids = entries.map(it => it.id)
          if (!found) throw refuseRun.noSuchFinding(id, nearestNames(id, ids))
          const said = { since: now, ...only({ until, note }) }
          await writeLedger(file, where, lift ? unacknowledged(ledger, id) : acknowledged(ledger, id, said))
          const seen = `${plain(id)}, last found in ${periodName(found.last)}`
          return lift
            ? `no longer acknowledged: ${seen}`
            : `acknowledged ${until === undefined ? '' : `until ${until} or `}until it worsens: ${seen}`
        })
      } finally {
        await lock.release()
      }
    })
    await print(host, `${text}\n`)
    return 0
  },
}
