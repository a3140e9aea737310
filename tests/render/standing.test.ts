import { describe, expect, test } from 'vitest'
import details from '../../src/render/outputs/details.js'
import markdown from '../../src/render/outputs/markdown.js'
import table from '../../src/render/outputs/table.js'
import text from '../../src/render/outputs/text.js'
import { goneOf, knownOf, standingOf } from '../../src/render/standing.js'
import { aFinding, aReport } from '../support/build-report.js'

const june = { from: '2026-06-01', to: '2026-07-01' }
const august = { from: '2026-08-01', to: '2026-09-01' }
const standing = (overrides: Partial<ReturnType<typeof aFinding>>) => standingOf(aFinding({ since: june, ...overrides }))

test('without earlier runs nothing is said', () => expect(standingOf(aFinding())).toEqual([]))

test('how a finding stands is told in a word, and since when it is there where it is no news', () => {
  expect(standing({ status: 'new' })).toEqual(['new'])
  expect(standing({ status: 'worse' })).toEqual(['worse'])
  expect(standing({ status: 'ongoing' })).toEqual(['since June 2026'])
  expect(standing({ status: 'sustained', sustained: false })).toEqual(['sustained'])
  expect(standing({ status: 'sustained', sustained: true })).toEqual([])
})

test('what was said of a finding is told with how long it holds, and can do nothing to a terminal', () => {
  const known = { since: '2026-07-03', inForce: true }
  expect(knownOf({ known: { ...known, note: 'an \u001b[31moutage', until: '2026-09-30' } })).toEqual([
    'an outage (acknowledged until 2026-09-30)',
  ])
  expect(knownOf({ known: { ...known, inForce: false } })).toEqual(['acknowledged on 2026-07-03, no longer in force'])
})

describe('every output for people tells it', () => {
  const finding = aFinding({ status: 'ongoing', since: june, known: { since: '2026-07-03', note: 'outage', inForce: true } })
  const gone = {
    id: 'worse:team=Returns',
    rule: 'worse',
    segment: { team: 'Returns' },
    status: 'gone' as const,
    says: '',
    since: june,
    last: august,
  }
  const report = aReport({ findings: [finding], gone: [gone] })

  test.each([table, details, markdown, text].map(it => [it.id, it] as const))('%s', (_, output) => {
    const told = output.render(report, { width: 120, colour: 0 }).replace(/\s+/g, ' ')
    expect(told).toContain('since June 2026')
    expect(told).toContain('Known: outage (acknowledged on 2026-07-03)')
    expect(told).toMatch(/worse in team Returns, found in June 2026 to August 2026 and no more/i)
    expect(goneOf(report)).toEqual(['worse in team Returns, found in June 2026 to August 2026 and no more'])
  })
})
