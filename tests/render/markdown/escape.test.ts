import { expect, test } from 'vitest'
import { escaped, escapedLine } from '../../../src/render/markdown/escape.js'

test.each([
  ['plain words', 'Handle time 6:13 → 5:06 (−18 %)', 'Handle time 6:13 → 5:06 (−18 %)'],
  ['a pipe, which would be another cell', 'a|b', 'a\\|b'],
  ['HTML', '<img src=x onerror=alert(1)>&nbsp;', '&lt;img src=x onerror=alert(1)&gt;&amp;nbsp;'],
  ['code', '`rm` ```', '\\`rm\\` \\`\\`\\`'],
  ['emphasis', '*a* __b__ ~~c~~', '\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~'],
  ['links and pictures', '![a](http://b) [c]', '!\\[a\\](http\\://b) \\[c\\]'],
  ['formulae of a wiki', '$x^2$ {macro}', '\\$x\\^2\\$ \\{macro\\}'],
  ['an escape of an escape', '\\|', '\\\\\\|'],
  [
    'addresses that link themselves',
    'see https://evil.example or www.evil.example',
    'see https\\://evil.example or www&#8203;.evil.example',
  ],
  ['somebody called', 'ask @anna or a@b', 'ask @&#8203;anna or a@&#8203;b'],
  ['control characters and line ends', 'a\u001b[31m\u0007b\r\n# c\u202e', 'ab # c'],
])('%s', (_, text, markdown) => expect(escaped(text)).toBe(markdown))

test.each([
  ['a heading', '# a', '\\# a'],
  ['a list', '- a', '\\- a'],
  ['another list', '+38 to +30', '\\+38 to +30'],
  ['a numbered list', '1. a', '1\\. a'],
  ['a numbered list in brackets', '12) a', '12\\) a'],
  ['a rule', '===', '\\==='],
  ['a figure, which is none of these', '1.5 of 2', '1.5 of 2'],
])('at the beginning of a line: %s', (_, text, markdown) => expect(escapedLine(text)).toBe(markdown))
