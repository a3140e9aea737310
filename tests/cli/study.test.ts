import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { analyze } from '../../src/analyze.js'
import type { Finding } from '../../src/model/report.js'
import { aComparison, aFinding, aReport } from '../support/build-report.js'
import { runRind } from '../support/host.js'

// What the command line makes of a question and of an answer; the answer itself is the business of other tests.
vi.mock('../../src/analyze.js', () => ({ analyze: vi.fn() }))
const analysis = vi.mocked(analyze)

let folder = ''
let tickets = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rind-'))
  tickets = join(folder, 'tickets.csv')
  await writeFile(tickets, 'id\n1\n')
  analysis.mockReset().mockResolvedValue(aReport())
})
afterEach(() => rm(folder, { recursive: true }))

describe('the question', () => {
  test('is what was typed', async () => {
    await runRind([
      '--period',
      'week',
      tickets,
      '--by',
      'agent,priority',
      '--by',
      'team',
      '--where',
      'team=A,channel!=chat',
      '--as-of=2026-01-31',
      '--basis',
      'opened',
    ])
    const [sources, question, , options] = analysis.mock.lastCall ?? []
    expect(sources).toMatchObject([{ path: tickets }])
    expect(question).toEqual({
      period: 'week',
      by: ['agent', 'priority', 'team'],
      where: ['team=A', 'channel!=chat'],
      metrics: [],
      asOf: '2026-01-31',
      basis: 'opened',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
    expect(options?.limits).toEqual({ spill: join(tmpdir(), `rind-${process.pid}`) })
  })

  test('is the same with and without `analyze`', async () => {
    await runRind([tickets, '--metrics', 'csat', '--threads', '2', '--memory', '1GB'])
    await runRind(['analyze', tickets, '--metrics', 'csat', '--threads', '2', '--memory', '1GB'])
    const [short, long] = analysis.mock.calls
    expect(short?.[1]).toEqual(long?.[1])
    expect(short?.[3]?.limits).toMatchObject({ threads: 2, memory: '1GB' })
  })

  test('may be piped in', async () => {
    await runRind(['-'], { stdin: 'id\n2\n' })
    expect(analysis.mock.lastCall?.[0]).toMatchObject([{ bytes: Buffer.from('id\n2\n') }])
  })
})

describe('the report', () => {
  test('is a table, and JSON where that is asked; JSON is never coloured', async () => {
    const table = await runRind([tickets, '--color'])
    const json = await runRind([tickets, '--format', 'json', '--color'])
    expect(table.out).toContain('\u001b[')
    expect(JSON.parse(json.out)).toEqual(aReport())
    expect([table.err, json.err]).toEqual(['', ''])
  })

  test('goes to files instead, whole, and each as its name says', async () => {
    const { exit, out, err } = await runRind([tickets, '--output', join(folder, 'a.json'), '--output', join(folder, 'b.txt')])
    expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: '' })
    expect(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'))).toEqual(aReport())
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).not.toContain('\u001b')
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.txt', 'tickets.csv'])
  })

  test('goes to as many files as are named, in as many ways', async () => {
    analysis.mockResolvedValue(aReport({ findings: [aFinding()] }))
    const names = ['report.md', 'report.json', 'report.csv', 'report.ndjson', 'report.txt']
    const { exit, out, err } = await runRind([tickets, ...names.flatMap(it => ['--output', join(folder, it)])])
    expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: '' })
    expect((await readdir(folder)).sort()).toEqual([...names, 'tickets.csv'].sort())
    const [md, json, csv, ndjson, txt] = await Promise.all(names.map(it => readFile(join(folder, it), 'utf8')))
    expect(md).toMatch(/^## 1 watermelon/)
    expect(JSON.parse(json ?? '').schema).toBe('rind/report/1')
    expect(csv).toMatch(/^metric,title,/)
    expect(JSON.parse(ndjson ?? '').schema).toBe('rind/finding/1')
    expect(txt).toMatch(/^1 watermelon/)
  })

  test('has the rows that are asked for, printed or in its file', async () => {
    analysis.mockResolvedValue(aReport({ comparisons: [aComparison(), aComparison()] }))
    const printed = await runRind([tickets, '--ndjson', 'comparisons'])
    expect(printed.out.match(/"schema":"rind\/comparison\/1"/g)).toHaveLength(2)
    const file = join(folder, 'a.jsonl')
    expect(await runRind([tickets, '--ndjson', 'comparisons', '--output', file])).toMatchObject({ exit: 0, out: '' })
    expect(await readFile(file, 'utf8')).toBe(printed.out)
  })

  test('goes to a file and is printed where both are asked', async () => {
    const { out, err } = await runRind([tickets, '--output', join(folder, 'a.json'), '--format', 'table'], {
      isTTY: true,
      env: { CI: '1' },
    })
    expect(out).not.toBe('')
    expect(err).toBe(`wrote ${join(folder, 'a.json')}\n`)
  })
})

