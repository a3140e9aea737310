import { expect, test } from 'vitest'
import { progressLine } from '../../src/cli/progress.js'

function written(isTTY: boolean, wanted: boolean, columns = 40) {
  const texts: string[] = []
  const line = progressLine({ write: text => texts.push(text), isTTY, columns }, wanted)
  return { line, texts }
}

test('one line is rewritten, and gone in the end', () => {
  const { line, texts } = written(true, true)
  line.tell({ stage: 'reading', file: 'tickets.csv', done: 50, total: 200 })
  line.tell({ stage: 'reading', file: 'tickets.csv', done: 50, total: 200 })
  line.tell({ stage: 'measuring' })
  line.clear()
  line.clear()
  expect(texts).toEqual(['\r\u001b[2Kreading tickets.csv 25 %', '\r\u001b[2Kmeasuring', '\r\u001b[2K'])
})

test('nothing was shown, nothing is cleared', () => {
  const { line, texts } = written(true, true)
  line.clear()
  expect(texts).toEqual([])
})

test.each([
  ['no terminal', false, true],
  ['not wanted', true, false],
])('nothing is said: %s', (_, isTTY, wanted) => {
  const { line, texts } = written(isTTY, wanted)
  line.tell({ stage: 'judging' })
  line.clear()
  expect(texts).toEqual([])
})

test('a long path loses its beginning, a hostile one its teeth', () => {
  const { line, texts } = written(true, true, 31)
  line.tell({ stage: 'reading', file: 'exports/of/last\u001b[2Jyear/tickets.csv', done: 1, total: 3 })
  expect(texts).toEqual(['\r\u001b[2Kreading …year/tickets.csv 33 %'])
})
