import { refuseRun } from '../../model/run-refusals.js'
import type { CliCommand } from '../command.js'
import { layRun, type RunOptions } from '../options.js'
import { HOME_CONFIG } from '../settings.js'

/** `rind run`: month after month, for cron. */
export const run: CliCommand = {
  id: 'run',
  about: 'for cron: take in what is new, tell what is new or worse',
  examples: [
    ['rind run', 'by the rind.yaml in this folder, as `rind init` writes it'],
    ['rind run --wait 600 --fail-on likely', 'waits for a run that is not over, and exits with 1 on a finding so sure'],
    ["rind run --notify 'mail -s rind desk@example.com'", 'hands what is new to a command, as JSON'],
    ['rind run --always --format text', 'the report of the month, in any case'],
  ],
  isAtHome: true,
  lay: layRun,
  async run(host, typed) {
    const options = typed.opts<RunOptions>()
    if (typed.settled.read === undefined) throw refuseRun.noConfig(HOME_CONFIG)
    const { running } = await import('../running.js')
    return running(host, options)
  },
}
