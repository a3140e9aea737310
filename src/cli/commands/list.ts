import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { known } from '../known.js'

const LISTS = ['metrics', 'rules', 'formats', 'outputs'] as const

/** `rind list metrics`: what is on offer. */
export const list: CliCommand = {
  id: 'list',
  about: 'the metrics, rules, export formats or outputs there are',
  examples: [
    ['rind list metrics', 'what is measured'],
    ['rind list formats', 'which exports are known'],
  ],
  lay(grammar) {
    grammar.argument('<what>', LISTS.join(', ')).words(() => LISTS)
  },
  async run(host, typed) {
    const what = known('list', LISTS, typed.args[0] ?? '')
    const catalogue = await import('../../catalogue.js')
    const entries = what === 'rules' ? [...catalogue.rules, ...catalogue.facts] : catalogue[what]
    const width = Math.max(...entries.map(it => it.id.length))
    await print(host, entries.map(it => `${it.id.padEnd(width)}  ${it.title}\n`).join(''))
    return 0
  },
}
