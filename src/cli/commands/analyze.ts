import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { nearestNames } from '../../model/nearest.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import {
  layQuestion,
  layReading,
  layReport,
  layStore,
  type QuestionOptions,
  type ReadingOptions,
  type ReportOptions,
  type StoreOptions,
} from '../options.js'

/** `rind <path…>`: the main job. */
export const analyze: CliCommand = {
  id: 'analyze',
  about: 'what got better, what got worse, where the two disagree',
  examples: [
    ['rind tickets.csv surveys.csv', 'the report, on one screen'],
    ['rind exports/ --by priority --where channel=chat', 'a folder of exports, chats alone, by priority'],
    ['rind exports/ --format json --fail-on likely | jq .findings', 'for a script'],
  ],
  lay(grammar) {
    grammar.argument('[path...]', 'exports, folders or globs of them; - is what is piped in')
    layQuestion(grammar)
    layReading(grammar)
    layStore(grammar, 'with what `rind import` took into this file')
    layReport(grammar)
  },
  async run(host, typed) {
    const options = typed.opts<QuestionOptions & ReadingOptions & ReportOptions & StoreOptions>()
    const [first] = typed.args
    const commands = (typed.parent?.commands ?? []).map(it => it.name())
    if (first !== undefined) await refuseMistyped(first, commands)
    else if (options.config === undefined && options.store === undefined)
      throw refuse.missingWord('rind', 'path', 'rind tickets.csv surveys.csv')
    const { study } = await import('../study.js')
    return study(host, typed.args, options)
  },
}

/** A command that is typed wrong looks like a path that is not there: both are offered. */
async function refuseMistyped(word: string, commands: readonly string[]): Promise<void> {
  const near = nearestNames(word, commands)
  if (near.length === 0 || existsSync(word)) return
  throw refuse.noSuchPath(word, [...near.map(it => `rind ${it}`), ...nearestNames(word, await readdir('.').catch(() => []))])
}
