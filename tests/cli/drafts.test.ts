import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAll } from '../../src/cli/drafts.js'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('files are written whole, and nothing is left beside them', async () => {
  await writeFile(at('a.json'), 'old')
  await writeAll([
    { path: at('a.json'), text: 'new' },
    { path: at('b.txt'), text: '' },
  ])
  expect(await readFile(at('a.json'), 'utf8')).toBe('new')
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.txt'])
})

test('all of them or none: where one cannot be written, the others stay as they were', async () => {
  await writeFile(at('a.json'), 'old')
  await mkdir(at('b.txt'))
  await writeFile(join(at('b.txt'), 'inside'), '')
  const both = writeAll([
    { path: at('a.json'), text: 'new' },
    { path: join(folder, 'gone', 'b.txt'), text: 'new' },
  ])
  await expect(both).rejects.toMatchObject({ code: 'unwritable', message: 'cannot write the file: its folder is gone (ENOENT)' })
  expect(await readFile(at('a.json'), 'utf8')).toBe('old')
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.txt'])
})

test('what ends the run before the first is put in place leaves nothing behind', async () => {
  await writeFile(at('a.json'), 'old')
  const isOver = (): void => {
    throw new Error('interrupted')
  }
  await expect(writeAll([{ path: at('a.json'), text: 'new' }], isOver)).rejects.toThrow('interrupted')
  expect(await readFile(at('a.json'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('a link stays a link, and what it leads to is written: there, not there yet, or behind another link', async () => {
  await mkdir(at('www'))
  await writeFile(join(folder, 'www', 'there.json'), 'old')
  await symlink(join('www', 'there.json'), at('a.json'))
  await symlink(join('www', 'new.json'), at('b.json'))
  await symlink('b.json', at('c.json'))
  await writeAll([{ path: at('a.json'), text: 'first' }])
  await writeAll([{ path: at('c.json'), text: 'second' }])
  expect(await readFile(join(folder, 'www', 'there.json'), 'utf8')).toBe('first')
  expect(await readFile(join(folder, 'www', 'new.json'), 'utf8')).toBe('second')
  expect([await readlink(at('a.json')), await readlink(at('c.json'))]).toEqual([join('www', 'there.json'), 'b.json'])
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json', 'c.json', 'www'])
})

test('links that lead round in a circle are refused', async () => {
  await symlink('b.json', at('a.json'))
  await symlink('a.json', at('b.json'))
  await expect(writeAll([{ path: at('a.json'), text: '' }])).rejects.toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining('ELOOP'),
  })
})

test('the name may be as long as a name can be', async () => {
  const name = `${'a'.repeat(250)}.json`
  await writeAll([{ path: at(name), text: 'x' }])
  expect(await readdir(folder)).toEqual([name])
})

test.skipIf(process.platform === 'win32')('what was private stays private, what was open to others stays open', async () => {
  for (const mode of [0o600, 0o664]) {
    await writeFile(at('a.json'), 'old')
    await chmod(at('a.json'), mode)
    await writeAll([{ path: at('a.json'), text: 'new' }])
    expect((await stat(at('a.json'))).mode & 0o777).toBe(mode)
  }
})

test.skipIf(process.platform === 'win32')('what is no plain file is written to, and stays what it is', async () => {
  await symlink('/dev/null', at('a.json'))
  await writeAll([{ path: at('a.json'), text: 'x' }])
  expect((await stat(at('a.json'))).isCharacterDevice()).toBe(true)
  expect(await readdir(folder)).toEqual(['a.json'])
})
