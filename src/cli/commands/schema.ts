import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { known } from '../known.js'

const SCHEMAS = {
  report: async () => (await import('../../model/report.js')).reportSchema,
  inspection: async () => (await import('../../model/inspection.js')).inspectionSchema,
  explanation: async () => (await import('../../model/explanation.js')).explanationSchema,
  melons: async () => (await import('../../model/melons.js')).melonsSchema,
  config: async () => (await import('../config.js')).configSchema,
}

/** `rind schema report`: the contract of `--format json`, for those who check or generate code from it. */
export const schema: CliCommand = {
  id: 'schema',
  about: 'the JSON Schema of a report, an inspection, and so on',
  examples: [['rind schema report > report.schema.json', 'to check a report, or to make types from it']],
  lay(grammar) {
    grammar.argument('<what>', 'report, inspection, explanation, melons or config')
  },
  async run(host, typed) {
    const what = known('schema', ['report', 'inspection', 'explanation', 'melons', 'config'], typed.args[0] ?? '')
    const { z } = await import('zod')
    const { $schema, ...rest } = z.toJSONSchema(await SCHEMAS[what](), { target: 'draft-2020-12' })
    await print(host, `${JSON.stringify({ $schema, $id: `urn:rind:${what}:1`, title: `rind/${what}/1`, ...rest }, null, 2)}\n`)
    return 0
  },
}
