import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { known } from '../known.js'

/** `rind schema report`: the contract of `--format json`, for those who check or generate code from it. */
export const schema: CliCommand = {
  id: 'schema',
  about: 'the JSON Schema of what --format json prints',
  examples: [['rind schema report > report.schema.json', 'to check a report, or to make types from it']],
  lay(grammar) {
    grammar.argument('<what>', 'report')
  },
  async run(host, typed) {
    known('schema', ['report'], typed.args[0] ?? '')
    const [{ z }, { reportSchema }] = await Promise.all([import('zod'), import('../../model/report.js')])
    const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
    await print(host, `${JSON.stringify({ $schema, $id: 'urn:rind:report:1', title: 'rind/report/1', ...rest }, null, 2)}\n`)
    return 0
  },
}
