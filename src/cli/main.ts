import { CommanderError } from 'commander'
import { Refusal } from '../model/refusal.js'
import type { CliCommand } from './command.js'
import { analyze } from './commands/analyze.js'
import { demo } from './commands/demo.js'
import { explain } from './commands/explain.js'
import { inspect } from './commands/inspect.js'
import { list } from './commands/list.js'
import { melons } from './commands/melons.js'
import { schema } from './commands/schema.js'
import { Grammar } from './grammar.js'
import { type ExitCode, type Host, Interrupted, print } from './host.js'
import { knownEntry } from './known.js'
import { version } from './package.js'

const COMMANDS: readonly CliCommand[] = [analyze, melons, inspect, demo, list, explain, schema]

/** Runs what was typed and says how it went. It neither throws nor ends the process: what was written drains first. */
export async function main(host: Host): Promise<ExitCode> {
  try {
    return await run(host)
  } catch (error) {
    if (error instanceof Interrupted) return 130
    const { complain } = await import('./complain.js')
    host.stderr.write(complain(error, { argv: host.argv, version }), () => undefined)
    return error instanceof Refusal ? 2 : 70
  }
}

async function run(host: Host): Promise<ExitCode> {
  let help = ''
  let exit: ExitCode = 0
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
    .configureOutput({
      getOutHelpWidth: () => 80,
      writeOut: it => {
        help += it
      },
      writeErr: () => undefined,
    })
    .exitOverride()
    .examples([
      ['rind tickets.csv surveys.csv', 'the report, on one screen'],
      ['rind exports/ --period week --by priority', '`rind analyze --help` says what else can be asked'],
      ['rind demo', 'the same on a year of an invented help desk'],
    ])
  for (const it of COMMANDS) {
    const grammar = program.command(it.id, { isDefault: it === analyze }).description(it.about)
    it.lay?.(grammar)
    grammar.examples(it.examples).action(async () => {
      exit = await it.run(host, grammar)
    })
  }
  try {
    await program.parseAsync(host.argv.slice(2), { from: 'user' })
  } catch (error) {
    // Commander throws to end a run, also the good one that ends with its help or the version.
    if (!(error instanceof CommanderError)) throw error
    // The one complaint it does not say through `error`: `rind help` and a command that there is not.
    if (error.exitCode !== 0) knownEntry('command', COMMANDS, program.args[1] ?? '')
  }
  if (help !== '') await print(host, help)
  return exit
}
