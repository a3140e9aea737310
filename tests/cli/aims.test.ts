import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { runRind } from '../support/host.js'

// What a desk sets itself and what befell it: how it is told, on the command line or in a config, and what becomes of it.

let folder = ''
let tickets = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  tickets = await lay('tickets.csv', 'Ticket ID,Team,Status,Created at', '1,North,open,2026-03-02', '2,South,open,2026-03-09')
})
afterEach(() => rm(folder, { recursive: true }))

const lay = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.map(it => `${it}\n`).join(''))
  return join(folder, name)
}
const asked = async (...argv: readonly string[]): Promise<Report['question']> => {
  const { exit, out, err } = await runRind([...argv, '--period', 'all', '--format', 'json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return JSON.parse(out).question
}
const refused = async (...argv: readonly string[]): Promise<string> => {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  return err.replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
}

describe('targets and floor', () => {
  test('are told on the command line, and the report repeats them', async () => {
    const question = await asked(tickets, '--target', 'wait-time=20s', '--target', 'sla-attainment=95%', '--floor', 'csat-mean=3.5')
    expect(question.targets).toEqual([
      { metric: 'wait-time', value: 20 },
      { metric: 'sla-attainment', value: 0.95 },
    ])
    expect(question.floor).toEqual({ metric: 'csat-mean', value: 3.5 })
  })

  test('may stand in the config; what is typed goes before it', async () => {
    const config = await lay('rind.yaml', 'inputs: [tickets.csv]', 'targets: { wait-time: 20s, handle-time: 300 }', 'floor: { csat: 80% }')
    expect(await asked('--config', config)).toMatchObject({
      targets: [
        { metric: 'wait-time', value: 20 },
        { metric: 'handle-time', value: 300 },
      ],
      floor: { metric: 'csat', value: 0.8 },
    })
    expect(await asked('--config', config, '--target', 'handle-time=6m', '--floor', 'nps=0')).toMatchObject({
      targets: [
        { metric: 'wait-time', value: 20 },
        { metric: 'handle-time', value: 360 },
      ],
      floor: { metric: 'nps', value: 0 },
    })
  })

  test('that cannot be are refused before anything is read', async () => {
    expect(await refused('nowhere.csv', '--target', 'wait-time=soon')).toMatch(/`--target` cannot be `wait-time=soon`/)
  })
})

describe('events', () => {
  const rows = ['date,label,kind,segment', '2026-03-05,a policy,policy,team=North']
  const event = { date: '2026-03-05', label: 'a policy', kind: 'policy', segment: { team: 'North' } }

  test('come from a file, which the report names', async () => {
    const file = await lay('events.csv', ...rows)
    expect(await asked(tickets, '--events', file)).toMatchObject({
      events: [event],
      eventsFile: { file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  test('may stand in the config, or in a file that it names; what is typed goes before it', async () => {
    await lay('events.csv', ...rows)
    const named = await lay('named.yaml', 'inputs: [tickets.csv]', 'events: events.csv')
    expect((await asked('--config', named)).events).toEqual([event])
    const said = await lay('said.yaml', 'inputs: [tickets.csv]', 'events:', '  - { date: "2026-03-07", label: the truck, kind: outage }')
    const question = await asked('--config', said)
    expect(question.events).toEqual([{ date: '2026-03-07', label: 'the truck', kind: 'outage', segment: {} }])
    expect(question).not.toHaveProperty('eventsFile')
    expect((await asked('--config', said, '--events', join(folder, 'events.csv'))).events).toEqual([event])
  })

  test('are refused with the line, and where nobody can be touched', async () => {
    const file = await lay('events.csv', 'date,label', '2026-02-30,x')
    expect(await refused(tickets, '--events', file)).toMatch(/error\[bad-events\]: `2026-02-30` is no day\n\s*--> FOLDER\/events.csv:2/)
    const squad = await lay('squad.csv', 'date,label,segment', '2026-03-05,x,squad=A')
    expect(await refused(tickets, '--events', squad)).toMatch(/no column can be grouped by `squad`/)
    const config = await lay('rind.yaml', 'inputs: [tickets.csv]', 'events: [{ date: "2026-03-05", label: "" }]')
    expect(await refused('--config', config)).toMatch(/an event has no label\n\s*--> FOLDER\/rind.yaml/)
    const lable = await lay('lable.yaml', 'inputs: [tickets.csv]', 'events: [{ date: "2026-03-05", lable: "x" }]')
    expect(await refused('--config', lable)).toMatch(
      /there is no setting `events.0.lable`\n\s*--> FOLDER\/lable.yaml:2:32\nhelp: did you mean `label`/,
    )
    const bare = await lay('bare.yaml', 'inputs: [tickets.csv]', 'events: 3')
    expect(await refused('--config', bare)).toMatch(/help: name a CSV, or list events: each with `date` and `label`/)
    for (const [setting, value] of [
      ['targets', '{ wait-tim: 20s }'],
      ['floor', '{ wait-time: 20s }'],
      ['guard-rails', '[csat must sing]'],
    ]) {
      const file = await lay(`${setting}.yaml`, 'inputs: [tickets.csv]', `${setting}: ${value}`)
      expect(await refused('--config', file)).toMatch(new RegExp(`--> FOLDER/${setting}.yaml:2:\\d+`))
    }
    const rails = await lay('rails.yaml', 'inputs: [tickets.csv]', 'guard-rails: csat must stay above 80%')
    expect(await refused('--config', rails)).toMatch(/help: write a list of sentences/)
  })
})
