import { expect, test } from 'vitest'
import { findingMarkdown, findingText } from '../../src/render/finding.js'
import details from '../../src/render/outputs/details.js'
import table from '../../src/render/outputs/table.js'
import text from '../../src/render/outputs/text.js'
import { aFinding, aReport, MEAN } from '../support/build-report.js'
import { NASTY } from './hostile.js'

const COMMENT = `nobody called me back, ${'and I waited '.repeat(20)}`.trim()
const evidence = (at: number) => ({
  interaction: `${1000 + at}`,
  file: 'tickets.csv',
  line: 10 + at,
  operation: { metric: 'handle-time', value: 60 + at },
  answer: { file: 'surveys.csv', line: 20 + at, points: 1, ...(at === 0 ? { comment: COMMENT } : {}) },
  ...(at === 1 ? { again: { interaction: '2000', file: 'tickets.csv', line: 99 } } : {}),
})
const finding = aFinding({
  evidence: [0, 1, 2, 3, 4, 5, 6].map(evidence),
  behind: { records: 135, says: 'contacts whose satisfaction was rated, the worst rated first' },
  disproof: [
    { where: 'next', says: 'handle time', metric: 'handle-time', unit: 'second', reaches: 'at-least', value: 372 },
    { where: 'next', says: 'reopened', metric: 'reopen-rate', unit: 'share', reaches: 'at-most', value: 0.04 },
    { where: 'records', says: 'the answers are about the product' },
  ],
})
const report = aReport({ metrics: [...aReport().metrics, MEAN], findings: [finding] })
const rule = { title: 'Watermelon', about: 'Green outside, red inside.\n\nWhy it matters: much.', against: 'it is not so' }
const whole = (it = finding, width = 80) => findingText({ finding: it, report: { ...report, findings: [it] }, rule }, { width, colour: 0 })
const flat = (it: string) => it.replaceAll(/\s+/g, ' ')

test('a finding whole tells every record at hand, its comment to the end, and the contact that came back', () => {
  const out = whole()
  for (let at = 0; at < 7; at++) expect(out).toContain(`tickets.csv:${10 + at}`)
  expect(flat(out)).toContain(`“${COMMENT}”`)
  expect(out).toContain('came back with tickets.csv:99')
  expect(flat(out)).toContain('135 contacts whose satisfaction was rated, the worst rated first; 128 more with --all')
  expect(flat(out)).toContain('Watermelon: Green outside, red inside.')
  expect(out).not.toContain('Why it matters')
})

test.each([60, 80, 120, 200])('no line is wider than %i columns', width => {
  expect(
    whole(finding, width)
      .split('\n')
      .filter(it => it.length > width),
  ).toEqual([])
})

test('what would speak against it is told in every output', () => {
  const next = 'next month: handle time of 6:12 or more, or reopened of 4.0 % or less'
  const records = 'in these records: that the answers are about the product'
  for (const out of [whole(), details.render(report, { width: 100, colour: 0 })])
    expect(flat(out)).toContain(`Against it ${next} ${records}`)
  // One screen has room for one thing: here no cost is among them, so it is the first.
  expect(flat(table.render(report, { width: 100, colour: 0 }))).toContain('Against it next month: handle time of 6:12 or more ')
  expect(flat(text.render(report, { width: 76, colour: 0 }))).toContain(`Would speak against it, ${next}; ${records}.`)
  const markdown = findingMarkdown({ finding, report, rule })
  for (const it of [`- ${next}`, `- ${records}`, COMMENT]) expect(markdown).toContain(it)
})

test('where the newest side is made of several months, as many are waited for', () => {
  const [window] = report.question.windows
  if (!window) throw new Error('nothing is compared')
  const parts = [7, 8, 9].map(month => ({ from: `2026-0${month}-01`, to: month === 9 ? '2026-10-01' : `2026-0${month + 1}-01` }))
  const longer = { ...report, question: { ...report.question, windows: [{ ...window, parts }] } }
  expect(flat(findingText({ finding, report: longer, rule }, { width: 80, colour: 0 }))).toContain('over the next 3 months: handle time')
})

test('a finding in short says how many records it rests on, and how to see them; a name that a shell would read otherwise is quoted', () => {
  const watched = { ...finding, id: `watermelon:channel=it's&team=A`, grade: 'watch' as const }
  const out = flat(details.render({ ...report, findings: [watched] }, { width: 100, colour: 0 }))
  expect(out).toContain(`Rests on 135 records: rind explain 'watermelon:channel=it'\\''s&team=A' FILES`)
  expect(out).not.toContain('tickets.csv:10 ')
})

test('a finding that rests on no record says why', () => {
  const bare = { ...finding, evidence: [], behind: { records: 0, says: 'no kind of contact grew by as much as to be named' } }
  expect(flat(whole(bare))).toContain('Rests on no record: no kind of contact grew by as much as to be named')
})

test('nothing of it commands a terminal, whatever it is called', () => {
  const bad = {
    ...finding,
    id: `watermelon:team=${NASTY}`,
    behind: { records: 1, says: NASTY },
    disproof: [{ where: 'records' as const, says: NASTY }],
    evidence: [
      {
        interaction: NASTY,
        file: NASTY,
        line: 1,
        answer: { file: NASTY, line: 2, points: 1, comment: NASTY },
        again: { file: NASTY, line: 3 },
      },
    ],
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const commands = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/
  expect(whole(bad)).not.toMatch(commands)
  expect(details.render({ ...report, findings: [{ ...bad, grade: 'watch' }] }, { width: 80, colour: 0 })).not.toMatch(commands)
  expect(findingMarkdown({ finding: bad, report, rule })).not.toMatch(commands)
})
