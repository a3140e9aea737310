import { expect, test } from 'vitest'
import type { Dialect } from '../../src/ingest/dialect.js'
import { mendedHeader, recordEnd } from '../../src/ingest/mend.js'

const plain: Dialect = { delimiter: ',', quote: '"', escape: '"' }

test.each([
  ['plain cells', 'a,b\nc', 4],
  ['a line break within quotes', '"a\nb",c\nd', 8],
  ['a doubled quote', '"a""b",c\nd', 9],
  ['the last record', 'a,b', 3],
  ['text behind a closing quote', '"a"b,c\n', undefined],
  ['a quote that is never closed', '"a,b\nc', undefined],
])('the end of a record: %s', (_, text, end) => expect(recordEnd(text, 0, plain)).toBe(end))

test.each<[string, string, Dialect, number]>([
  ['two letters between cells', 'a, "b, c"\nd', { ...plain, delimiter: ', ' }, 10],
  ['an escaped quote', '"a\\"b",c\nd', { ...plain, escape: '\\' }, 9],
  ['apostrophes', "'a,b',c\nd", { ...plain, quote: "'", escape: "'" }, 8],
])('the end of a record: %s', (_, text, dialect, end) => expect(recordEnd(text, 0, dialect)).toBe(end))

test.each([
  ['in front', '"a,b,"c"\r\n', ['"a', 'b', 'c']],
  ['in the middle', 'a,"b,"c"', ['a', '"b', 'c']],
  ['at the end', 'a,"b","c', ['a', 'b', '"c']],
])('a header with one quote too many is read with that quote as text: %s', (_, line, cells) => {
  expect(mendedHeader(line, plain, 3)).toEqual(cells)
})

test('a header that can be mended in no way, or not in one alone, is not', () => {
  expect(mendedHeader('"a,b', plain, 3)).toBeUndefined()
  expect(mendedHeader('"a,"b,c', plain, 3)).toBeUndefined()
})
