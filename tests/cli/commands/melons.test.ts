import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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

  test('is laid out for a terminal, the newest months that there is room for', async () => {
    const { out } = await runRind(['melons', tickets, ...asked], { columns: 80 })
    expect(out).toMatch(
      /^1 watermelon in July 2026: team North\nTarget: Target met at least 95 % · floor: Mean satisfaction \(1–5\) 3\.00\n/,
    )
    expect(out).toMatch(/^ {2}North +melon 100 % 2\.\d+ +melon 100 % 2\.\d+/m)
    expect(out).toMatch(/^ {2}melons +1 of 2 +1 of 2/m)
    expect(out).toMatch(/earlier in the JSON/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('it is refused', () => {
  test('where nothing is known of the target, with what could be one', async () => {
    const bare = join(folder, 'bare.csv')
    await writeFile(bare, 'Ticket ID,Created at,Solved at,Rating (1-5)\n1,2026-03-02,2026-03-03,4\n')
    const { exit, err } = await runRind(['melons', bare])
    expect(exit).toBe(2)
    expect(err).toMatch(
      /^error\[no-aim\]: nothing is known of `sla-attainment`\n {3}= no input carries a mark for a target met or missed\nhelp: /,
    )
  })

  test('where no customer said anything', async () => {
    const silent = join(folder, 'silent.csv')
    await writeFile(silent, 'Ticket ID,Created at,Solved at,SLA met\n1,2026-03-02,2026-03-03,yes\n')
    expect((await runRind(['melons', silent])).err).toMatch(/^error\[no-aim\]: no score of the customers is known/)
  })
})
