import { stripVTControlCharacters } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { MELON_FORMATS } from '../../../src/cli/commands/melons.js'
import { melonOutputs } from '../../../src/render/melons/outputs.js'
import { widthOf } from '../../../src/render/plain.js'
import { runRind } from '../../support/host.js'
import { aSheet } from './making.js'

const written = (id: string, width = 80, colour: 0 | 1 = 0, sheet = aSheet()): string =>
  melonOutputs.find(it => it.id === id)?.render(sheet, { width, colour }) ?? ''

test('every output can be named, and no other', () => expect(melonOutputs.map(it => it.id)).toEqual(MELON_FORMATS))

describe('the sheet of a terminal', () => {
  test.each([60, 80, 120, 200])('fits %i columns', async width => {
    const text = written('table', width)
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
    await expect(text).toMatchFileSnapshot(`snapshots/sheet-${width}.txt`)
  })

  test('has marks of ASCII where there are no others', () => {
    const text = melonOutputs[0]?.render(aSheet(), { width: 80, colour: 0, ascii: true }) ?? ''
    expect(text).toMatch(/^[\n -~]*$/)
    expect(text).toMatch(/^ {2}North +o +o +\. +\. +@ /m)
    expect(text).toMatch(/^@ melon: target met, score under the floor$/m)
  })

  test('says in words and marks all that it says in colours', () => {
    const coloured = written('table', 80, 1)
    expect(coloured).not.toBe(written('table', 80))
    expect(stripVTControlCharacters(coloured)).toBe(written('table', 80))
  })
})

test.each([
  ['text', 'sheet.mail.txt'],
  ['markdown', 'sheet.md'],
  ['csv', 'sheet.csv'],
])('%s', async (id, file) => {
  await expect(written(id)).toMatchFileSnapshot(`snapshots/${file}`)
})

test('a line of NDJSON is a segment, as its schema promises', async () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse((await runRind(['schema', 'melon'])).out))
  const lines = written('ndjson').trimEnd().split('\n')
  expect(lines.length).toBe(aSheet().standing.length)
  for (const line of lines) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true)
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ segment: { team: 'North' }, quadrant: 'melon', since: '2026-03-01', periods: 3 })
})

test('the JSON is the sheet', () => expect(JSON.parse(written('json'))).toEqual(aSheet()))

test('every output guards itself against the names of an export', () => {
  const hostile = aSheet(it => `=\u001b[31m${it}\u202e | <b>@all\r\n# [x](http://y)`)
  for (const { id } of melonOutputs) {
    const text = written(id, 80, 0, hostile)
    expect(
      ['\u001b', '\u202e', '\r'].filter(it => text.replaceAll('\r\n', '\n').includes(it)),
      id,
    ).toEqual([])
  }
  expect(written('html', 80, 0, hostile)).not.toMatch(/<b>@all/)
  expect(written('markdown', 80, 0, hostile)).not.toMatch(/<b>|[^\\]\[x]|@all/)
  const cells: string[][] = parse(written('csv', 80, 0, hostile))
  expect(cells.flat().filter(it => it.startsWith('='))).toEqual([])
})
