import { describe, expect, test } from 'vitest'
import { type Report, reportSchema } from '../../../src/model/report.js'
import type { Look } from '../../../src/render/output.js'
import table from '../../../src/render/outputs/table.js'
import { widthOf } from '../../../src/render/plain.js'
import { aFinding, aReport } from '../../support/build-report.js'
import { hostileReport } from '../hostile.js'
import { CASES } from '../screens.js'

const WIDTHS = [60, 80, 120, 200]
const ESC = '\u001b'
const LOOK: Look = { width: 80, colour: 0, typed: ['tickets.csv', 'surveys.csv'] }
const screen = (report: Report, width = 80, look: Partial<Look> = {}): string => table.render(report, { ...LOOK, width, ...look })
const atEveryWidth = (report: Report): string => WIDTHS.map(it => `${'='.repeat(it)}\n${screen(report, it)}`).join('\n')

describe.each(Object.entries(CASES))('%s', (name, report) => {
  test('is a valid report, drawn at 60, 80, 120 and 200 columns', async () => {
    expect(() => reportSchema.parse(report())).not.toThrow()
    await expect(atEveryWidth(report())).toMatchFileSnapshot(`snapshots/screens/${name}.txt`)
  })

  test('is no wider than the screen', () => {
    for (const width of WIDTHS)
      for (const line of screen(report(), width).split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
  })

  test('fits one screen of 80 columns', () => {
    expect(screen(report()).trimEnd().split('\n').length).toBeLessThanOrEqual(50)
  })

  test('colour changes nothing but the colour', () => {
    const coloured = screen(report(), 80, { colour: 1 })
    expect(coloured).toContain(ESC)
    expect(coloured.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(screen(report()))
  })

  test('in ASCII has no other letters of ours, and its columns where they were', () => {
    const text = screen({ ...report(), measurements: [] }, 120, { ascii: true })
    if (name !== 'wide-names') expect(text).not.toMatch(/[^ -~\n]/)
    const other = screen({ ...report(), measurements: [] }, 120)
    expect(text.split('\n').map(widthOf)).toEqual(other.split('\n').map(widthOf))
  })

  test('a far end without bars is told nothing of them', () => {
    expect(screen(report(), 120, { ascii: true })).not.toMatch(/Bars|[▁-█]/)
  })
})

test('what bars mean is said once, below the first of them', () => {
  const lines = screen(CASES.watermelon(), 120).split('\n')
  const first = lines.findIndex(it => it.startsWith('Bars:'))
  expect(lines.filter(it => it.startsWith('Bars:'))).toHaveLength(1)
  expect(lines[first - 1]).toMatch(/▇█·█▇█▁/)
})

test('what is only watched is named, and told no further', () => {
  const text = screen({ ...CASES.watermelon(), findings: [aFinding({ grade: 'watch' })] })
  expect(text).toContain('To watch: watermelon in team Payments')
  expect(text).not.toContain('[1] Watermelon')
})

test('what explains a finding is named beside it', () => {
  expect(screen(CASES['several-findings'](), 120)).toContain('Explained: worse in channel chat (by who answered)')
})

test('a finding that another window shows says which', () => {
  const [month] = aReport().question.windows
  if (month === undefined) throw new Error('a report has a window')
  const quarter = { ...month, name: 'quarter', after: { from: '2026-08-01', to: '2026-11-01' } }
  const text = screen(
    aReport({ question: { ...aReport().question, windows: [month, quarter] }, findings: [aFinding({ window: 'quarter' })] }),
  )
  expect(text).toContain('[1] Watermelon · team Payments · confirmed · August–October 2026')
})

test('names and comments from the files can do nothing to the terminal', () => {
  for (const width of WIDTHS) {
    const text = screen(hostileReport(), width)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
    expect(text).toBe(screen(hostileReport('x '), width))
  }
})

test('words that the method forbids do not come from here', () => {
  for (const it of Object.values(CASES)) expect(screen(it())).not.toMatch(/caus|significan|% sure|gamed/i)
})
