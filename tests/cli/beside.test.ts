import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
