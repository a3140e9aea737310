import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runRind } from '../support/host.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'tickets.csv'), 'id\n1\n')
  await writeFile(join(folder, 'notes.txt'), 'id\n1\n')
})
afterAll(() => rm(folder, { recursive: true }))

/** What is said on standard error; that nothing else is said, and the exit code, are part of every refusal. */
async function told(...argv: string[]): Promise<string> {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  return err.replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
}

/** A file that is there, so that what is refused is something else. */
const tickets = (): string => join(folder, 'tickets.csv')

describe('what is typed', () => {
  test('nothing at all', async () =>
    expect(await told()).toMatchInlineSnapshot(`
      "error[missing-word]: \`rind\` needs \`<path>\`
      help: such as \`rind tickets.csv surveys.csv\`
      "
    `))
  test('a command mistyped', async () =>
    expect(await told('analize', 'tickets.csv')).toMatchInlineSnapshot(`
    "error[no-such-path]: there is no file or folder \`analize\`
    help: did you mean \`rind analyze\`?
    "
  `))
  test('a command behind an option', async () =>
    expect(await told('--quiet', 'explain', 'csat')).toMatchInlineSnapshot(`
    "error[no-such-path]: there is no file or folder \`explain\`
    help: did you mean \`rind explain\`?
    "
  `))
  test('help of no command', async () =>
    expect(await told('help', 'lst')).toMatchInlineSnapshot(`
      "error[unknown-id]: no command is called \`lst\`
         = there are: analyze, run, ack, history, init, config, import, store, export, melons, inspect, demo, list, explain, schema, completion
      help: did you mean \`list\`?
      "
    `))
  test('an option mistyped', async () =>
    expect(await told('x.csv', '--fromat', 'json')).toMatchInlineSnapshot(`
    "error[unknown-option]: there is no option \`--fromat\`
    help: did you mean \`--format\`?
    "
  `))
  test('an option mistyped, its value glued on', async () =>
    expect(await told('demo', '--outptu=a.json')).toMatchInlineSnapshot(`
    "error[unknown-option]: there is no option \`--outptu=a.json\`
    help: did you mean \`--output\`?
    "
  `))
  test('an option like no other', async () =>
    expect(await told('x.csv', '--zzzzzz')).toMatchInlineSnapshot(`
    "error[unknown-option]: there is no option \`--zzzzzz\`
    help: \`rind analyze --help\` lists the options
    "
  `))
  test('a letter that is no option', async () =>
    expect(await told('x.csv', '-x')).toMatchInlineSnapshot(`
    "error[unknown-option]: there is no option \`-x\`
    help: \`rind analyze --help\` lists the options
    "
  `))
  test('an option without its value', async () =>
    expect(await told('x.csv', '--period')).toMatchInlineSnapshot(`
    "error[missing-value]: \`--period\` needs a value
    help: write \`--period <grain>\`
    "
  `))
  test('a word too few', async () =>
    expect(await told('explain')).toMatchInlineSnapshot(`
    "error[missing-word]: \`rind explain\` needs \`<id>\`
    help: such as \`rind explain handle-time\`
    "
  `))
  test('a word too many', async () =>
    expect(await told('list', 'metrics', 'rules')).toMatchInlineSnapshot(`
    "error[surplus-word]: \`rind list\` has no use for \`rules\`
    help: such as \`rind list metrics\`
    "
  `))
  test('no such list', async () =>
    expect(await told('list', 'metric')).toMatchInlineSnapshot(`
    "error[unknown-id]: no list is called \`metric\`
       = there are: metrics, rules, formats, outputs
    help: did you mean \`metrics\`?
    "
  `))
  test('no such schema', async () =>
    expect(await told('schema', 'configuration')).toMatchInlineSnapshot(`
      "error[unknown-id]: no schema is called \`configuration\`
         = there are: report, finding, comparison, measurement, inspection, explanation, melons, melon, import, store, news, history, settings, config
      "
    `))
  test('nothing to explain by that name', async () =>
    expect(await told('explain', 'first-respnse-time')).toMatchInlineSnapshot(`
    "error[unknown-id]: no metric, rule, format or output is called \`first-respnse-time\`
    help: did you mean \`first-response-time\`?
    "
  `))
  test('nothing to explain, and nothing near', async () =>
    expect(await told('explain', 'zzzzzzzz')).toMatchInlineSnapshot(`
    "error[unknown-id]: no metric, rule, format or output is called \`zzzzzzzz\`
    help: \`rind list metrics\` shows the metrics, and so on
    "
  `))
})

