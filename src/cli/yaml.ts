import { createHash } from 'node:crypto'
import type { Document } from 'yaml'
import type { z } from 'zod'
import { nearestNames } from '../model/nearest.js'
import type { Place, Refusal } from '../model/refusal.js'
import { readNamed } from './files.js'

/** What a file says, and where it says it. */
export interface Yaml<T> {
  readonly value: T
  readonly sha256: string
  /** Where a setting stands; of one that is not there, where it would. */
  readonly placeOf: (keys: readonly PropertyKey[]) => Required<Place>
}

/** What a file of settings may hold, and how it is refused. */
interface Contract<S extends z.ZodType> {
  readonly schema: S
  /** The settings there are at a place. */
  readonly keysAt: (path: readonly PropertyKey[]) => readonly string[]
  readonly bad: (at: Place, what: string, help: string) => Refusal
}

/** Reads a file of settings. Refuses one that is no YAML, or that says something else than its schema, with its place. */
export async function readYaml<S extends z.ZodType>(path: string, { schema, keysAt, bad }: Contract<S>): Promise<Yaml<z.output<S>>> {
  const bytes = await readNamed(path)
  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const placeAt = (offset: number): Required<Place> => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line, column: col }
  }
  const document = parseDocument(bytes.toString('utf8'), { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault) throw bad(placeAt(fault.pos[0]), 'this is no YAML', fault.message)
  const placeOf = (keys: readonly PropertyKey[]): Required<Place> => placeAt(startOf(document, keys))
  const read = schema.safeParse(document.toJS() ?? {})
  if (read.success) return { value: read.data, sha256: createHash('sha256').update(bytes).digest('hex'), placeOf }
  const issue = read.error.issues[0] && deepest(read.error.issues[0])
  const at = issue?.path ?? []
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = nearestNames(key, keysAt(at))
    const help = near.length > 0 ? `did you mean \`${near.join('`, `')}\`?` : `there are: ${keysAt(at).join(', ')}`
    throw bad(placeOf([...at, key]), `there is no setting \`${[...at, key].join('.')}\``, help)
  }
  throw bad(placeOf(at), `\`${at.join('.')}\` is not what it should be`, issue?.message ?? '')
}

/** Of what may be one of several things: what is wrong with the one that it comes nearest to. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().map(it => ({ ...it, path: [...issue.path, ...it.path] }))
  const [first, ...others] = inner.map(deepest).toSorted((a, b) => depthOf(b) - depthOf(a))
  // A message that somebody wrote says what to do, but for a slip of the pen.
  if (issue.message !== 'Invalid input') return first?.code === 'unrecognized_keys' ? first : issue
  if (first && first.path.length > issue.path.length) return first
  const wanted = [first, ...others].flatMap(it => (it?.code === 'invalid_type' ? [it.expected] : []))
  return { ...issue, message: wanted.length > 0 ? `Invalid input: expected ${wanted.join(' or ')}` : issue.message }
}

/** A key that is none tells more than one that is missing, and is as deep as itself. */
const depthOf = ({ code, path }: z.core.$ZodIssue): number => path.length + (code === 'unrecognized_keys' ? 1.5 : 0)

/** Where a setting begins: at its key where it has one, since that is what is written wrong or looked for; else where it belongs. */
function startOf(document: Document.Parsed, keys: readonly PropertyKey[]): number {
  const above = keys.length === 0 ? undefined : document.getIn(keys.slice(0, -1), true)
  const items = (above as { items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] } | undefined)?.items ?? []
  const key = items.find(it => it.key?.value === keys.at(-1))?.key
  const node = document.getIn(keys, true) as { range?: readonly number[] } | undefined
  return key?.range?.[0] ?? node?.range?.[0] ?? (keys.length === 0 ? 0 : startOf(document, keys.slice(0, -1)))
}
