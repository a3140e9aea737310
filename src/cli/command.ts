import type { Example, Grammar } from './grammar.js'
import type { ExitCode, Host } from './host.js'

/** One command: how it is typed, and what it does. */
export interface CliCommand {
  readonly id: string
  readonly about: string
  readonly examples: readonly Example[]
  /** It is run again and again in one place, and reads the `rind.yaml` that lies there without being told. */
  readonly isAtHome?: boolean
  /** Lays the words and options it takes. */
  readonly lay?: (grammar: Grammar) => void
  /** Everything but commander and what settles the options is loaded in here, so that `--help` answers at once. */
  readonly run: (host: Host, typed: Grammar) => Promise<ExitCode>
}
