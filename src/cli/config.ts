import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { zoneOf } from '../ingest/values/zone.js'
import { nearestNames } from '../model/nearest.js'
import { refuse } from '../model/refusal.js'
import { codeOf } from './host.js'

const file = z.strictObject({
  format: z.string().optional().describe('the export format, as `rind list formats` calls it'),
  columns: z.record(z.string(), z.string()).optional().describe('field to header'),
})

/** The contract of `rind.yaml`. */
export const configSchema = z.strictObject({
  inputs: z.array(z.string()).min(1).optional().describe('exports, folders or globs of them, seen from this file'),
  timezone: z.string().optional().describe('of times that name none, such as Europe/Berlin'),
  'date-order': z.enum(['dmy', 'mdy']).optional().describe('what 03/04 means where no cell tells'),
  files: z.record(z.string(), file).optional().describe('what is said of single files, by name'),
})

/** What a `rind.yaml` says; its inputs are seen from here. */
export type Config = z.infer<typeof configSchema>

/** Reads a config. Refuses one that is no YAML, or that says something else than a config can, with its line. */
export async function readConfig(path: string): Promise<Config> {
  const text = await readFile(path, 'utf8').catch(async error => {
    if (codeOf(error) !== 'ENOENT') throw refuse.unreadable(path, codeOf(error))
    const near = nearestNames(basename(path), await readdir(dirname(path)).catch(() => []))
    throw refuse.noSuchPath(
      path,
      near.map(it => join(dirname(path), it)),
    )
  })
  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault) throw refuse.badConfig({ file: path, line: lines.linePos(fault.pos[0]).line }, 'this is no YAML', fault.message)
  const read = configSchema.safeParse(document.toJS() ?? {})
  const [issue] = read.error?.issues ?? []
  const lineOf = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true) as { range?: readonly number[] } | undefined
    return lines.linePos(node?.range?.[0] ?? 0).line
  }
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = nearestNames(key, keysAt(issue.path))
    const help = near.length > 0 ? `did you mean \`${near.join('`, `')}\`?` : `there are: ${keysAt(issue.path).join(', ')}`
    throw refuse.badConfig(
      { file: path, line: lineOf([...issue.path, key]) },
      `there is no setting \`${[...issue.path, key].join('.')}\``,
      help,
    )
  }
  if (issue) {
    const place = issue.path.join('.')
    throw refuse.badConfig({ file: path, line: lineOf(issue.path) }, `\`${place}\` is not what it should be`, issue.message)
  }
  const config = read.data ?? {}
  if (config.timezone !== undefined && zoneOf(config.timezone) === undefined)
    throw refuse.badConfig(
      { file: path, line: lineOf(['timezone']) },
      `there is no time zone \`${config.timezone}\``,
      'give a name such as `Europe/Berlin`, or `UTC`',
    )
  const seen = (it: string): string => (isAbsolute(it) ? it : relative('', resolve(dirname(path), it)) || '.')
  return {
    ...config,
    ...(config.inputs ? { inputs: config.inputs.map(it => (it === '-' ? it : seen(it))) } : {}),
    // A bare name means the file wherever it lies; a path is seen from here.
    ...(config.files
      ? { files: Object.fromEntries(Object.entries(config.files).map(([name, it]) => [/^\.\.?[\\/]/.test(name) ? seen(name) : name, it])) }
      : {}),
  }
}

/** The settings there are at a place. */
const keysAt = (path: readonly PropertyKey[]): string[] => Object.keys(path.length === 0 ? configSchema.shape : file.shape)
