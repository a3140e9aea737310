import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { known } from '../known.js'

const SCHEMAS = {
  report: async () => (await import('../../model/report.js')).reportSchema,
  finding: async () => (await import('../../model/rows.js')).findingRow,
  comparison: async () => (await import('../../model/rows.js')).comparisonRow,
  measurement: async () => (await import('../../model/rows.js')).measurementRow,
  inspection: async () => (await import('../../model/inspection.js')).inspectionSchema,
  explanation: async () => (await import('../../model/explanation.js')).explanationSchema,
  melons: async () => (await import('../../model/melons.js')).melonsSchema,
  melon: async () => (await import('../../model/melons.js')).melonRow,
  import: async () => (await import('../../model/holdings.js')).importSchema,
  store: async () => (await import('../../model/holdings.js')).storeSchema,
  news: async () => (await import('../../model/news.js')).newsSchema,
  history: async () => (await import('../../model/history.js')).historySchema,
  settings: async () => (await import('../../model/settings.js')).settingsSchema,
  config: async () => (await import('../config.js')).configSchema,
}

/** What there is a schema of. */
export const CONTRACTS = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[]

/** `rind schema report`: the contracts of `--format json` and of its lines, for those who check or generate code from it. */
export const schema: CliCommand = {
  id: 'schema',
  about: 'the JSON Schema of a report, an inspection, and so on',
  examples: [
    ['rind schema report > report.schema.json', 'to check a report, or to make types from it'],
    ['rind schema finding', 'the same for a line of `--format ndjson`'],
  ],
  lay(grammar) {
    grammar
      .argument(
        '<what>',
        'report; finding, comparison, measurement or melon, as in NDJSON; inspection, explanation, melons, import, store, news, history, settings or config',
      )
      .words(() => CONTRACTS)
  },
  async run(host, typed) {
    const what = known('schema', CONTRACTS, typed.args[0] ?? '')
    const { z } = await import('zod')
    const { $schema, ...rest } = z.toJSONSchema(await SCHEMAS[what](), { target: 'draft-2020-12' })
    await print(host, `${JSON.stringify({ $schema, $id: `urn:rind:${what}:1`, title: `rind/${what}/1`, ...rest }, null, 2)}\n`)
    return 0
  },
}
