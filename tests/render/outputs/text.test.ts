import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.js'
import text from '../../../src/render/outputs/text.js'
import { widthOf } from '../../../src/render/plain.js'
import { aFinding, aReport } from '../../support/build-report.js'
import { hostileReport } from '../hostile.js'
import { measuredReport, melonReport } from '../sample.js'

const textOf = (report: Report, width = 80): string => text.render(report, { width, colour: 3 })

test('a watermelon', async () => {
  await expect(textOf(melonReport())).toMatchFileSnapshot('snapshots/watermelon.mail.txt')
})

test('one period', async () => {
  await expect(textOf(measuredReport())).toMatchFileSnapshot('snapshots/measured.mail.txt')
})

describe.each([60, 80, 200])('at %i columns', width => {
  test.each([
    ['a watermelon', melonReport()],
    ['one period', measuredReport()],
    ['nothing', aReport()],
    ['hostile names', hostileReport()],
  ])('%s: lines that a mail can hold, of sentences', (_, report) => {
    const paragraphs = textOf(report, width).trimEnd().split('\n\n')
    for (const it of paragraphs) expect(it).toMatch(/^[^\p{Ll}].*[.!?…]$/su)
    for (const it of textOf(report, width).split('\n')) expect(widthOf(it), it).toBeLessThanOrEqual(Math.min(76, width))
    expect(textOf(report, width).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e│─]/u)
  })
})

test('what speaks against a finding is told, what holds is not', () => {
  const caveats = [
    { check: 'mix', effect: 'explains', says: 'more of the easy kind' },
    { check: 'size', effect: 'holds', says: 'large enough' },
  ] as const
  const told = textOf(aReport({ findings: [aFinding({ grade: 'explained', caveats: [...caveats] })] })).replaceAll('\n', ' ')
  expect(told).toContain('Explained by: mix (more of the easy kind).')
  expect(told).not.toContain('large enough')
})

test('a finding alone is told apart from several', () => {
  expect(textOf(aReport({ findings: [aFinding()] }))).toContain('This shows that the two moved apart')
  const two = aReport({ findings: [aFinding(), aFinding({ id: 'watermelon:team=A', segment: { team: 'A' } })] })
  expect(textOf(two)).toContain('Each of these shows that two things moved apart')
  expect(textOf(aReport())).not.toContain('apart')
})

test('words that the method forbids do not come from here', () => {
  for (const it of [melonReport(), measuredReport(), aReport()]) expect(textOf(it)).not.toMatch(/caus|significan|% sure|gamed/i)
})
