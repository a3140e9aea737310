import type { CliCommand } from './command.js'
import { ack } from './commands/ack.js'
import { analyze } from './commands/analyze.js'
import { completion } from './commands/completion.js'
import { config } from './commands/config.js'
import { demo } from './commands/demo.js'
import { explain } from './commands/explain.js'
import { exporting } from './commands/export.js'
import { history } from './commands/history.js'
import { importing } from './commands/import.js'
import { init } from './commands/init.js'
import { inspect } from './commands/inspect.js'
import { list } from './commands/list.js'
import { melons } from './commands/melons.js'
import { run } from './commands/run.js'
import { schema } from './commands/schema.js'
import { store } from './commands/store.js'
import { Grammar } from './grammar.js'
import { version } from './package.js'

/** Every command, in the order of the first page. */
export const COMMANDS: readonly CliCommand[] = [
  analyze,
  run,
  ack,
  history,
  init,
  config,
  importing,
  store,
  exporting,
  melons,
  inspect,
  demo,
  list,
  explain,
  schema,
  completion,
]

/** What becomes of what is typed: the help that is asked for, and the command that is meant. */
interface Doing {
  readonly onHelp: (text: string) => void
  readonly run: (command: CliCommand, typed: Grammar) => Promise<void>
}

/** The whole grammar of the command line. Without anything to do it can still be read: for completions and the man page. */
export function programOf({ onHelp, run }: Doing = { onHelp: () => undefined, run: async () => undefined }): Grammar {
  const program = new Grammar('rind')
    .description(
      'Reads help-desk and survey exports (CSV) and tells where the numbers got better\nwhile the customers got unhappier. Nothing leaves this machine.',
    )
    .usage('<path...> [options]\n       rind <command>')
    .version(version, '-V, --version', 'print which rind this is')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'what a command does and takes')
    // What a command needs; what it takes beside that stands on its own page.
    .configureHelp({ subcommandTerm: it => `${it.name()} ${it.usage().replace(/\[options] ?|(?<=>) .*/g, '')}` })
    .configureOutput({ getOutHelpWidth: () => 80, writeOut: onHelp, writeErr: () => undefined })
    .exitOverride()
    .examples([
      ['rind tickets.csv surveys.csv', 'the report, on one screen'],
      ['rind exports/ --period week --by priority', '`rind analyze --help` says what else can be asked'],
      ['rind demo', 'the same on a year of an invented help desk'],
    ])
  for (const it of COMMANDS) {
    const grammar = program.command(it.id, { isDefault: it === analyze }).description(it.about)
    it.lay?.(grammar)
    grammar.examples(it.examples).action(() => run(it, grammar))
  }
  return program
}
