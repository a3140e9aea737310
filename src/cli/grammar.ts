import { Command, type ErrorOptions } from 'commander'
import { nearestNames } from '../model/nearest.js'
import { type Refusal, refuse } from '../model/refusal.js'
import type { Settled } from './config.js'

/** One line that can be typed, and what it does. */
export type Example = readonly [line: string, does: string]

/** Words that can be typed; had only where they are asked for, since some lie in the catalogue. */
export type Words = () => readonly string[] | Promise<readonly string[]>

/** Commander's parser, with its complaints said in our words: it finds what is wrong, `refuse` says it. */
export class Grammar extends Command {
  #examples: readonly Example[] = []
  #words: Words = () => []
  /** What the environment and a config say, once that is laid on the options. */
  settled: Settled = { origins: new Map(), read: undefined }

  /** Examples stand at the foot of the help, and the first of them in complaints. */
  examples(examples: readonly Example[]): this {
    this.#examples = examples
    const lines = examples.map(([line, does]) => `  $ ${line}\n      ${does}`)
    return this.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  }

  /** What the first word may be, where that is one of a few; it is offered when the line is completed. */
  words(words: Words): this {
    this.#words = words
    return this
  }

  /** What was laid beside commander's own: examples, and what the first word may be. */
  get laid(): { readonly examples: readonly Example[]; readonly words: Words } {
    return { examples: this.#examples, words: this.#words }
  }

  override createCommand(name?: string): Grammar {
    return new Grammar(name)
  }

  override error(message: string, options: ErrorOptions = {}): never {
    throw this.#reworded(message, options.code)
  }

  #reworded(message: string, code: string | undefined): Refusal | Error {
    const name = this.parent ? `${this.parent.name()} ${this.name()}` : this.name()
    const culprit = /'([^']*)'/.exec(message)?.[1] ?? ''
    const example = this.#examples[0]?.[0] ?? `${name} --help`
    switch (code) {
      case 'commander.unknownOption':
        return refuse.unknownOption(culprit, this.#optionsNear(culprit), `\`${name} --help\` lists the options`)
      case 'commander.optionMissingArgument':
        return refuse.missingValue(culprit.split(' ')[0] ?? culprit, culprit)
      case 'commander.missingArgument':
        return refuse.missingWord(name, culprit, example)
      case 'commander.excessArguments':
        return refuse.surplusWord(name, this.args[this.registeredArguments.length] ?? '', example)
      default:
        return new Error(message)
    }
  }

  #optionsNear(typed: string): string[] {
    // One letter is near every other: only long names are worth a guess.
    const [name = ''] = typed.split('=')
    if (!name.startsWith('--')) return []
    const help = this.createHelp()
    const known = [...help.visibleOptions(this), ...help.visibleGlobalOptions(this)]
    return nearestNames(
      name,
      known.flatMap(it => it.long ?? []),
    )
  }
}
