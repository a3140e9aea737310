import { join, relative } from 'node:path'
import type { CliCommand } from '../command.js'
import { layReport, type ReportOptions } from '../options.js'
import { packageFolder } from '../package.js'

/** No secret: its customers are invented, and `--redact` can be looked at without one. */
const SALT = 'the customers of the demo are invented'

/** `rind demo`: the main job on the exports that come with the package. */
export const demo: CliCommand = {
  id: 'demo',
  about: 'the same on a year of an invented help desk',
  examples: [
    ['rind demo', 'the report on the exports that come with rind'],
    ['rind demo --format json | jq .findings', 'the same, for a script'],
  ],
  lay: layReport,
  async run(host, typed) {
    const { study } = await import('../study.js')
    // Named from here, so that the report holds no path of this machine.
    return study(host, [relative('', join(packageFolder, 'fixtures', 'demo')) || '.'], { ...typed.opts<ReportOptions>(), salt: SALT })
  },
}
