import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { runRind } from '../support/host.js'

// The files beside the exports: what they make of a report, where they may be named, and how they are refused.

let folder = ''
let tickets = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  tickets = await lay('tickets.csv', 'Ticket ID,Status,Created at', '1,open,2026-03-02', '2,open,2026-03-09', '3,open,2026-03-20')
})
afterEach(() => rm(folder, { recursive: true }))

const lay = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.map(it => `${it}\n`).join(''))
  return join(folder, name)
}
const reported = async (...argv: readonly string[]): Promise<Report> => {
  const { exit, out, err } = await runRind([...argv, '--period', 'all', '--format', 'json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return JSON.parse(out)
}
const refused = async (...argv: readonly string[]): Promise<string> => {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  return err.replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
}

describe('--active-customers', () => {
  const rate = (report: Report) => report.measurements.find(it => it.metric === 'contact-rate')

  test('sets contacts against the customers, and the report names the file', async () => {
    const customers = await lay('customers.csv', 'month,customers', '2026-03,12')
    const report = await reported(tickets, '--active-customers', customers)
    expect(rate(report)).toMatchObject({ n: 3, value: 0.25 })
    expect(report.question.activeCustomers).toEqual({ file: customers, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('may stand in the config, seen from there; what is typed goes before it', async () => {
    await lay('customers.csv', 'month,customers', '2026-03,12')
    const config = await lay('rind.yaml', 'inputs: [tickets.csv]', 'active-customers: customers.csv')
    expect(rate(await reported('--config', config))).toMatchObject({ value: 0.25 })
    const other = await lay('other.csv', 'month,customers', '2026-03,30')
    expect(rate(await reported('--config', config, '--active-customers', other))).toMatchObject({ value: 0.1 })
  })

  test('is missed where it is not given', async () => {
    const report = await reported(tickets)
    expect(rate(report)).toMatchObject({
      unknown: 'no input carries a number of active customers, which `--active-customers FILE` would give',
    })
    expect(report.question).not.toHaveProperty('activeCustomers')
  })

  test('refuses a file that says it otherwise, and one that is not there', async () => {
    const customers = await lay('customers.csv', 'month,customers', 'March,12')
    expect(await refused(tickets, '--active-customers', customers)).toMatchInlineSnapshot(`
      "error[bad-active-customers]: \`March\` is neither a month nor a day
        --> FOLDER/customers.csv:2
      help: write a month as 2026-03, or a day as 2026-03-31
      "
    `)
    expect(await refused(tickets, '--active-customers', join(folder, 'custmers.csv'))).toMatchInlineSnapshot(`
      "error[no-such-path]: there is no file or folder \`FOLDER/custmers.csv\`
      help: did you mean \`FOLDER/customers.csv\`?
      "
    `)
  })

  test('is not written over', async () => {
    const customers = await lay('customers.txt', 'month,customers', '2026-03,12')
    expect(await refused(tickets, '--active-customers', customers, '--output', customers)).toContain('error[would-overwrite]')
  })
})

describe('--business-hours', () => {
  const times = (report: Report) =>
    report.measurements.filter(it => it.metric.endsWith('-business')).map(it => ('unknown' in it ? it.unknown : it.value))
  const notes = (report: Report) => report.metrics.filter(it => it.id.endsWith('-business')).map(it => it.note)
  const HOURS = 'monday: 09:00-17:00'
  const contacts = () =>
    lay(
      'contacts.csv',
      'Ticket ID,Status,Created at,First response at,Solved at',
      '1,solved,2026-03-02 08:00,2026-03-02 10:00,2026-03-02 18:00',
      '2,solved,2026-03-02 16:00,2026-03-03 16:00,2026-03-09 12:00',
    )

  test('counts times from the moments, by the clocks of the exports where it names no zone', async () => {
    const hours = await lay('hours.yaml', HOURS)
    for (const zone of [[], ['--timezone', 'America/New_York']]) {
      const report = await reported(await contacts(), '--business-hours', hours, ...zone)
      expect(times(report)).toEqual([3600, 6 * 3600])
      expect(notes(report)).toEqual(Array(2).fill(`in the hours of ${hours}, ${zone[1] ?? 'UTC'}`))
      expect(report.question.businessHours).toEqual({
        file: hours,
        timezone: zone[1] ?? 'UTC',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    }
  })

  test('may stand in the config, seen from there', async () => {
    await lay('hours.yaml', HOURS)
    await contacts()
    const config = await lay('rind.yaml', 'inputs: [contacts.csv]', 'business-hours: hours.yaml')
    expect(times(await reported('--config', config))).toEqual([3600, 6 * 3600])
  })

  test('is missed where it is not given', async () => {
    const report = await reported(await contacts())
    expect(times(report)).toEqual([
      'no input carries a first response time in business hours',
      'no input carries a resolution time in business hours',
    ])
    expect(report.question).not.toHaveProperty('businessHours')
  })

  test.each([
    ['no YAML', ['monday: ['], ':2', 'this is no YAML'],
    ['a day there is not', ['mondy: 09:00-17:00'], ':1', 'there is no setting `mondy`', 'did you mean `monday`?'],
    [
      'hours over midnight',
      [HOURS, 'friday: 22:00-06:00'],
      ':2',
      '`22:00-06:00` ends before it begins',
      'hours over midnight are two: `friday` until `24:00`, the next day from `00:00`',
    ],
    ['hours that overlap', ['monday:', '  - 13:00-17:00', '  - 09:00-13:30'], ':2', '`13:00-17:00` overlaps `09:00-13:30`'],
    ['an hour there is not', ['monday: 09:00-25:00'], ':1', '`09:00-25:00` is no part of a day'],
    ['hours in words', ['monday: nine to five'], ':1', '`nine to five` is no part of a day', 'write `08:00-17:00`; midnight is `24:00`'],
    ['a number', ['monday: 9'], ':1', '`monday` is not what it should be', 'write `08:00-17:00`, or a list of such'],
    ['a holiday that is no day', [HOURS, 'holidays:', '  - 2026-12-25', '  - Boxing Day'], ':4', '`Boxing Day` is no day'],
    ['a zone there is not', [HOURS, 'timezone: Mars/North'], ':2', 'there is no time zone `Mars/North`'],
    ['a desk that is never open', ['monday: []'], '', 'the desk is never open'],
    ['nothing', [], '', 'the desk is never open'],
  ])('refuses %s', async (_, lines, line, ...says) => {
    const err = await refused(tickets, '--business-hours', await lay('hours.yaml', ...lines))
    // The column is told behind the line.
    expect(err.replace(/(:\d+):\d+$/m, '$1')).toContain(`error[bad-business-hours]: ${says[0]}\n  --> FOLDER/hours.yaml${line}\n`)
    for (const it of says) expect(err).toContain(it)
  })

  test('refuses a file that is not there', async () => {
    expect(await refused(tickets, '--business-hours', join(folder, 'none.yaml'))).toMatchInlineSnapshot(`
      "error[no-such-path]: there is no file or folder \`FOLDER/none.yaml\`
      "
    `)
  })
})

describe('--basis', () => {
  test('lays every metric that can be by another moment, and the report says so', async () => {
    const path = await lay(
      'late.csv',
      'Ticket ID,Status,Created at,Solved at',
      '1,solved,2026-03-02,2026-04-02',
      '2,solved,2026-04-02,2026-04-03',
      '3,open,2026-05-20,',
    )
    const resolved = async (...argv: readonly string[]) => {
      const report = JSON.parse(
        (await runRind([path, '--period', 'month', '--as-of', '2026-05-10', '--format', 'json', ...argv])).out,
      ) as Report
      const { basis } = report.question
      return { basis, found: report.measurements.filter(it => it.metric === 'resolved').map(it => ('n' in it ? it.n : it.unknown)) }
    }
    expect(await resolved()).toEqual({ found: [0, 2] })
    expect(await resolved('--basis', 'opened')).toEqual({ basis: 'opened', found: [1, 1] })
  })

  test('is one of three', async () => {
    expect(await refused(tickets, '--basis', 'closed')).toMatchInlineSnapshot(`
      "error[bad-value]: \`--basis\` cannot be \`closed\`
         = there are: opened, ended, answered
      "
    `)
  })
})

test('a config that is written keeps the files beside the exports', async () => {
  await lay('customers.csv', 'month,customers', '2026-03,12')
  await lay('hours.yaml', 'monday: 09:00-17:00')
  const config = await lay('rind.yaml', 'inputs: [tickets.csv]', 'active-customers: customers.csv', 'business-hours: hours.yaml')
  await runRind(['inspect', '--config', config, '--write-config', join(folder, 'again.yaml')])
  const again = await readFile(join(folder, 'again.yaml'), 'utf8')
  expect(again).toContain('\nbusiness-hours: hours.yaml\nactive-customers: customers.csv\n')
})
