import { expect, test } from 'vitest'
import { progressLine, showsProgress } from '../../src/cli/progress.js'

function written(wanted: boolean, columns = 40) {
  const texts: string[] = []
  const sink = { write: (text: string) => texts.push(text), isTTY: true, columns }
  return { line: progressLine(sink, wanted), texts }
}

const MEGABYTE = 1 << 20

test('one line is rewritten, and gone in the end', () => {
  const { line, texts } = written(true)
  line.tell({ stage: 'reading', file: 'tickets.csv', done: 0, total: 1 })
  line.tell({ stage: 'reading', file: 'tickets.csv', done: 0, total: 1 })
  line.tell({ stage: 'measuring' })
  line.clear()
  line.clear()
  expect(texts).toEqual(['\r\u001b[2Kreading tickets.csv', '\r\u001b[2Kmeasuring', '\r\u001b[2K'])
})

test('the bytes that were read of a file are told, and of how many files it is', () => {
  const { line, texts } = written(true)
  line.tell({ stage: 'reading', file: 'tickets.csv', done: 1, total: 3 })
  line.read(MEGABYTE, 4 * MEGABYTE)
  line.read(MEGABYTE, 4 * MEGABYTE)
  expect(texts.slice(1)).toEqual(['\r\u001b[2Kreading tickets.csv (2 of 3) 25 %', '\r\u001b[2Kreading tickets.csv (2 of 3) 50 %'])
})

test('a file that was read whole is being loaded, by bytes where it is read again; the next one begins anew', () => {
  const { line, texts } = written(true)
  line.tell({ stage: 'reading', file: 'a.csv' })
  line.read(99 * MEGABYTE, 100 * MEGABYTE)
  line.read(MEGABYTE, 100 * MEGABYTE)
  line.read(2 * MEGABYTE, 100 * MEGABYTE)
  line.read(48 * MEGABYTE, 100 * MEGABYTE)
  line.read(200 * MEGABYTE, 100 * MEGABYTE)
  line.tell({ stage: 'reading', file: 'b.csv' })
  line.read(10, 100)
  const shown = texts.map(it => it.replace('\r\u001b[2K', ''))
  expect(shown).toEqual([
    'reading a.csv',
    'reading a.csv 99 %',
    'loading a.csv',
    'loading a.csv 50 %',
    'loading a.csv 100 %',
    'reading b.csv',
    'reading b.csv 10 %',
  ])
})

test('however many bytes there are, a file is told at most a hundred times', () => {
  const { line, texts } = written(true)
  line.tell({ stage: 'reading', file: 'a.csv' })
  for (let at = 0; at < 5000; at++) line.read(1, 5000)
  expect(texts.length).toBeLessThanOrEqual(102)
})

test('of what has no size nothing is reckoned', () => {
  const { line, texts } = written(true)
  line.tell({ stage: 'reading', file: 'standard input' })
  line.read(10, 0)
  expect(texts).toEqual(['\r\u001b[2Kreading standard input'])
})

test('nothing was shown, nothing is cleared', () => {
  const { line, texts } = written(true)
  line.clear()
  expect(texts).toEqual([])
})

test('where it is not wanted nothing is said', () => {
  const { line, texts } = written(false)
  line.tell({ stage: 'judging' })
  line.read(1, 2)
  line.clear()
  expect(texts).toEqual([])
})

test('a long path loses its beginning, a hostile one its teeth', () => {
  const { line, texts } = written(true, 31)
  line.tell({ stage: 'reading', file: 'exports/of/last\u001b[2Jyear/tickets.csv', done: 1, total: 3 })
  line.read(1, 3)
  expect(texts).toEqual(['\r\u001b[2Kreading …/tickets.csv (2 of 3)', '\r\u001b[2Kreading …ets.csv (2 of 3) 33 %'])
})

type Row = readonly [
  what: string,
  isTTY: boolean,
  options: { progress: boolean; quiet?: boolean },
  env: Record<string, string>,
  shown: boolean,
]

test.each<Row>([
  ['a terminal', true, { progress: true }, { TERM: 'xterm' }, true],
  ['a pipe, or cron', false, { progress: true }, { TERM: 'xterm' }, false],
  ['--no-progress', true, { progress: false }, { TERM: 'xterm' }, false],
  ['--quiet', true, { progress: true, quiet: true }, { TERM: 'xterm' }, false],
  ['CI', true, { progress: true }, { TERM: 'xterm', CI: 'true' }, false],
  ['a terminal that cannot rewrite a line', true, { progress: true }, { TERM: 'dumb' }, false],
])('%s', (_, isTTY, options, env, shown) => {
  expect(showsProgress({ stderr: { write: () => undefined, isTTY }, env }, options)).toBe(shown)
})
