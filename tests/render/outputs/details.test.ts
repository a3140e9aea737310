import { describe, expect, test } from 'vitest'
import { type Report, reportSchema } from '../../../src/model/report.js'
import details from '../../../src/render/outputs/details.js'
import { widthOf } from '../../../src/render/plain.js'
import { aComparison, aFinding, aReport, MEAN, METRICS, theChecks, tooFew } from '../../support/build-report.js'
import { hostileReport } from '../hostile.js'
import { measuredReport, melonReport } from '../sample.js'

const WIDTHS = [60, 80, 120, 200]
const ESC = '\u001b'
const screen = (report: Report, width = 80): string => details.render(report, { width, colour: 0 })
const linesOf = (report: Report, width: number): string[] => screen(report, width).split('\n')

test('the built reports are valid', () => {
  const finding = aFinding({ window: 'month' })
  for (const it of [aReport({ comparisons: [aComparison()], findings: [finding] }), melonReport(), measuredReport()]) {
    expect(() => reportSchema.parse(it)).not.toThrow()
  }
})

describe.each(WIDTHS)('at %i columns', width => {
  test('a watermelon', async () => {
    await expect(screen(melonReport(), width)).toMatchFileSnapshot(`snapshots/details-${width}.txt`)
  })

  test('no line is longer than the screen', () => {
    for (const it of [melonReport(), measuredReport(), hostileReport(), aReport()]) {
      for (const line of linesOf(it, width)) expect(widthOf(line), line).toBeLessThanOrEqual(width)
    }
  })
})

test('one period: what was measured, and why nothing is compared', async () => {
  await expect(screen(measuredReport())).toMatchFileSnapshot('snapshots/details-measured-80.txt')
  await expect(screen(measuredReport(), 60)).toMatchFileSnapshot('snapshots/details-measured-60.txt')
})

test('an empty report says that nothing could be seen', () => {
  const empty = aReport({
    inputs: [],
    join: { answers: 0, joined: 0, by: 'none', levels: { row: 0, id: 0, customer: 0 }, orphans: 0, doubles: 0 },
    metrics: [],
  })
  expect(screen(empty)).toContain(
    'No divergence can be shown or ruled out\nNothing could be compared on the side of operation.\nNothing could be compared on the side of perception.',
  )
})

test('silence is said with the fall that would have been seen', () => {
  expect(screen({ ...melonReport(), findings: [] })).toMatch(
    /^No divergence shown\nA fall of 2\.4 points would have been seen 4 times in 5/,
  )
})

test('one side alone rules nothing out', () => {
  const report = aReport({ comparisons: [aComparison()] })
  expect(screen(report)).toContain('Nothing could be compared on the side of perception.')
})

test('another rule is a finding, and no watermelon', () => {
  const [first] = linesOf(aReport({ findings: [aFinding({ rule: 'closed-not-solved' })] }), 80)
  expect(first).toBe('No watermelon, 1 other finding: closed not solved in team Payments')
})

test('what is only watched is no watermelon', () => {
  const [first = ''] = linesOf({ ...melonReport(), findings: [aFinding({ grade: 'watch' })] }, 80)
  expect(first).toBe('No divergence shown')
})

test('several watermelons are counted and named', () => {
  const findings = ['A', 'B', 'C', 'D'].map(it => aFinding({ id: it, segment: { team: it }, grade: 'likely' }))
  expect(linesOf(aReport({ findings }), 120)[0]).toBe(
    '4 likely watermelons: team A, team B, team C and 1 more got faster while their customers got unhappier',
  )
})

test('without colour there is not one escape, and the verdicts are words', () => {
  expect(screen(melonReport())).not.toContain(ESC)
  for (const it of ['better', 'worse', 'steady', 'unclear']) expect(screen(melonReport())).toContain(it)
})

test('colour changes nothing but the colour', () => {
  const coloured = details.render(melonReport(), { width: 80, colour: 1 })
  expect(coloured).toContain(ESC)
  expect(coloured.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(screen(melonReport()))
})

test('two windows stand one under the other, the second with its findings alone', () => {
  const report = melonReport()
  const [month] = report.question.windows
  if (month === undefined) throw new Error('the sample has a window')
  const quarter = { ...month, name: 'quarter', after: { from: '2026-08-01', to: '2026-11-01' } }
  const beside = report.comparisons.map(it => ({ ...it, window: 'quarter' }))
  const text = screen({
    ...report,
    question: { ...report.question, windows: [month, quarter] },
    comparisons: [...report.comparisons, ...beside],
  })
  expect(text.split('August–October 2026\n')[1]?.split('\n\n')[0]).not.toContain('Billing')
})

test('of many segments those with a finding are shown, and the others counted', () => {
  const segments = Array.from({ length: 40 }, (_, index) => ({ agent: `agent ${index + 1}` }))
  const text = screen(
    aReport({ comparisons: segments.map(segment => aComparison({ segment })), findings: [aFinding({ segment: { agent: 'agent 40' } })] }),
  )
  expect(text).toContain('agent 40 [1]')
  expect(text).toContain('25 more of agent')
})

test('ten segments left out for one reason take one line', () => {
  const excluded = Array.from({ length: 10 }, (_, index) => tooFew({ agent: `a${index}` }, index, 1 + index / 10))
  const text = screen(aReport({ metrics: [...METRICS, MEAN], checks: theChecks({ excluded }) }), 120)
  expect(text).toContain('10 segments')
  expect(text).toContain('fewer answers than the 30 needed: agent a0 (0), agent a1 (1)')
  expect(text.replaceAll(/\s+/g, ' ')).toContain('and 4 more; a fall of 1.0 to 1.9 (on 1–5) would have been seen')
})

test('what is unknown is a dash with its reason, never a 0', () => {
  const text = screen(aReport({ comparisons: [unknown('handle-time', 'no calls'), aComparison({ metric: 'csat' })] }))
  expect(text).toContain('Nothing could be compared on the side of operation: no calls.')
  expect(text).not.toMatch(/\b0:00\b|NaN/)
})

const unknown = (metric: string, why: string) => {
  const { change: _, ...comparison } = aComparison({ metric, before: { unknown: why }, after: { unknown: why } })
  return comparison
}

test('words that the method forbids do not come from here', () => {
  for (const it of [melonReport(), measuredReport(), aReport()]) expect(screen(it)).not.toMatch(/caus|significan|% sure|gamed/i)
})

test('names and comments from the files can do nothing to the terminal', () => {
  for (const width of WIDTHS) {
    const text = screen(hostileReport(), width)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(text).toBe(screen(hostileReport('x '), width))
  }
})
