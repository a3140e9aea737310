import type { Holdings } from '../../model/holdings.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { interruptible } from '../interrupting.js'
import { lookOf } from '../look.js'
import { opening } from '../opening.js'
import { layStore, type StoreOptions } from '../options.js'
import { version } from '../package.js'
import { each, oneOf } from '../values.js'

interface ListOptions extends StoreOptions {
  readonly remove?: readonly string[]
  readonly format?: 'table' | 'json'
  readonly color?: boolean
}

/** `rind store FILE`: what a store holds, and taking files out of it. */
export const store: CliCommand = {
  id: 'store',
  about: 'which files and months a store holds; take files out again',
  examples: [
    ['rind store desk.duckdb', 'its files, and how much there is of each month'],
    ['rind store desk.duckdb --remove 3f2a91bc', 'without the file of that hash; what it stood before counts again'],
  ],
  lay(grammar) {
    grammar.argument('[store]', 'the file that `rind import` takes exports into')
    layStore(grammar, 'the same, as other commands name it')
    grammar
      .option('--remove <file>', 'take this file out: its name, or how its hash begins; repeatable', each)
      .optionsGroup('What comes out:')
      .option('--format <output>', 'table (what you get unasked) or json', oneOf('--format', ['table', 'json']))
      .option('--color', 'colour the table even where it is no terminal')
      .option('--no-color', 'never colour it')
  },
  async run(host, typed) {
    const options = typed.opts<ListOptions>()
    const path = typed.args[0] ?? options.store
    if (path === undefined) throw refuse.missingWord('rind store', 'store', 'rind store desk.duckdb')
    const { remove = [] } = options
    const [{ formats }, { holdingsOf }, { removeFiles }] = await Promise.all([
      import('../../catalogue.js'),
      import('../../ingest/holdings.js'),
      import('../../importing.js'),
    ])
    const held = await interruptible(host, signal =>
      opening({ ...options, store: path, mode: remove.length > 0 ? 'write' : 'read', signal }, async (file): Promise<Holdings> => {
        const removed = remove.length > 0 ? { removed: await removeFiles(file, remove, formats) } : {}
        return { schema: 'rind/store/1', tool: { name: 'rind', version }, store: path, ...(await holdingsOf(file.store)), ...removed }
      }),
    )
    if (options.format === 'json') await print(host, `${JSON.stringify(held, null, 2)}\n`)
    else await print(host, (await import('../../render/holdings.js')).holdingsText(held, lookOf(host, options.color)))
    return 0
  },
}
