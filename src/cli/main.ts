import { CommanderError } from 'commander'
import { Refusal } from '../model/refusal.js'
import { type ExitCode, type Host, Interrupted, print } from './host.js'
import { knownEntry } from './known.js'
import { version } from './package.js'
import { COMMANDS, programOf } from './program.js'

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
  const program = programOf({
    onHelp: it => {
      help += it
    },
    run: async (command, typed) => {
      const { settle } = await import('./settings.js')
      typed.settled = await settle(host.env, typed, command.isAtHome ?? false)
      exit = await command.run(host, typed)
    },
  })
  try {
    await program.parseAsync(host.argv.slice(2), { from: 'user' })
  } catch (error) {
    // Commander throws to end a run, also the good one that ends with its help or the version.
    if (!(error instanceof CommanderError)) throw error
    // The one complaint it does not say through `error`: `rind help` and a command that there is not.
    if (error.exitCode !== 0) {
      const [, asked = ''] = program.args
      if (asked === 'help') program.outputHelp()
      else knownEntry('command', COMMANDS, asked)
    }
  }
  if (help !== '') await print(host, help)
  return exit
}