describe('the exit code', () => {
  const grades = ['confirmed', 'likely', 'watch', 'explained'] as const
  test.each([
    ['confirmed', [1, 0, 0, 0]],
    ['likely', [1, 1, 0, 0]],
    ['watch', [1, 1, 1, 0]],
  ])('of --fail-on %s is 1 for a finding so sure', async (failOn, exits) => {
    const exitOf = async (grade: Finding['grade']): Promise<number> => {
      analysis.mockResolvedValue(aReport({ findings: [aFinding({ grade })] }))
      const { exit, out } = await runRind([tickets, '--fail-on', failOn])
      expect(out).not.toBe('')
      return exit
    }
    const got: number[] = []
    for (const grade of grades) got.push(await exitOf(grade))
    expect(got).toEqual(exits)
  })

  test('is 0 for findings that nothing was to fail on', async () => {
    analysis.mockResolvedValue(aReport({ findings: [aFinding()] }))
    expect((await runRind([tickets])).exit).toBe(0)
  })

  test('is 70 for a fault of ours, and says so', async () => {
    analysis.mockRejectedValue(new TypeError('no such thing'))
    const { exit, out, err } = await runRind([tickets, '--format', 'json'])
    expect({ exit, out }).toEqual({ exit: 70, out: '' })
    expect(err).toMatch(/^fault: TypeError: no such thing\n {4}at [\s\S]*\n {3}= typed: rind .*--format json\n/)
  })

  test('is 130 after Ctrl-C, at the next step', async () => {
    let interrupt = (): void => undefined
    analysis.mockImplementation(async (_, __, ___, options) => {
      interrupt()
      options?.tell?.({ stage: 'measuring' })
      throw new Error('went on')
    })
    const listen = (it: () => void): void => {
      interrupt = it
    }
    expect(await runRind([tickets, '--output', join(folder, 'a.json')], { onListening: listen })).toEqual({ exit: 130, out: '', err: '' })
    expect(await readdir(folder)).toEqual(['tickets.csv'])
  })

  test('is 130 after Ctrl-C while the answer is being had, whatever that breaks', async () => {
    let interrupt = (): void => undefined
    analysis.mockImplementation(async () => {
      interrupt()
      throw new Error('a statement was interrupted')
    })
    const onListening = (it: () => void): void => {
      interrupt = it
    }
    const argv = [tickets, '--output', join(folder, 'a.json'), '--rejects', join(folder, 'r.csv')]
    expect(await runRind(argv, { onListening })).toEqual({ exit: 130, out: '', err: '' })
    expect(await readdir(folder)).toEqual(['tickets.csv'])
  })

  test('is 130 after Ctrl-C between the answer and the files, of which none is written then', async () => {
    let interrupt = (): void => undefined
    await writeFile(join(folder, 'a.json'), 'old')
    analysis.mockImplementation(async () => {
      interrupt()
      return aReport()
    })
    const onListening = (it: () => void): void => {
      interrupt = it
    }
    expect(await runRind([tickets, '--output', join(folder, 'a.json')], { onListening })).toEqual({ exit: 130, out: '', err: '' })
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old')
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'tickets.csv'])
  })

  test('is 0 where the reader has closed the pipe, 2 where the disk is full', async () => {
    const broken = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })
    expect(await runRind([tickets], { broken: broken('EPIPE') })).toEqual({ exit: 0, out: '', err: '' })
    expect(await runRind([tickets], { broken: broken('ENOSPC') })).toMatchObject({
      exit: 2,
      err: 'error[unwritable]: cannot write the file: the disk is full (ENOSPC)\n  --> standard output\n',
    })
  })
})

describe('progress', () => {
  const told = async (argv: readonly string[], isTTY: boolean, env = {}): Promise<string> => {
    analysis.mockImplementation(async (_, __, ___, options) => {
      options?.tell?.({ stage: 'reading', file: 'tickets.csv' })
      return aReport()
    })
    return (await runRind([tickets, ...argv], { isTTY, env })).err
  }

  test('is shown on a terminal and cleared', async () => {
    expect(await told([], true)).toBe('\r\u001b[2Kreading tickets.csv\r\u001b[2K')
  })

  test.each([
    ['a pipe', [], false, {}],
    ['--quiet', ['--quiet'], true, {}],
    ['--no-progress', ['--no-progress'], true, {}],
    ['CI', [], true, { CI: 'true' }],
  ] as const)('is not shown: %s', async (_, argv, isTTY, env) => expect(await told(argv, isTTY, env)).toBe(''))
})
