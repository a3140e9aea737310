import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSources } from '../../src/ingest/find-sources.js'
import { Refusal } from '../../src/model/refusal.js'
import { withFiles } from '../support/ingest.js'

const TREE = {
  'a.csv': 'a',
  'b.tsv': 'b',
  'notes.md': 'n',
  '.hidden.csv': 'h',
  'deep/c.csv.gz': 'c',
  'deep/er/d.txt': 'd',
  'deep/.git/e.csv': 'e',
}

/** What is found, by place in the tree, with a mark for what counts as named by the user. */
const found = (typed: readonly string[]) =>
  withFiles(TREE, async folder => {
    const sources = await findSources(typed.map(it => join(folder, it)))
    return sources.map(it => relative(folder, it.path ?? '').replaceAll('\\', '/') + (it.named ? '' : ' (found)'))
  })

async function words(typed: string): Promise<string> {
  return withFiles(TREE, async folder => {
    const error: unknown = await findSources([join(folder, typed)]).catch((it: unknown) => it)
    if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
    return `${error.code}: ${error.message}; ${error.details.help ?? ''}`.replaceAll(join(folder, '/'), '').replaceAll(folder, '.')
  })
}

describe('what was typed', () => {
  test('may be a file, whatever its name ends in', async () => {
    expect(await found(['notes.md'])).toEqual(['notes.md'])
  })

  test('may be a folder: all exports in it and below, hidden ones left out', async () => {
    expect(await found(['.'])).toEqual(['a.csv (found)', 'b.tsv (found)', 'deep/c.csv.gz (found)', 'deep/er/d.txt (found)'])
  })

  test.each([
    ['*.csv', ['a.csv']],
    ['?.?sv', ['a.csv', 'b.tsv']],
    ['*', ['a.csv', 'b.tsv', 'notes.md']],
    ['.*', ['.hidden.csv']],
    ['deep/*', ['deep/c.csv.gz']],
    ['**/*.csv', ['a.csv']],
    ['**/d.*', ['deep/er/d.txt']],
    ['deep/**', ['deep/c.csv.gz', 'deep/er/d.txt']],
    ['*/er/*.txt', ['deep/er/d.txt']],
  ])('may be a pattern that no shell has opened: %s', async (pattern, names) => {
    expect(await found([pattern])).toEqual(names)
  })

  test('is read once, in the order of names, and a file is named where any word names it', async () => {
    expect(await found(['b.tsv', 'a.csv', '.', 'a.csv', 'deep/../a.csv'])).toEqual([
      'a.csv',
      'b.tsv',
      'deep/c.csv.gz (found)',
      'deep/er/d.txt (found)',
    ])
  })

  test('may be - for what was piped in', async () => {
    const bytes = Buffer.from('a,b\n')
    expect(await findSources(['-'], bytes)).toEqual([{ name: 'standard input', named: true, bytes }])
  })
})

test('a link to a file is followed, one to nowhere is passed by', async it => {
  it.skip(process.platform === 'win32', 'links need rights of their own on Windows')
  await withFiles({ 'real/a.csv': 'a', 'linked/b.csv': 'b' }, async folder => {
    symlinkSync(join(folder, 'real/a.csv'), join(folder, 'linked/a.csv'))
    symlinkSync(join(folder, 'gone.csv'), join(folder, 'linked/gone.csv'))
    const sources = await findSources([join(folder, 'linked')])
    expect(sources.map(it => relative(folder, it.path ?? ''))).toEqual(['linked/a.csv', 'linked/b.csv'])
  })
})

describe('refused', () => {
  test('is a path that is not there, with the names near it', async () => {
    expect(await words('aa.csv')).toMatchInlineSnapshot(`"no-such-path: there is no file or folder \`aa.csv\`; did you mean \`a.csv\`?"`)
    expect(await words('nowhere/near.csv')).toMatchInlineSnapshot(`"no-such-path: there is no file or folder \`nowhere/near.csv\`; "`)
    expect(await words('a.csv/b.csv')).toMatchInlineSnapshot(`"no-such-path: there is no file or folder \`a.csv/b.csv\`; "`)
  })

  test('is a folder without exports, and a pattern that nothing fits', async () => {
    expect(await words('*.xlsx')).toMatchInlineSnapshot(
      `"no-inputs: no exports in \`*.xlsx\`; give a folder or files that end in .csv, .tsv or .txt"`,
    )
    expect(await words('nowhere/*.csv')).toMatchInlineSnapshot(
      `"no-inputs: no exports in \`nowhere/*.csv\`; give a folder or files that end in .csv, .tsv or .txt"`,
    )
    const empty = withFiles({ 'deep/notes.md': '' }, folder =>
      findSources([folder]).catch((it: Error) => it.message.replace(folder, 'here')),
    )
    expect(await empty).toMatchInlineSnapshot(`"no exports in \`here\`"`)
  })
})
