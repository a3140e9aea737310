import { refuse } from '../model/refusal.js'

/** 0: ran. 1: ran, and found what --fail-on names. 2: could not run as asked. 70: a fault of ours. 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 70 | 130

/** Where text goes: a terminal, a pipe or a file. */
export interface Sink {
  write(text: string, done: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Thrown where Ctrl-C found the run. */
export class Interrupted extends Error {}

type OnInterrupt = (event: 'SIGINT', listener: () => void) => unknown

/** All that a run may touch of the outside. The real process fits it; so does a test's stand-in. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly once: OnInterrupt
  readonly off: OnInterrupt
}

/** Writes to standard output and waits until it is gone, so that nothing is cut off however slow the reader is. */
export async function print(host: Host, text: string): Promise<void> {
  const error = await new Promise<Error | null | undefined>(done => host.stdout.write(text, done))
  // A reader that has seen enough (`| head -1`) closes the pipe: that is its right, and no error.
  if (error && codeOf(error) !== 'EPIPE') throw refuse.unwritable('standard output', inWords(codeOf(error)))
}

/** All that was piped in. */
export async function readAll(input: Host['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** What the system calls an error (`ENOENT`), or what the error says of itself. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'no room is left to this user',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'its folder is gone',
  ENOSPC: 'the disk is full',
  EPERM: 'no permission',
  EROFS: 'the disk takes no writing',
}

/** Why something cannot be written, for people; the system's word for it stays beside it, to be looked up. */
export const inWords = (code: string): string => (WORDS[code] === undefined ? code : `${WORDS[code]} (${code})`)
