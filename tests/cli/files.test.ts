import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runRind } from '../support/host.js'

// What is refused of files to write, and that it is refused before anything is read.

const root = join(import.meta.dirname, '../..')
let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  await mkdir(at('exports'))
  await writeFile(at('exports', 'tickets.csv'), 'id\n1\n')
})
afterEach(() => rm(folder, { recursive: true }))

async function told(...argv: string[]): Promise<string> {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect((await readdir(folder, { recursive: true })).filter(it => it.includes('.rind-'))).toEqual([])
  return err.replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
}

/** The path to read is not there: what cannot be written is told first. */
const write = (...files: string[]): Promise<string> => told('nowhere.csv', ...files.flatMap(it => ['--output', at(it)]))

describe('a file that cannot be written', () => {
  test('one of several in a folder that is not there', async () =>
    expect(await write('a.json', 'none/b.md', 'c.csv')).toMatchInlineSnapshot(`
      "error[no-folder]: there is no folder \`FOLDER/none\` to write to
        --> FOLDER/none/b.md
      help: make the folder first
      "
    `))

  test('below a file', async () =>
    expect(await write('exports/tickets.csv/a.json')).toMatchInlineSnapshot(`
    "error[no-folder]: there is no folder \`FOLDER/exports/tickets.csv\` to write to
      --> FOLDER/exports/tickets.csv/a.json
    help: make the folder first
    "
  `))

  test('with a name that is too long', async () =>
    expect((await write(`${'a'.repeat(256)}.json`)).replace(/a{256}/, 'aaa…')).toMatchInlineSnapshot(`
      "error[unwritable]: cannot write the file: its name is too long (ENAMETOOLONG)
        --> FOLDER/aaa….json
      "
    `))

  test('behind a link into a folder that is not there', async () => {
    await symlink(join('none', 'b.json'), at('a.json'))
    expect(await write('a.json')).toMatchInlineSnapshot(`
      "error[no-folder]: there is no folder \`FOLDER/none\` to write to
        --> FOLDER/a.json
      help: make the folder first
      "
    `)
  })

  test('behind links that lead round in a circle', async () => {
    await symlink('b.json', at('a.json'))
    await symlink('a.json', at('b.json'))
    expect(await write('a.json')).toMatchInlineSnapshot(`
      "error[unwritable]: cannot write the file: its links lead round in a circle (ELOOP)
        --> FOLDER/a.json
      "
    `)
  })

  test('twice', async () =>
    expect(await write('a.json', 'b.md', 'exports/../a.json')).toMatchInlineSnapshot(`
    "error[written-twice]: two things would be written to one file
      --> FOLDER/a.json
    help: give each a name of its own
    "
  `))

  test('twice, once as a link', async () => {
    await symlink('a.json', at('b.json'))
    expect(await write('a.json', 'b.json')).toMatchInlineSnapshot(`
      "error[written-twice]: two things would be written to one file
        --> FOLDER/b.json
      help: give each a name of its own
      "
    `)
  })

  test('as the report and as what was rejected', async () =>
    expect(await told('nowhere.csv', '--output', at('a.csv'), '--rejects', at('a.csv'))).toMatchInlineSnapshot(`
      "error[written-twice]: two things would be written to one file
        --> FOLDER/a.csv
      help: give each a name of its own
      "
    `))

  test('in a folder that takes none', async context => {
    await chmod(folder, 0o755)
    await mkdir(at('locked'))
    await chmod(at('locked'), 0o555)
    // To the one who may do everything no folder is locked: the run is somebody else's then.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, [join(root, 'bin', 'rind.js'), ...argv], { encoding: 'utf8', cwd: folder, ...nobody })
    if (run('--version').status !== 0) return context.skip('nobody may read this checkout')
    const { status, stdout, stderr } = run('nowhere.csv', '--output', at('locked', 'a.json'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "error[unwritable]: cannot write the file: no permission (EACCES)
        --> FOLDER/locked/a.json
      "
    `)
  })
})

describe('a file among the exports', () => {
  const read = (file: string, paths: string[] = [at('exports')]): Promise<string> => told(...paths, '--output', file)

  test('would be read by the next run', async () =>
    expect(await read(at('exports', 'report.csv'))).toMatchInlineSnapshot(`
    "error[among-inputs]: this would lie among the exports in \`FOLDER/exports\`, and the next run would read it as one
      --> FOLDER/exports/report.csv
    help: write it to another folder
    "
  `))

  test('would too in a folder below, and behind a link', async () => {
    await mkdir(at('exports', 'old'))
    await symlink(join('exports', 'old'), at('link'))
    expect(await read(at('link', 'report.txt'))).toMatch(/^error\[among-inputs]/)
  })

  test('would not where it is no export by its name, or lies beside the folder', async () => {
    for (const file of [at('exports', 'report.json'), at('exports-report.csv'), at('report.csv')])
      expect(await read(file)).toMatch(/^error\[(nothing-usable|no-rows)]/)
  })

  test('is one that is read, also behind a link', async () => {
    await symlink(join('exports', 'tickets.csv'), at('report.csv'))
    expect(await read(at('report.csv'), [at('exports', 'tickets.csv')])).toMatch(/^error\[would-overwrite]/)
  })
})

describe('rows of NDJSON', () => {
  test('asked for where no NDJSON is', async () =>
    expect(await told('nowhere.csv', '--format', 'json', '--ndjson', 'comparisons')).toMatchInlineSnapshot(`
      "error[usage]: \`--ndjson\` is for NDJSON, and nothing else is asked for here
      help: add \`--format ndjson\`, or \`--output report.ndjson\`
      "
    `))
  test('that there are not', async () =>
    expect(await told('nowhere.csv', '--ndjson', 'comparison')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--ndjson\` cannot be \`comparison\`
       = there are: findings, comparisons, measurements
    help: did you mean \`comparisons\`?
    "
  `))
})
