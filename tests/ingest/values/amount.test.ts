import { describe, expect, test } from 'vitest'
import { amountShapes, currencyIn } from '../../../src/ingest/values/amount.js'
import { literal } from '../../../src/store/quote.js'
import { readCells, withStore } from '../../support/ingest.js'

// Cells as shops and books write them, and what they are worth.
const TOLD_BY_ITSELF: readonly [string, number][] = [
  ['1234', 1234],
  ['1,234.50', 1234.5],
  ['$1,234.50', 1234.5],
  ['1.234,50 €', 1234.5],
  ['€ 1.234.567,8', 1234567.8],
  ['1 234,50 EUR', 1234.5],
  ['1\u00a0234,50\u00a0€', 1234.5],
  ["CHF 1'234.50", 1234.5],
  ['R$ 12,00', 12],
  ['US$12.00', 12],
  ['kr. 12.50', 12.5],
  ['12,50 zł', 12.5],
  ['-12.50', -12.5],
  ['−12,50 €', -12.5],
  ['$-12.50', -12.5],
  ['-$12.50', -12.5],
  ['12.50-', -12.5],
  ['(12.50)', -12.5],
  ['.50', 0.5],
  ['0.125', 0.125],
  ['1.234.567', 1234567],
  ['1,234,567', 1234567],
  ['0', 0],
]

describe('amounts of money', () => {
  test('are read as they are written', async () => {
    expect(
      await readCells(
        amountShapes(),
        TOLD_BY_ITSELF.map(([cell]) => cell),
      ),
    ).toEqual(TOLD_BY_ITSELF.map(([, value]) => value))
  })

  test.each([
    [undefined, [1234, 1234]],
    ['.', [1.234, 1234]],
    [',', [1234, 1.234]],
  ] as const)('three digits behind one mark are thousands, unless the column has %s before decimals', async (told, values) => {
    expect(await readCells(amountShapes(told), ['1.234', '1,234'])).toEqual(values)
  })

  test.each(['', 'many', '12.50.1', '1,23,4', '12 50', '2026-03-05', '10:30', '1e5', '--5', '12%'])('%j is none', async cell => {
    expect(await readCells(amountShapes(), [cell])).toEqual([null])
  })

  test('one with more digits than any account holds is none', async () => {
    expect(await readCells(amountShapes(), ['9999999999.99', '999999999999999999.99'])).toEqual([9999999999.99, null])
  })
})

test('the currency beside a number is kept as it is written, codes in large letters', async () => {
  const cells = ['1.234,50 €', 'usd 12', '$1,234.50', 'R$ 5', '12', '(3.00)', '12 kr.', "CHF 1'234.50"]
  const found = await withStore(store =>
    store.rows<{ of: string }>(
      `select ${currencyIn('cell')} as of from (values ${cells.map((it, at) => `(${at}, ${literal(it)})`).join(', ')}) as them(place, cell) order by place`,
    ),
  )
  expect(found.map(it => it.of)).toEqual(['€', 'USD', '$', 'R$', '', '', 'kr', 'CHF'])
})