describe('values', () => {
  test('a period', async () =>
    expect(await told('x.csv', '--period', 'mnth')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--period\` cannot be \`mnth\`
       = there are: day, week, month, quarter, all
    help: did you mean \`month\`?
    "
  `))
  test('a grade', async () =>
    expect(await told('x.csv', '--fail-on', 'explained')).toMatchInlineSnapshot(`
      "error[bad-value]: \`--fail-on\` cannot be \`explained\`
         = there are: confirmed, likely, watch, guard-rails
      "
    `))
  test('names', async () =>
    expect(await told('x.csv', '--by', 'team,')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--by\` cannot be \`team,\`
    help: write names with a comma between them, such as \`team,channel\`
    "
  `))
  test('a condition', async () =>
    expect(await told('x.csv', '--where', 'team')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--where\` cannot be \`team\`
    help: write \`FACET=VALUE\` or \`FACET!=VALUE\`, such as \`team=Billing\`
    "
  `))
  test('a day that is none', async () =>
    expect(await told('x.csv', '--as-of', '2026-02-30')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--as-of\` cannot be \`2026-02-30\`
    help: write a day as year-month-day, such as \`2026-03-31\`
    "
  `))
  test('a day in another form', async () =>
    expect(await told('x.csv', '--as-of', '03/04/2026')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--as-of\` cannot be \`03/04/2026\`
    help: write a day as year-month-day, such as \`2026-03-31\`
    "
  `))
  test('a number', async () =>
    expect(await told('x.csv', '--threads', '0')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--threads\` cannot be \`0\`
    help: give a whole number from 1 to 9999
    "
  `))
  test('an amount', async () =>
    expect(await told('x.csv', '--memory', 'lots')).toMatchInlineSnapshot(`
    "error[bad-value]: \`--memory\` cannot be \`lots\`
    help: give an amount in MB or GB, such as \`800MB\` or \`2GB\`
    "
  `))
  test('a metric', async () =>
    expect(await told(tickets(), '--metrics', 'csat,handel-time')).toMatchInlineSnapshot(`
      "error[unknown-id]: no metric is called \`handel-time\`
      help: did you mean \`handle-time\`, \`hold-time\`?
      "
    `))
  test('an output', async () =>
    expect(await told(tickets(), '--format', 'jsn')).toMatchInlineSnapshot(`
      "error[unknown-id]: no output is called \`jsn\`
         = there are: csv, details, html, json, markdown, ndjson, table, text
      help: did you mean \`json\`?
      "
    `))
})

describe('paths', () => {
  test('no such file, and one near', async () =>
    expect(await told(join(folder, 'ticket.csv'))).toMatchInlineSnapshot(`
    "error[no-such-path]: there is no file or folder \`FOLDER/ticket.csv\`
    help: did you mean \`FOLDER/tickets.csv\`?
    "
  `))
  test('a folder without exports', async () =>
    expect(await told(join(folder, 'empty'))).toMatchInlineSnapshot(`
    "error[no-inputs]: no exports in \`FOLDER/empty\`
    help: give a folder or files that end in .csv, .tsv or .txt
    "
  `))
  test('control characters in a name', async () =>
    expect(await told('a\u001b[31mred\u0007\nb.csv')).toMatchInlineSnapshot(`
      "error[no-such-path]: there is no file or folder \`ared b.csv\`
      "
    `))
})

describe('files to write', () => {
  // The path to read is not there either: what cannot be written is refused before it is looked for.
  const write = (file: string): Promise<string> => told('nowhere/tickets.csv', '--output', join(folder, file))

  test('no folder', async () =>
    expect(await write('none/report.json')).toMatchInlineSnapshot(`
    "error[no-folder]: there is no folder \`FOLDER/none\` to write to
      --> FOLDER/none/report.json
    help: make the folder first
    "
  `))
  test('an extension unknown', async () =>
    expect(await write('report.xml')).toMatchInlineSnapshot(`
      "error[unknown-extension]: the name of the file does not say which output it gets
        --> FOLDER/report.xml
      help: give a name that ends in .csv, .txt, .html, .htm, .json, .md, .ndjson or .jsonl
      "
    `))
  test('no extension', async () =>
    expect(await write('report')).toMatchInlineSnapshot(`
      "error[unknown-extension]: the name of the file does not say which output it gets
        --> FOLDER/report
      help: give a name that ends in .csv, .txt, .html, .htm, .json, .md, .ndjson or .jsonl
      "
    `))
  test('a folder', async () => {
    await mkdir(join(folder, 'folder.json'))
    expect(await write('folder.json')).toMatchInlineSnapshot(`
      "error[unwritable]: cannot write the file: it is a folder
        --> FOLDER/folder.json
      "
    `)
  })
  test('an export that is read', async () => {
    expect(await told(folder, '--output', join(folder, 'notes.txt'))).toMatchInlineSnapshot(`
      "error[would-overwrite]: this would overwrite an export that is read
        --> FOLDER/notes.txt
      help: give another name
      "
    `)
  })
})
