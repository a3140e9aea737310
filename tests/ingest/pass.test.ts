import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { passOver } from '../../src/ingest/pass.js'
import { given, withFiles } from '../support/ingest.js'

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the hash', () => {
  test('is that of the file as it lies there, chunk for chunk', async () => {
    const text = `a,b\n${'1,2\n'.repeat(600_000)}`
    const found = await withFiles({ 'long.csv': text }, folder =>
      passOver({ name: 'long.csv', path: join(folder, 'long.csv'), named: true }, ','),
    )
    expect(found).toEqual({
      sha256: sha256(text),
      encoding: 'utf-8',
      bytes: text.length,
      records: 600_001,
      multiline: false,
      irregular: undefined,
    })
  })

  test('of a packed file is that of the packed bytes; its size is that of the text', async () => {
    const packed = gzipSync('a,b\n1,2\n')
    expect(await passOver(given(packed, 'x.csv.gz'), ',')).toMatchObject({ sha256: sha256(packed), bytes: 8, records: 2 })
  })
})

test('a packed file that breaks off is refused', async () => {
  const packed = gzipSync(`a,b\n${Array.from({ length: 20_000 }, (_, at) => `${at},${at ** 2}\n`).join('')}`)
  await expect(passOver(given(packed.subarray(0, -40), 'x.csv.gz'), ',')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Refusal: cannot read the file: unexpected end of file]`,
  )
})

describe('the count of records', () => {
  test.each([
    ['a,b\n1,2\n', 2],
    ['a,b\n1,2', 2],
    ['a,b\r\n1,2\r\n', 2],
    ['a,b\r1,2\r3,4', 3],
    ['a,b\n\n1,2\n\n', 2],
    ['a,b\n"1\n2",3\n', 2],
    ['a,b\n"1""\n""2",3\n', 2],
    ['a,b\n"1""",3\n4,5\n', 3],
    ['a,b\n,\n', 2],
    ['\ufeff"a","b"\n1,2\n', 2],
    ['', 0],
  ])('%j holds %i', async (text, records) => {
    expect((await passOver(given(text), ',')).records).toBe(records)
  })

  test('knows which cells hold line breaks', async () => {
    expect((await passOver(given('a,b\n"1\n2",3\n'), ',')).multiline).toBe(true)
    expect((await passOver(given('a,b\n"1,2",3\n'), ',')).multiline).toBe(false)
  })
})

describe('what must not be read in bulk', () => {
  test.each([
    ['a,b\n1,2\r\n', 'more than one kind of line end'],
    ['a,b\r1,2\r', 'line ends of old Macs'],
    ['a,b\n"1\r2",3\n', 'line ends of old Macs within a cell'],
    ['a,b\n\n1,2\n', 'blank lines'],
    ['a,b\n1,x"y"\n', 'a quote within an unquoted cell'],
    ['a,b\n1,"x" y\n', 'text behind a closing quote'],
    ['a,b\n1,"x\n', 'a quote that is never closed'],
    ['a,b\n1,x\0y\n', 'null bytes'],
    ['sep=,\na,b\n', 'a first line that names the delimiter'],
    ['\ufeff"a",b\n"1","2\n3"\n', undefined],
  ])('%j: %s', async (text, irregular) => {
    expect((await passOver(given(text), ',')).irregular).toBe(irregular)
  })

  test('are all texts but UTF-8', async () => {
    const latin = await passOver(given(Buffer.from('a\nZo\xeb\n', 'latin1')), ',')
    expect(latin).toMatchObject({ encoding: 'windows-1252', irregular: 'windows-1252 text' })
    const wide = await passOver(given(Buffer.from('\ufeffa\n1\n', 'utf16le')), ',')
    expect(wide).toMatchObject({ encoding: 'utf-16le', irregular: 'utf-16le text' })
  })
})

test('a letter cut in two by the end of a chunk is still UTF-8', async () => {
  const text = `${'x'.repeat((1 << 20) - 1)}é,\n`
  const found = await withFiles({ 'long.csv': text }, folder =>
    passOver({ name: 'long.csv', path: join(folder, 'long.csv'), named: true }, ','),
  )
  expect(found.encoding).toBe('utf-8')
})
