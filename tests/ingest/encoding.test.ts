import { expect, test } from 'vitest'
import { OneByte, wideOrder } from '../../src/ingest/encoding.js'
import { given, staged } from '../support/ingest.js'

const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => little(text).swap16()

test.each([
  ['little end first, with its mark', little('\ufeffa,b\n1,2\n'), 'utf-16le'],
  ['big end first, with its mark', big('\ufeffa,b\n1,2\n'), 'utf-16be'],
  ['little end first, without a mark', little('a,b\n1,é\n'), 'utf-16le'],
  ['big end first, without a mark', big('a,b\n1,é\n'), 'utf-16be'],
  ['one byte a letter', Buffer.from('a,b\n1,2\n'), undefined],
  ['zeros here and there', Buffer.from('a,b\n\0,2\n1,\0\n'), undefined],
])('the order of bytes: %s', (_, bytes, order) => expect(wideOrder(bytes)).toBe(order))

/** Bytes of the letters beyond ASCII in Mac OS Roman. */
const MAC: Readonly<Record<string, number>> = { é: 0x8e, ü: 0x9f, ö: 0x9a, ä: 0x8a, ç: 0x8d, ñ: 0x96, è: 0x8f, É: 0x83 }
const mac = (text: string): Buffer => Buffer.from([...text].map(it => MAC[it] ?? it.charCodeAt(0)))

test.each([
  ['old Macs', mac('id,team\n1,Qualité\n2,Büro für Röhren\n'), 'macintosh'],
  ['Windows', Buffer.from('id,team\n1,Qualité\n2,Büro für Röhren\n', 'latin1'), 'windows-1252'],
  [
    'the apostrophe and dash of Windows',
    Buffer.from([...Buffer.from('it'), 0x92, ...Buffer.from('s a '), 0x96, ...Buffer.from(' b')]),
    'windows-1252',
  ],
])('one byte a letter: %s', (_, bytes, encoding) => {
  const told = new OneByte()
  told.add(bytes)
  expect(told.end()).toBe(encoding)
})

test('every encoding comes out as the same text', async () => {
  const text = 'id,team\r\n1,Qualité\r\n2,Büro für Röhren\r\n'
  const files = [Buffer.from(text), Buffer.from(`\ufeff${text}`), little(text), big(text), Buffer.from(text, 'latin1'), mac(text)]
  for (const bytes of files) {
    const { header, cells } = await staged(given(bytes))
    expect({ header, cells }).toEqual({
      header: ['id', 'team'],
      cells: [
        [2, '1', 'Qualité'],
        [3, '2', 'Büro für Röhren'],
      ],
    })
  }
})

test('a cell of five megabytes is a cell', async () => {
  const long = 'x"y,\n'.repeat(1 << 20)
  const { cells } = await staged(given(`id,note\n1,"${long.replaceAll('"', '""')}"\n2,b\n`))
  expect(cells.map(it => String(it[2]).length)).toEqual([5 << 20, 1])
})
