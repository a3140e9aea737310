import { expect, test } from 'vitest'
import { Html, html } from '../../../src/render/html/escape.js'

const of = (text: string): string => html`<b title="${text}">${text}</b>`.text

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onload='x' &amp;`, '&quot; onload=&#39;x&#39; &amp;amp;'],
  ['\u001b[31mred\u202e\n x\u0000', 'red x'],
])('%j is text, in text and in an attribute', (text, shown) => {
  expect(of(text)).toBe(`<b title="${shown}">${shown}</b>`)
})

test('what was made here stays HTML, lists are joined, and nothing is nothing', () => {
  expect(html`<ul>${['<a>', 'b'].map(it => html`<li>${it}</li>`)}${undefined}${3}${new Html('<hr>')}</ul>`.text).toBe(
    '<ul><li>&lt;a&gt;</li><li>b</li>3<hr></ul>',
  )
})

test('blanks at the ends of a text stay, and no figure is parted from its unit', () => {
  expect(html`a${' · b'}`.text).toBe('a · b')
  expect(html`${'6:13 → 5:06 (−18 %)'}`.text).toBe('6:13\u00a0→ 5:06 (−18\u00a0%)')
})
