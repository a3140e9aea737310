import { expect, test } from 'vitest'
import { cleaned, fits, isNothing, readBy, trimmed } from '../../../src/ingest/values/shape.js'
import { literal } from '../../../src/store/quote.js'
import { withStore } from '../../support/ingest.js'

const WORD = { id: 'word', pattern: '[a-z]+', sql: (cell: string) => `upper(${cell})` }
const NUMBER = { id: 'number', pattern: '[0-9]+', sql: (cell: string) => `${cell} || '!'` }

const evaluate = (sql: (cell: string) => string, cells: readonly string[]) =>
  withStore(async store => Promise.all(cells.map(async it => (await store.row(`select ${sql(literal(it))} as value`)).value)))

test('a shape fits a whole cell, whatever its case and the white space around it', () => {
  expect(['abc', ' ABC\t', 'a1', ''].map(it => fits(WORD, it))).toEqual([true, true, false, false])
})

test('the first shape that fits reads the cell; where none does there is no value', async () => {
  expect(await evaluate(cell => readBy([WORD, NUMBER], cell), ['abc', '12', 'a1', ''])).toEqual(['ABC', '12!', null, null])
  expect(await evaluate(cell => readBy([], cell), ['abc'])).toEqual([null])
})

test('the engine takes the same white space off as JavaScript', async () => {
  const cells = ['\u00a0x\u2009', '\ufeffx', '\u3000 x\r\n', '\u202fx\v\f', 'x y', '\u200bx']
  expect(await evaluate(trimmed, cells)).toEqual(cells.map(it => it.trim()))
})

test('a cell that only says that nothing is there is null, to the engine as to us', async () => {
  const nothing = [
    '',
    '  ',
    '-',
    '--',
    '?',
    'N/A',
    'n/a',
    'NA',
    'None',
    '[None]',
    'NULL',
    'NaN',
    'nil',
    'Not Rated',
    'Unassigned',
    '(blank)',
    '\u00a0',
  ]
  expect(await evaluate(cleaned, nothing)).toEqual(nothing.map(() => null))
  expect(nothing.filter(it => !isNothing(it))).toEqual([])

  const something = ['0', 'no', 'nothing', '---', ' none of it ']
  expect(await evaluate(cleaned, something)).toEqual(something.map(it => it.trim()))
  expect(something.filter(isNothing)).toEqual([])
})
