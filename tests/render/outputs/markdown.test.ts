import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import markdown from '../../../src/render/outputs/markdown.js'
import { aFinding, aReport } from '../../support/build-report.js'
import { hostileReport } from '../hostile.js'
import { measuredReport, melonReport } from '../sample.js'

const textOf = (report: Report): string => markdown.render(report, { width: 80, colour: 3 })

test('a watermelon', async () => {
  await expect(textOf(melonReport())).toMatchFileSnapshot('snapshots/watermelon.md')
})

test('one period', async () => {
  await expect(textOf(measuredReport())).toMatchFileSnapshot('snapshots/measured.md')
})

describe.each([
  ['a watermelon', melonReport()],
  ['one period', measuredReport()],
  ['nothing found', aReport()],
  ['hostile names', hostileReport('|`<b>\u001b[31m\n# ')],
])('%s', (_, report) => {
  const lines = textOf(report).split('\n')

  test('every row of a table has as many cells as its head', () => {
    const widths = (from: number): number[] => {
      const end = lines.findIndex((it, at) => at >= from && !it.startsWith('|'))
      return lines.slice(from, end).map(it => it.replaceAll(/\\[\\|]/g, '').split('|').length)
    }
    const heads = lines.flatMap((it, at) => (it.startsWith('|') && !lines[at - 1]?.startsWith('|') ? [at] : []))
    for (const it of heads) expect(new Set(widths(it)).size, lines[it]).toBe(1)
  })

  test('blocks are parted by a blank line, and nothing stands at its end', () => {
    expect(textOf(report)).not.toMatch(/\n{3,}| \n|[\p{Cc}\u202e](?<!\n)/u)
    expect(textOf(report)).toMatch(/[^\n]\n$/)
  })
})

test('names and comments open no markup', () => {
  const text = textOf(hostileReport('<script>`x`|'))
  expect(text).not.toContain('<script>')
  expect(text).not.toMatch(/(?<!\\)`/)
})

test('what is only watched sends nobody to its tickets', () => {
  const [finding = aFinding()] = melonReport().findings
  const watched = { ...melonReport(), findings: [{ ...finding, grade: 'watch' as const }] }
  expect(textOf(melonReport())).toContain('**Read first**')
  expect(textOf(watched)).not.toContain('**Read first**')
})

test('words that the method forbids do not come from here', () => {
  for (const it of [melonReport(), measuredReport(), aReport()]) expect(textOf(it)).not.toMatch(/caus|significan|% sure|gamed/i)
})
