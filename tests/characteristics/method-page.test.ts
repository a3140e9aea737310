import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BARS } from './bars.js'
import { toldBars, withCharacteristics } from './method-page.js'
import { pageOf } from './page.js'

const pageNamed = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
const [method, characteristics] = [pageNamed('method.md'), pageNamed('characteristics.md')]

test('the page of the method shows the tables of the page of the characteristics as they are', () => {
  expect(withCharacteristics(method, characteristics), 'npm run characteristics -- --write writes both').toBe(method)
})

test('what it says in words of the bars that are missed, or nearly, is what the table says', () => {
  const bars = toldBars(characteristics)
  const short = (figure: string) => Math.abs(Number(figure)).toFixed(2).replace('0.', '.')
  const told = (id: string) => {
    const { figure = '', bar = '' } = bars.find(it => it.id === id) ?? {}
    return { got: short(figure), asked: short(bar.replace('at least ', '')) }
  }
  const [quarter, latent, daily] = [told('P4'), told('P4 latent'), told('P5w')]
  expect(bars.filter(it => it.verdict === 'MISSED').map(it => it.id)).toEqual(['P4'])
  const words = method.replace(/\s+/g, ' ')
  expect(words).toContain(`${quarter.got} are told by the quarter where ${quarter.asked} were asked; ${latent.got} where the 0.40`)
  expect(words).toContain(`a look every day finds ${daily.got} less than one at the close (bar ${daily.asked}, within error)`)
})

test('a page of other figures is shown with all its bars, the speed among them, and all that can be found', () => {
  const found = ['month', 'quarter'].flatMap(window => [`${window} 3x2 power`, `${window} 3x2 larger p power`])
  const named = [...BARS.flatMap(it => [...it.of, ...(it.beside?.of ?? [])]).map(it => it.figure), ...found]
  const figures = Object.fromEntries(named.map(it => [it, 0.125]))
  const page = pageOf({ of: () => [figures, figures], runs: 2, milliseconds: 201.4 })
  expect(toldBars(page).map(it => it.id)).toEqual([...BARS.map(it => it.id), 'S1'])
  const shown = withCharacteristics(method, page)
  for (const { says } of BARS) expect(shown).toContain(`| ${says} |`)
  expect(shown).toContain('| P1 | 400 answers, month, no wobble: power | at least 0.84 | .125 ± .000 | MISSED |')
  expect(shown).toContain('milliseconds from sums to who is told | at most 200 | 201 | MISSED |')
  expect(shown).toContain('| 400 | .125 / .125 / .125 | .125 / .125 / .125 |')
})

test('a page without its marks, and one without its tables, are refused', () => {
  expect(() => withCharacteristics('', characteristics)).toThrow(new Error('the page of the method has no marks for its bars'))
  expect(() => withCharacteristics(method, '')).toThrow(new Error('the page of the characteristics has no table under "The bars"'))
})
