import type { Option } from 'commander'
import type { Example, Grammar } from './grammar.js'

// The grammar as data, for what is made from it: completions of shells, the man page.

/** What can be typed behind an option, or as a word. */
export type Taken =
  | { readonly kind: 'nothing' }
  /** One of these; `list` where several may be given with commas between. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly list: boolean }
  | { readonly kind: 'files' }
  | { readonly kind: 'anything' }

export interface DescribedOption {
  /** As it is typed: `--period <grain>`. */
  readonly flags: string
  /** `--period`. */
  readonly long: string
  readonly short?: string
  readonly about: string
  /** The heading it stands under. */
  readonly group: string
  readonly takes: Taken
  /** The value may be left out. */
  readonly mayStandAlone: boolean
}

export interface DescribedCommand {
  readonly id: string
  readonly about: string
  /** `[options] [path...]`. */
  readonly usage: string
  readonly arguments: readonly { readonly name: string; readonly about: string }[]
  readonly options: readonly DescribedOption[]
  readonly examples: readonly Example[]
  /** What its first word may be, where it is one of a few. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

/** The whole program: the command that is meant where none is named comes first. */
export interface Described {
  readonly name: string
  readonly about: string
  readonly version: string
  readonly options: readonly DescribedOption[]
  readonly examples: readonly Example[]
  readonly commands: readonly DescribedCommand[]
}

/** What options name of the catalogue. */
type Names = Readonly<Record<'metrics' | 'outputs', readonly { readonly id: string }[]>>

/** Reads a grammar. */
export async function described(program: Grammar, names: Names): Promise<Described> {
  const commands: DescribedCommand[] = []
  for (const it of program.commands as readonly Grammar[]) {
    const args = it.registeredArguments
    commands.push({
      id: it.name(),
      about: it.description(),
      usage: it.usage(),
      arguments: args.map(argument => ({ name: argument.name(), about: argument.description })),
      options: optionsOf(it, names),
      examples: it.laid.examples,
      words: await it.laid.words(),
      takesFiles: args.some(argument => argument.name() === 'path'),
    })
  }
  return {
    name: program.name(),
    about: program.description(),
    version: program.version() ?? '',
    options: optionsOf(program, names),
    examples: program.laid.examples,
    commands,
  }
}

const optionsOf = (grammar: Grammar, names: Names): DescribedOption[] =>
  grammar
    .createHelp()
    .visibleOptions(grammar)
    .map(it => ({
      flags: it.flags,
      long: it.long ?? '',
      ...(it.short === undefined ? {} : { short: it.short }),
      about: it.description,
      group: it.helpGroupHeading ?? 'Options:',
      takes: takenBy(it, names),
      mayStandAlone: it.optional,
    }))

/** Readers of a few words say which; of the others the name of the value tells what it is. */
function takenBy({ flags, parseArg }: Option, { metrics, outputs }: Names): Taken {
  const [, value] = /[<[]([^>\]]+)[>\]]/.exec(flags) ?? []
  if (value === undefined) return { kind: 'nothing' }
  if (parseArg && 'choices' in parseArg) return { kind: 'words', words: parseArg.choices as readonly string[], list: false }
  if (value === 'output') return { kind: 'words', words: outputs.map(it => it.id), list: false }
  if (value === 'id,...') return { kind: 'words', words: metrics.map(it => it.id), list: true }
  return { kind: value === 'file' ? 'files' : 'anything' }
}
