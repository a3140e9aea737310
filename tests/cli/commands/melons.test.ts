import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Melons } from '../../../src/model/melons.js'
import { contactsOf, exportOf } from '../../stories-facts/desk.js'
import { runRind } from '../../support/host.js'

let folder = ''
let tickets = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  tickets = join(folder, 'tickets.csv')
  // North always meets its target, and its customers are unhappy from May on.
  const desk = contactsOf(
    {
      teams: ['North', 'South'],
      live(it, month) {
        it.met = true
        if (it.team === 'North' && month >= 5) it.mood -= 1.2
      },
    },
    1,
  )
  await writeFile(tickets, exportOf(desk))
})
afterAll(() => rm(folder, { recursive: true }))

const asked = ['--as-of', '2026-08-01', '--threads', '1']
const sheet = async (...argv: readonly string[]): Promise<Melons> => {
  const { exit, out, err } = await runRind(['melons', tickets, ...asked, ...argv, '--format', 'json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return JSON.parse(out)
}

describe('the sheet', () => {
  test('counts the melons month after month, by a target that the export knows and the middle of the scale', async () => {
    const { target, floor, counts } = await sheet()
    expect([target.id, target.value, floor.id, floor.value]).toEqual(['sla-attainment', 0.95, 'csat-mean', 3])
    const teams = counts.filter(it => it.by.join() === 'team')
    expect(teams.map(it => [it.period.from.slice(0, 7), it.melon, it.green])).toEqual([
      ['2026-01', 0, 2],
      ['2026-02', 0, 2],
      ['2026-03', 0, 2],
      ['2026-04', 0, 2],
      ['2026-05', 1, 1],
      ['2026-06', 1, 1],
      ['2026-07', 1, 1],
    ])
  })

  test('is made by a target and a floor of the user', async () => {
    const { target, floor, cells } = await sheet('--target', 'wait-time=1s', '--floor', 'csat=5%')
    expect([target.id, target.value, floor.id, floor.value]).toEqual(['wait-time', 1, 'csat', 0.05])
    expect(new Set(cells.map(it => it.quadrant))).toEqual(new Set(['forgiven']))
  })

  test('is what its schema promises', async () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse((await runRind(['schema', 'melons'])).out))
    validate(await sheet())
    expect(validate.errors).toBeNull()
  })

  test('is laid out for a terminal, with since when a segment is a melon', async () => {
    const { out } = await runRind(['melons', tickets, ...asked], { columns: 80 })
    expect(out).toMatch(
      /^1 watermelon in July 2026: team North \(since May 2026\)\nTarget: target met at least 95 % · floor: mean satisfaction \(1–5\) 3\.00\n/,
    )
    expect(out).toMatch(/^ {2}North +· +· +· +· +● .*melon for 3 months$/m)
    expect(out).toMatch(/^ {2}melons +0 +0 +0 +0 +1 .*1 of 2/m)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('is written to files, each by its name, and then not printed', async () => {
    const files = ['sheet.md', 'sheet.csv', 'sheet.txt', 'sheet.json', 'sheet.ndjson'].map(it => join(folder, it))
    const { exit, out } = await runRind(['melons', tickets, ...asked, ...files.flatMap(it => ['--output', it])])
    expect([exit, out]).toEqual([0, ''])
    const begin = await Promise.all(files.map(async it => (await readFile(it, 'utf8')).slice(0, 16)))
    expect(begin).toEqual(['## 1 watermelon ', 'facet,part,facet', '1 watermelon in ', expect.stringMatching(/^\{\n/), '{"schema":"rind/'])
  })

  test('ends with 1 where it was asked to, and found it', async () => {
    const exitOf = async (...argv: readonly string[]) => (await runRind(['melons', tickets, ...asked, ...argv])).exit
    expect(await exitOf('--fail-on', 'melons')).toBe(1)
    expect(await exitOf('--fail-on', 'new')).toBe(0)
    expect(await exitOf('--fail-on', 'new', '--as-of', '2026-06-01')).toBe(1)
    expect(await exitOf('--fail-on', 'melons', '--as-of', '2026-05-01')).toBe(0)
  })

  test('is broken off by Ctrl-C, with no file written', async () => {
    const file = join(folder, 'broken-off.md')
    const { exit, out } = await runRind(['melons', tickets, ...asked, '--output', file], { onListening: interrupt => interrupt() })
    expect([exit, out, existsSync(file)]).toEqual([130, '', false])
  })

  test('is held by the report, and told of in a sentence', async () => {
    const aims = [tickets, ...asked, '--target', 'sla-attainment=95%']
    const report = JSON.parse((await runRind([...aims, '--format', 'json'])).out)
    const { schema: _, tool: __, where: ___, ...rest } = await sheet()
    expect(report.melons).toEqual([rest])
    for (const format of ['table', 'text', 'markdown'])
      expect((await runRind([...aims, '--format', format])).out.replace(/\s+/g, ' ')).toMatch(
        /By target met at least 95 % and mean satisfaction \(1–5\) 3\.00, 1 of \d+ segments is a watermelon in July 2026: team North \(since May 2026\); /,
      )
  })
})

describe('it is refused', () => {
  test('where nothing is known of the target, with a line that can be typed instead', async () => {
    const bare = join(folder, "bare of it's target.csv")
    const rows = [1, 2, 3, 1, 2, 3].map((it, at) => `${at},2026-0${it}-02 10:00,2026-0${it}-02 1${it}:0${at},4`)
    await writeFile(bare, ['Ticket ID,Created at,Solved at,Rating (1-5)', ...rows].join('\n'))
    const { exit, err } = await runRind(['melons', bare, '--target', 'wait-time=20s', '--period', 'month'])
    expect(exit).toBe(2)
    expect(err).toMatch(/^error\[no-aim\]: nothing is known of `wait-time`\n {3}= no input carries [^\n]+\nhelp: /)
    const [, line = ''] = /`(rind melons [^`]+)`/.exec(err) ?? []
    expect(line).toBe(`rind melons '${bare.replace("'", "'\\''")}' --period month --target resolution-time=2h10m`)
    expect((await runRind(['melons', bare, '--period', 'month', '--target', 'resolution-time=2h10m', '--min-answers', '1'])).exit).toBe(0)
  })

  test('where nothing else is known either', async () => {
    const bare = join(folder, 'bare.csv')
    await writeFile(bare, 'Ticket ID,Created at,Rating (1-5)\n1,2026-03-02,4\n')
    const { err } = await runRind(['melons', bare])
    expect(err).toMatch(
      /= no input carries a mark for a target met or missed\nhelp: give another target, such as `--target wait-time=20s`\n$/,
    )
  })

  test('where no customer said anything', async () => {
    const silent = join(folder, 'silent.csv')
    await writeFile(silent, 'Ticket ID,Created at,Solved at,SLA met\n1,2026-03-02,2026-03-03,yes\n')
    expect((await runRind(['melons', silent])).err).toMatch(/^error\[no-aim\]: no score of the customers is known/)
  })
})
