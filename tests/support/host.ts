import { main } from '../../src/cli/main.js'

/** What a test says of the outside; what it does not say is a pipe without an environment. */
export interface Outside {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  /** Whether both streams are terminals. */
  readonly isTTY?: boolean
  readonly stdin?: string | Uint8Array
  /** What writing to standard output ends with. */
  readonly broken?: NodeJS.ErrnoException
  /** Handed what Ctrl-C would set off, once a run listens for it. */
  readonly onListening?: (interrupt: () => void) => void
}

/** Runs the command line in this process and hands back all that came out of it. */
export async function runRind(argv: readonly string[], outside: Outside = {}): Promise<{ exit: number; out: string; err: string }> {
  const { env = {}, columns, isTTY = false, stdin = '', broken, onListening = () => undefined } = outside
  const written = { out: '', err: '' }
  const sink = (name: 'out' | 'err', error?: Error) => ({
    write(text: string, done: (error?: Error) => void) {
      if (!error) written[name] += text
      done(error)
    },
    isTTY,
    ...(columns === undefined ? {} : { columns }),
  })
  const exit = await main({
    argv: ['node', 'rind', ...argv],
    env,
    stdin: (async function* () {
      yield stdin
    })(),
    stdout: sink('out', broken),
    stderr: sink('err'),
    once: (_, interrupt) => onListening(interrupt),
    off: () => undefined,
  })
  return { exit, ...written }
}
