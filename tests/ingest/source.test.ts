import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bytesOf, hashOf, isOpenToEngine, type Source } from '../../src/ingest/source.js'
import { given, withFiles } from '../support/ingest.js'

async function textOf(source: Source, onRaw?: (chunk: Uint8Array) => void): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytesOf(source, onRaw)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('the bytes of a source', () => {
  test('are those on disk, or those that were piped in', async () => {
    expect(await textOf(given('a,b\n'))).toBe('a,b\n')
    expect(await withFiles({ 'x.csv': 'a,b\n' }, folder => textOf({ name: 'x.csv', path: join(folder, 'x.csv'), named: true }))).toBe(
      'a,b\n',
    )
  })

  test('of a packed file are unpacked, and the packed ones are seen on the way', async () => {
    const packed = gzipSync('a,b\n')
    const seen: Uint8Array[] = []
    expect(await textOf(given(packed, 'x.csv.gz'), it => seen.push(it))).toBe('a,b\n')
    expect(Buffer.concat(seen).equals(packed)).toBe(true)
  })
})

test('the hash of a file that is not read as a table is that of its bytes', async () => {
  expect(await hashOf(given('hello'))).toBe(createHash('sha256').update('hello').digest('hex'))
  expect(await hashOf({ name: 'gone.csv', path: join(import.meta.dirname, 'gone.csv'), named: false })).toBe('')
})

describe("the engine's own reader may open", () => {
  test.each([
    ['tickets.csv', true],
    ['tickets.csv.gz', false],
    ['tickets*.csv', false],
    ['[march].csv', false],
    ['{a}.csv', false],
  ])('%s: %s', (name, open) => {
    expect(isOpenToEngine({ name, path: name, named: true })).toBe(open)
  })

  test('nothing that does not lie on disk', () => {
    expect(isOpenToEngine(given('a,b\n'))).toBe(false)
  })
})
