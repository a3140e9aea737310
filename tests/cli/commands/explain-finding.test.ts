import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../../src/model/report.js'
import { fixtures } from '../../support/analysis.js'
import { runRind } from '../../support/host.js'

// The demo's findings, followed from the exports and from a report of them.

const demo = join(fixtures, 'demo')
const MELON = 'watermelon:team=Payments'
const folder = mkdtempSync(join(tmpdir(), 'rind-explain-'))
const written = join(folder, 'report.json')
let report: Report

beforeAll(async () => {
  const { exit, err } = await runRind([demo, '--output', written])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  report = JSON.parse(readFileSync(written, 'utf8'))
}, 60_000)

const explained = async (...argv: readonly string[]) => {
  const { exit, out, err } = await runRind(['explain', ...argv])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
const refused = async (...argv: readonly string[]) => {
  const { exit, out, err } = await runRind(['explain', ...argv])
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  return err
}

/** The cells of a line of one of the demo's files: none of its first columns holds a comma. */
const cellsOf = (file: string, line: number) => (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').split(',')

describe('every finding of a report', () => {
  test('says which records it rests on, and tells ten of them at most', () => {
    expect(report.findings.map(it => [it.id, it.evidence.length, it.behind?.records])).toEqual([
      [MELON, 10, 135],
      ['rushed:team=Payments', 10, 36],
      ['decoupled:agent=agent%204%20of%20Returns', 10, 24],
    ])
  })

  test('can be walked to the line of the contact, of its answer, and of the contact the customer came back with', () => {
    for (const { evidence } of report.findings) {
      for (const { interaction, file, line, answer, again } of evidence) {
        expect(cellsOf(file, line)[0]).toBe(interaction)
        if (answer) expect(cellsOf(answer.file, answer.line)[1]).toBe(interaction)
        if (again) expect(cellsOf(again.file, again.line)[1]).toBe(cellsOf(file, line)[1])
      }
    }
    expect(report.findings[1]?.evidence.every(it => it.again !== undefined)).toBe(true)
  })

  test('says what would speak against it: every claim back where it was, and something in the records', () => {
    for (const { disproof = [], operation, perception } of report.findings) {
      for (const { metric, before, change } of [...operation, ...perception])
        expect(disproof.find(it => it.metric === metric)).toMatchObject({
          where: 'next',
          value: before.value,
          reaches: change.value < 0 ? 'at-least' : 'at-most',
        })
      expect(disproof.filter(it => it.where === 'records')).toHaveLength(1)
    }
  })
})

describe('a finding by name', () => {
  test.each([MELON, 'Watermelon:team=Pay', 'watermelon'])('%s in a report is the melon', async name => {
    const out = await explained(name, written)
    expect(out).toContain(MELON)
    expect(out).toContain('[1] Watermelon · team Payments')
    expect(out).toContain('Rests on     135 contacts')
    expect(out).toContain('125 more with --all')
    expect(out).toMatch(/Against it +next month: handle time of 6:13 or more/)
    expect(out).toContain('Watermelon: Green outside, red inside')
  })

  test('is read as it is written, too, and of a lesser grade as whole', async () => {
    const out = await explained('decoupled:agent=agent 4 of Returns', written)
    expect(out).toContain('Rests on     24 rated contacts')
    expect(out).toContain('Figures')
  })

  test('from the exports is the same to the byte, for it is the same question', async () => {
    expect(await explained(MELON, demo)).toBe(await explained(MELON, written))
  })

  test('with all that is behind it tells every record once, with every comment whole, however wide the screen', async () => {
    const { found } = JSON.parse(await explained('rushed', demo, '--all', '--format', 'json')) as { found: { finding: Finding } }
    const { evidence, behind } = found.finding
    expect([evidence.length, behind?.records, new Set(evidence.map(it => it.line)).size]).toEqual([36, 36, 36])
    expect(evidence.slice(0, 10)).toEqual(report.findings[1]?.evidence)
    const out = await explained('rushed', demo, '--all')
    for (const { line, answer } of evidence) {
      expect(out).toContain(`tickets.csv:${line}`)
      if (answer?.comment) expect(out.replaceAll(/\s+/g, ' ')).toContain(`“${answer.comment.replaceAll(/\s+/g, ' ')}”`)
    }
    expect(out.split('\n').filter(it => it.length > 80)).toEqual([])
  })

  test('as JSON fits the schema, with what a report says around it', async () => {
    const found = JSON.parse(await explained(MELON, written, '--format', 'json'))
    const check = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse((await runRind(['schema', 'explanation'])).out))
    expect(check(found), JSON.stringify(check.errors)).toBe(true)
    expect(found.found.finding).toEqual(report.findings[0])
    expect(found.found.inputs).toEqual(report.inputs)
  })

  test('as Markdown is the same in blocks', async () => {
    const out = await explained(MELON, written, '--format', 'markdown')
    expect(out).toContain('**Would speak against it**')
    expect(out.split('\n').filter(it => it.includes('tickets.csv:'))).toHaveLength(10)
  })
})

describe('is refused', () => {
  const other = join(folder, 'other.json')
  writeFileSync(other, '{"schema": "rind/melons/1"}')
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{')

  test.each<[readonly string[], readonly string[]]>([
    [
      ['gave-up', written],
      ['there is no finding `gave-up` in these records', `there are: ${MELON}, rushed:team=Payments`],
    ],
    [['watermelon:team=Paymint', written], [`did you mean \`${MELON}\`?`]],
    [[MELON], ['`rind explain` needs `<path>`']],
    [['watermelon', '--all'], ['`rind explain` needs `<path>`']],
    [
      [MELON, written, '--all'],
      ['error[needs-exports]: `--all` needs the exports', 'it holds 10 of 135 records'],
    ],
    [[MELON, written, '--period', 'week'], ['`--period` needs the exports']],
    [[MELON, other], ['this is no report of rind: schema']],
    [[MELON, broken], ['this is no report of rind: it is not JSON']],
    [
      [MELON, join(folder, 'reprot.json')],
      ['there is no file or folder', 'report.json'],
    ],
    [['csat', demo, '--target', 'csat=90%'], ['`--target` says nothing to a metric, which `csat` is']],
    [['csat', '--format', 'markdown'], ['there are: table, json']],
    [[MELON, demo, '--rejects', join(demo, 'tickets.csv')], ['this would overwrite an export that is read']],
    [['watermelom', demo], ['did you mean `watermelon`?']],
  ])('%j', async (argv, said) => {
    const err = await refused(...argv)
    for (const it of said) expect(err).toContain(it)
  })

  test('a name that several findings have', async () => {
    const two = join(folder, 'two.json')
    const [first] = report.findings
    writeFileSync(two, JSON.stringify({ ...report, findings: [first, { ...first, id: 'watermelon:team=Orders' }] }))
    expect(await refused('watermelon', two)).toContain(`there are: ${MELON}, watermelon:team=Orders`)
  })

  test('nothing of a report that an older rind wrote', async () => {
    const old = join(folder, 'old.json')
    const findings = report.findings.map(({ behind: _, disproof: __, ...it }) => it)
    writeFileSync(old, JSON.stringify({ ...report, findings }))
    expect(await explained(MELON, old)).toContain('tickets.csv:9865')
  })
})
