import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { runRind } from '../support/host.js'

// What the options under "Reading" make of real files; each run reads and measures them.

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lay = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.map(it => `${it}\n`).join(''))
  return join(folder, name)
}
const reported = async (...argv: readonly string[]): Promise<Report> => {
  const { exit, out, err } = await runRind([...argv, '--format', 'json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return JSON.parse(out)
}
const refused = async (...argv: readonly string[]): Promise<string> => {
  const { exit, out, err } = await runRind(argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  return err.replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
}

describe('--map', () => {
  test('names a column for a field, with its unit, and one for a score', async () => {
    const path = await lay('visits.csv', 'Day,A,B', '2026-03-05,10,4', '2026-03-06,20,5')
    const report = await reported(path, '--map', 'opened_at=Day', '--map', 'wait=A (min)', '--map', 'csat=B', '--period', 'all')
    expect(report.inputs[0]?.columns).toEqual({ opened_at: 'Day', wait_ms: 'A', csat: 'B' })
    expect(report.measurements.find(it => it.metric === 'wait-time')).toMatchObject({ n: 2, value: 900 })
  })

  test('may mean one file, whose name may hold dots and spaces', async () => {
    const one = await lay('my visits.v2.csv', 'Ticket ID,Status,Created at,Kind of thing', '1,open,2026-03-05,A')
    const other = await lay('other.csv', 'Ticket ID,Status,Created at,Kind of thing', '2,open,2026-03-05,B')
    const report = await reported(one, other, '--map', 'my visits.v2.csv.category=Kind of thing')
    expect(report.inputs.map(it => it.columns.category)).toEqual(['Kind of thing', undefined])
  })

  test('says the scale of a score and that low is good, where its own words do not', async () => {
    const path = await lay('visits.csv', 'Response ID,Day,Hassle', '1,2026-03-05,1', '2,2026-03-06,7', '3,2026-03-06,2')
    const report = await reported(path, '--map', 'effort=Hassle (1-7, low is good)', '--map', 'answered_at=Day', '--period', 'all')
    expect(report.inputs[0]?.columns).toMatchObject({ effort: 'Hassle' })
    expect(report.inputs[0]?.notes.join()).toContain('low is good, so it is turned round: 1 counts as 7')
  })

  test('forces a format', async () => {
    const path = await lay('a.csv', 'id,status,created at', '1,open,2026-03-05')
    const report = await reported(path, '--map', 'format=zendesk-tickets')
    expect(report.inputs[0]).toMatchObject({ format: 'zendesk-tickets' })
  })

  test.each([
    [['--map', 'csat'], '`--map` cannot be `csat`'],
    [['--map', 'csta=B'], 'did you mean `csat`?'],
    [['--map', 'format=zendesk'], 'no format is called `zendesk`'],
    [['--map', 'csat=Markk'], 'no file has a column `Markk`'],
    [['--map', 'visits.csv.csat=Markk'], 'did you mean `Mark`?'],
    [['--map', 'visit.csv.csat=Mark'], '`visit.csv` is none of the files that are read'],
  ])('%j is refused', async (argv, says) => {
    const path = await lay('visits.csv', 'Day,Mark', '2026-03-05,4')
    expect(await refused(path, ...argv)).toContain(says)
  })
})

test('--timezone brings local times to UTC, and is told in the report', async () => {
  const path = await lay('a.csv', 'Ticket ID,Status,Created at', '1,open,2026-03-01 00:30', '2,open,2026-03-02 12:00')
  const report = await reported(path, '--timezone', 'Asia/Tokyo', '--period', 'all')
  expect(report.question.timezone).toBe('Asia/Tokyo')
  expect(report.inputs[0]).toMatchObject({ from: '2026-02-28', to: '2026-03-02' })
})

describe('--config', () => {
  test('names its inputs from where it lies, and what is typed goes before it', async () => {
    await lay('a.csv', 'Ticket ID,Status,Created at,X,Y', '1,open,2026-03-01,u,v')
    const config = await lay(
      'rind.yaml',
      'inputs: [a.csv]',
      'timezone: europe/berlin',
      'files:',
      '  a.csv:',
      '    columns: { category: X }',
    )
    const report = await reported('--config', config)
    expect(report.inputs[0]?.columns.category).toBe('X')
    expect((await reported('--config', config, '--map', 'category=Y', '--timezone', 'UTC')).inputs[0]?.columns.category).toBe('Y')
  })

  test.each([
    ['no YAML', ['inputs: [a', 'b: ]: c'], 'this is no YAML'],
    ['a setting there is not', ['inputs: [a.csv]', 'timezome: UTC'], 'there is no setting `timezome`'],
    ['a setting of a file there is not', ['files:', '  a.csv:', '    formt: x'], 'there is no setting `files.a.csv.formt`'],
    ['another kind of value', ['inputs: a.csv'], '`inputs` is not what it should be'],
    ['a zone there is not', ['inputs: [a.csv]', 'timezone: Mars/North'], 'there is no time zone `Mars/North`'],
  ])('refuses %s, with its line', async (_, lines, says) => {
    const config = await lay('rind.yaml', ...lines)
    const err = await refused('--config', config)
    expect(err).toContain('error[bad-config]')
    expect(err).toContain(says)
    expect(err).toMatch(/--> FOLDER\/rind\.yaml:\d/)
  })

  test('refuses one that is not there, and one without inputs where none is typed', async () => {
    await lay('rind.yaml', 'timezone: UTC')
    const mistyped = await refused('--config', join(folder, 'rnid.yaml'))
    expect(mistyped).toContain('error[no-such-path]: there is no file or folder `FOLDER/rnid.yaml`')
    expect(mistyped).toContain('did you mean `FOLDER/rind.yaml`?')
    expect(await refused('--config', await lay('rind.yaml', 'timezone: UTC'))).toContain('`rind` needs `<path>`')
  })
})

describe('--rejects', () => {
  const FILE = [
    'Ticket ID,Status,Created at,Replies',
    '1,open,2026-03-05,one',
    '2,open,=cmd(),2',
    '3,open,2026-03-06,3,extra',
    '4,open,2026-03-07,4',
  ]

  test('holds every rejection with its row, and no cell that a spreadsheet would run', async () => {
    const path = await lay('a.csv', ...FILE)
    await reported(path, '--rejects', join(folder, 'r.csv'))
    const text = (await readFile(join(folder, 'r.csv'), 'utf8')).replaceAll(folder, 'FOLDER').replaceAll(sep, '/')
    expect(text).toMatchInlineSnapshot(`
      "file,line,column,expected,got,row
      FOLDER/a.csv,4,,4 cells,5 cells,"3,open,2026-03-06,3,extra"
      FOLDER/a.csv,2,Replies,a whole number,one,"1,open,2026-03-05,one"
      FOLDER/a.csv,3,Created at,"a date, such as 2026-03-05 10:00",'=cmd(),"2,open,=cmd(),2"
      "
    `)
  })

  test('is there when nothing was rejected, and nothing else is left behind', async () => {
    const path = await lay('a.csv', 'Ticket ID,Status', '1,open')
    await reported(path, '--rejects', join(folder, 'r.csv'))
    expect(await readFile(join(folder, 'r.csv'), 'utf8')).toBe('file,line,column,expected,got,row\r\n')
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'r.csv'])
  })

  test('is refused before work where it cannot be written, or would replace what is read', async () => {
    const path = await lay('a.csv', ...FILE)
    expect(await refused(path, '--rejects', join(folder, 'none', 'r.csv'))).toContain('error[no-folder]')
    expect(await refused(path, '--rejects', path)).toContain('error[would-overwrite]')
  })

  test('beyond --max-rejected the files are refused, and what was rejected is there to look at', async () => {
    const path = await lay('a.csv', ...FILE)
    const err = await refused(path, '--max-rejected', '2%', '--rejects', join(folder, 'r.csv'))
    expect(err).toContain('error[too-many-rejected]: 3 rejections in 4 rows are more than 2 %')
    expect((await readFile(join(folder, 'r.csv'), 'utf8')).split('\r\n')).toHaveLength(5)
    await reported(path, '--max-rejected', '75%')
  })

  test('more than fit at once are all there, in order', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `${at + 1},open,${at % 2 ? 'never' : '2026-03-05'}`)
    const path = await lay(
      'a.csv',
      'Ticket ID,Status,Created at,Solved at',
      ...rows.map(it => `${it},2026-03-05`),
      '9999,open,2026-03-05,2026-03-06',
    )
    await reported(path, '--rejects', join(folder, 'r.csv'))
    const lines = (await readFile(join(folder, 'r.csv'), 'utf8')).trimEnd().split('\r\n').slice(1)
    expect(lines.map(it => Number(it.split(',')[1]))).toEqual(Array.from({ length: 1250 }, (_, at) => 2 * at + 3))
  })
})
