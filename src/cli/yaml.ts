import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { nearestNames } from '../model/nearest.js'
import type { Place, Refusal } from '../model/refusal.js'
import { readNamed } from './files.js'

/** What a file says, and where it says it. */
export interface Yaml<T> {
  readonly value: T
  readonly sha256: string
  readonly lineOf: (keys: readonly PropertyKey[]) => number
}

/** What a file of settings may hold, and how it is refused. */
interface Contract<S extends z.ZodType> {
  readonly schema: S
  /** The settings there are at a place. */
  readonly keysAt: (path: readonly PropertyKey[]) => readonly string[]
  readonly bad: (at: Place, what: string, help: string) => Refusal
}

/** Reads a file of settings. Refuses one that is no YAML, or that says something else than its schema, with its line. */
export async function readYaml<S extends z.ZodType>(path: string, { schema, keysAt, bad }: Contract<S>): Promise<Yaml<z.output<S>>> {
  const bytes = await readNamed(path)
  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(bytes.toString('utf8'), { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault) throw bad({ file: path, line: lines.linePos(fault.pos[0]).line }, 'this is no YAML', fault.message)
  const lineOf = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true) as { range?: readonly number[] } | undefined
    return lines.linePos(node?.range?.[0] ?? 0).line
  }
  const read = schema.safeParse(document.toJS() ?? {})
  if (read.success) return { value: read.data, sha256: createHash('sha256').update(bytes).digest('hex'), lineOf }
  const [issue] = read.error.issues
  const at = issue?.path ?? []
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = nearestNames(key, keysAt(at))
    const help = near.length > 0 ? `did you mean \`${near.join('`, `')}\`?` : `there are: ${keysAt(at).join(', ')}`
    throw bad({ file: path, line: lineOf([...at, key]) }, `there is no setting \`${[...at, key].join('.')}\``, help)
  }
  throw bad({ file: path, line: lineOf(at) }, `\`${at.join('.')}\` is not what it should be`, issue?.message ?? '')
}
