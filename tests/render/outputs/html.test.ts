import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import html from '../../../src/render/outputs/html.js'
import { aFinding, aReport } from '../../support/build-report.js'
import { hostileReport } from '../hostile.js'
import { picturedReport } from '../html/pictured.js'
import { measuredReport, melonReport } from '../sample.js'

const look = { width: 80, colour: 3 } as const
const textOf = async (report: Report): Promise<string> => html.render(report, look)
const pageOf = async (report: Report) => parseHTML(await textOf(report)).document

const NASTY = `"'><img src=x onerror=alert(1)><script>alert(2)</script></style></svg>\u001b[31m\u202e`

describe.each([
  ['a watermelon', melonReport()],
  ['a watermelon with its periods', picturedReport()],
  ['one period', measuredReport()],
  ['nothing found', aReport()],
  ['hostile names', hostileReport(NASTY)],
  ['a hostile event', picturedReport(NASTY)],
])('%s', (_, report) => {
  test('gives the same bytes each time, whatever it is looked at with', async () => {
    expect(await html.render(report, { width: 200, colour: 0 })).toBe(await textOf(report))
  })

  test('runs nothing, fetches nothing, and holds no markup but its own', async () => {
    const text = await textOf(report)
    expect(text).not.toMatch(/<(script|img|iframe|object|embed|link|base|form)\b|\son\w+\s*=\s*"|url\(|@import|https?:|javascript:/i)
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('is well formed: every element is closed where it was opened', async () => {
    expect(unbalanced(await textOf(report))).toEqual([])
  })

  test('headings come in order, names are given once, and links lead somewhere', async () => {
    const page = await pageOf(report)
    const levels = [...page.querySelectorAll('h1,h2,h3,h4')].map(it => Number(it.tagName.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((it, at) => at > 0 && it > (levels[at - 1] ?? 0) + 1)).toEqual([])
    const ids = [...page.querySelectorAll('[id]')].map(it => it.id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...page.querySelectorAll('[aria-labelledby]')].flatMap(it => it.getAttribute('aria-labelledby')?.split(' ') ?? [])
    const linked = [...page.querySelectorAll('a')].map(it => it.getAttribute('href')?.slice(1))
    expect([...named, ...linked].filter(it => !ids.includes(it ?? ''))).toEqual([])
  })

  test('every head of a table says what it heads, and every row is as long as the head', async () => {
    const page = await pageOf(report)
    expect([...page.querySelectorAll('th:not([scope])')]).toHaveLength(0)
    for (const table of page.querySelectorAll('table')) {
      const width = (row: typeof table) => [...row.children].reduce((sum, it) => sum + Number(it.getAttribute('colspan') ?? 1), 0)
      expect(new Set([...table.querySelectorAll('tr')].map(width)).size, table.querySelector('caption')?.textContent ?? '').toBe(1)
      expect(table.querySelector('caption')?.textContent?.trim()).not.toBe('')
    }
  })
})

describe('a watermelon', () => {
  test('is the answer, and its two sides stand in one picture that says in words what it shows', async () => {
    const page = await pageOf(picturedReport())
    expect(page.querySelector('h1')?.textContent).toBe('1 watermelon: team Payments got faster while its customers got unhappier')
    const [picture] = page.querySelectorAll('article svg.broad')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.querySelector('title')?.textContent).toBe('Handle time and satisfied of team Payments, month by month')
    expect(picture?.querySelector('desc')?.textContent).toContain('while satisfied fell 12.2 points')
    const words = [...(picture?.querySelectorAll('text') ?? [])].map(it => it.textContent)
    expect(words).toEqual(
      expect.arrayContaining(['before', 'after', 'new macros', 'm:ss, shorter is better · 6:12 before, 5:05 after (−18 %)']),
    )
    expect(words).not.toContain('elsewhere')
    const rows = [...page.querySelectorAll('article details table')][0]?.querySelectorAll('tbody tr')
    expect(rows?.[6]?.textContent).toContain('October 20265:054:51 to 5:19126')
  })

  test('is green outside and red inside among its neighbours, with the words', async () => {
    const page = await pageOf(picturedReport())
    const row = [...page.querySelectorAll('.matrix tr')].find(it => it.textContent?.includes('watermelon'))
    const cells = [...(row?.querySelectorAll('td') ?? [])].map(it => [it.className, it.textContent?.replaceAll('\u00a0', ' ')])
    expect(cells[0]).toEqual(['better', '6:12 → 5:05better −18 %(−21 to −15)'])
    expect(cells[2]).toEqual(['worse', '82 → 70worse −12.2(−19.5 to −4.9)'])
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('#finding-1')
  })

  test('stands on the sheet of its target: met, and rated under the floor', async () => {
    const page = await pageOf(picturedReport())
    const section = page.querySelector('[aria-labelledby=targets]')
    expect(section?.querySelector('h3')?.textContent).toBe('Handle time at most 5:30, with a floor of satisfied 75\u00a0%')
    expect(section?.querySelector('p')?.textContent).toBe('1 watermelon in October 2026: team Payments.')
    expect([...(section?.querySelectorAll('tbody tr') ?? [])].map(it => it.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'team',
      'Payments5:05 metn 31270 % undern 312melon for 1 month',
      'Billing–no records80 % overn 312–',
    ])
  })

  test('leads to what customers wrote, to every contact with its line, and to what was checked', async () => {
    const page = await pageOf(picturedReport())
    const [article] = page.querySelectorAll('article')
    expect(article?.querySelectorAll('blockquote')).toHaveLength(2)
    expect(article?.textContent).toContain('tickets.csv:9212')
    expect(article?.textContent).toContain('not checked: ripeness: no repeat contacts in the export')
  })
})

test('what a metric counts is told where the report says it', async () => {
  const page = await pageOf(picturedReport())
  const [definition] = [...page.querySelectorAll('.folds details')].filter(it => it.textContent?.startsWith('Handle time'))
  expect(definition?.textContent).toContain('The time agents worked on a contact.')
  expect(definition?.textContent).toContain('Formula:sum of times / contacts')
})

test('without its periods a finding has its figures and no picture', async () => {
  const page = await pageOf(melonReport())
  expect(page.querySelectorAll('svg')).toHaveLength(0)
  expect(page.querySelector('article table')?.textContent).toContain('Handle time6:125:05')
})

test('minutes that were worth it are no melon', async () => {
  const swapped = aFinding()
  const finding = {
    ...swapped,
    rule: 'slower-but-happier',
    operation: swapped.operation.map(it => ({ ...it, role: 'cost' as const })),
    perception: swapped.perception.map(it => ({ ...it, role: 'gain' as const })),
  }
  expect((await pageOf(aReport({ findings: [finding] }))).querySelectorAll('.fruit')).toHaveLength(0)
})

const VOID = new Set(['meta', 'hr', 'br'])

/** Elements that are left open, or closed where another one is open. */
function unbalanced(text: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, close, name = '', rest = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"<>]*")*\s*\/?)>/gi)) {
    if (VOID.has(name) || rest.endsWith('/')) continue
    if (close !== '/') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
