import { expect, test } from 'vitest'
import { csvLine, exactLine } from '../../src/render/csv.js'

test.each([
  ['plain cells', ['a', 1, ''], 'a,1,'],
  ['commas, quotes and line breaks', ['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"'],
  ['white space that would be lost', [' a', 'b\t'], '" a","b\t"'],
  ['what a spreadsheet would run', ['=1+1', '+cmd', '@sum', '-2+3', '\tx'], `'=1+1,'+cmd,'@sum,'-2+3,'\tx`],
  ['numbers, which it would not', ['-5', '+3.25', '-1,5'], '-5,+3.25,"-1,5"'],
  ['one blank cell', [''], '""'],
])('%s', (_, cells, line) => expect(csvLine(cells)).toBe(`${line}\r\n`))

test('for programs a cell stays as it is', () => expect(exactLine(['=1+1', 'a"b'])).toBe('=1+1,"a""b"\r\n'))
