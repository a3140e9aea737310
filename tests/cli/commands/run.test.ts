import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { History } from '../../../src/model/history.js'
import { historySchema } from '../../../src/model/history.js'
import { newsSchema } from '../../../src/model/news.js'
import { type Report, reportSchema } from '../../../src/model/report.js'
import { runRind } from '../../support/host.js'
import { withFiles } from '../../support/ingest.js'
import { contactsOf, exportsOn } from '../../year/desk.js'

// In Billing calls got shorter and customers unhappier from the eighth of June on; it is the ninth of July.
const all = contactsOf({ seed: 1, planted: { team: 'Billing', from: Date.UTC(2026, 5, 8), to: Date.UTC(2027, 0, 1) } })
const { tickets, surveys } = exportsOn(all, Date.UTC(2026, 6, 9))
const BILLING = 'watermelon:team=Billing'
const CONFIG = 'inputs: [exports/]\nstore: desk.duckdb\nthreads: 1\n'

let folder = ''
let leave: () => void = () => undefined
let left = Promise.resolve()
beforeAll(
  () =>
    new Promise<void>(ready => {
      const files = { 'exports/tickets.csv': tickets, 'exports/surveys.csv': surveys, 'rind.yaml': `${CONFIG}outputs: [latest.json]\n` }
      left = withFiles(files, async at => {
        folder = at
        ready()
        await new Promise<void>(done => {
          leave = done
        })
      })
    }),
)
afterAll(() => {
  leave()
  return left
})

/** Types a command in the folder of the desk, on a morning in July. */
const rind = (command: string, ...more: readonly string[]) =>
  runRind([command, ...more, '--config', join(folder, 'rind.yaml'), '--as-of', '2026-07-09'])
const latest = (): Report => JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8'))
const history = async (): Promise<History> => JSON.parse((await rind('history', '--format', 'json')).out)

// One run after the other over one store: each goes by what those before it left.
describe('run after run', () => {
  test('the first tells what is shown, in sentences, with the line that acknowledges it', async () => {
    const { exit, out, err } = await rind('run')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/^rind: 1 new\. June 2026 against December 2025\D+May 2026\.\n\nNew: watermelon in team Billing, likely/)
    expect(out).toContain(`  rind ack '${BILLING}' --note '…'\n`)
    expect(out.split('\n').every(line => line.length <= 76)).toBe(true)
    expect(existsSync(join(folder, 'desk.duckdb.lock'))).toBe(false)
  })

  test('the second says nothing, and the report holds how it stands', async () => {
    expect(await rind('run')).toEqual({ exit: 0, out: '', err: '' })
    const report = latest()
    reportSchema.parse(report)
    const june = { from: '2026-06-01', to: '2026-07-01' }
    expect(report.findings.find(it => it.id === BILLING)).toMatchObject({ status: 'new', since: june })
  })

  test('the report is the same to the byte, however often the same is judged', async () => {
    const before = readFileSync(join(folder, 'latest.json'), 'utf8')
    await rind('run')
    expect(readFileSync(join(folder, 'latest.json'), 'utf8')).toBe(before)
  })

  test('--always prints the whole report all the same', async () => {
    const { out } = await rind('run', '--always', '--format', 'text')
    expect(out).toContain('June 2026 against')
    expect(out).toContain('watermelon in team Billing')
  })

  test('--fail-on counts what nobody has acknowledged', async () => {
    expect(await rind('run', '--fail-on', 'likely')).toMatchObject({ exit: 1, out: '' })
    const acked = await rind('ack', BILLING, '--until', '2026-07-31', '--note', 'outage of the telephone')
    expect(acked).toMatchObject({
      exit: 0,
      out: `acknowledged until 2026-07-31 or until it worsens: ${BILLING}, last found in June 2026\n`,
    })
    expect(await rind('run', '--fail-on', 'likely')).toMatchObject({ exit: 0, out: '' })
    expect(latest().findings.find(it => it.id === BILLING)?.known).toEqual({
      since: '2026-07-09',
      until: '2026-07-31',
      note: 'outage of the telephone',
      inForce: true,
    })
  })

  test('history tells it as a table and as JSON', async () => {
    const told = await history()
    historySchema.parse(told)
    expect(told.findings[0]).toMatchObject({ id: BILLING, status: 'new', shown: true, closes: [{ grade: 'likely' }] })
    const { out } = await rind('history')
    expect(out).toMatch(/^Judged up to June 2026: 1 shown, \d+ watched, 0 gone\n\nnew +watermelon:team=Billing\n/)
    expect(out).toContain('acknowledged on 2026-07-09 until 2026-07-31: outage of the telephone')
  })

  test('what is said of a finding can be taken back, and of none that there is not', async () => {
    expect(await rind('ack', BILLING, '--lift')).toMatchObject({ exit: 0, out: expect.stringContaining('no longer acknowledged') })
    expect((await history()).findings[0]?.known).toBeUndefined()
    const refused = await rind('ack', 'watermelon:team=Biling')
    expect(refused).toMatchObject({ exit: 2, out: '' })
    expect(refused.err).toBe(
      `error[unknown-finding]: no finding is called \`watermelon:team=Biling\`\nhelp: did you mean \`${BILLING}\`?\n`,
    )
    expect((await rind('ack', BILLING, '--until', '2026-07-01')).err).toContain('`--until` cannot be `2026-07-01`')
    expect((await rind('ack', BILLING, '--lift')).err).toContain('no finding is called')
  })

  test('exports that are gone once they were taken in are no fault, another folder is', async () => {
    writeFileSync(join(folder, 'rind.yaml'), `${CONFIG.replace('exports/', 'exports/2025-*.csv')}`)
    expect(await rind('run')).toEqual({ exit: 0, out: '', err: '' })
    writeFileSync(join(folder, 'rind.yaml'), CONFIG.replace('exports/', 'exprots/'))
    expect((await rind('run')).err).toContain('did you mean')
    writeFileSync(join(folder, 'rind.yaml'), CONFIG)
  })

  test('a run that is not over is not met', async () => {
    const lock = join(folder, 'desk.duckdb.lock')
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), since: '2026-07-09T06:30:00', token: 'other' }))
    const refused = await rind('run', '--wait', '1')
    expect(refused).toMatchObject({ exit: 2, out: '' })
    expect(refused.err).toContain(`process ${process.pid} on ${hostname()} holds it since 2026-07-09T06:30:00 UTC`)
    expect((await rind('ack', BILLING)).err).toContain('error[locked]')
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '', token: 'gone' }))
    expect(await rind('run')).toEqual({ exit: 0, out: '', err: '' })
  })
})

describe('--notify', () => {
  test('hands over what is new as JSON once; what it says is heard only where it fails', async () => {
    await withFiles(
      { 'rind.yaml': `${CONFIG.replace('exports/', join(folder, 'exports/'))}format: json\n`, 'news.json': '' },
      async other => {
        const command = `cat > '${join(other, 'news.json')}'; echo heard by nobody`
        const run = () => runRind(['run', '--config', join(other, 'rind.yaml'), '--as-of', '2026-07-09', '--notify', command])
        const { exit, out, err } = await run()
        expect({ exit, err }).toEqual({ exit: 0, err: '' })
        const handed = readFileSync(join(other, 'news.json'), 'utf8')
        expect(handed).toBe(out)
        expect(newsSchema.parse(JSON.parse(handed)).news).toMatchObject([{ id: BILLING, status: 'new', finding: { grade: 'likely' } }])
        writeFileSync(join(other, 'news.json'), 'untouched')
        expect(await run()).toEqual({ exit: 0, out: '', err: '' })
        expect(readFileSync(join(other, 'news.json'), 'utf8')).toBe('untouched')
      },
    )
  })

  test('that fails is told, and what is new was told and kept by then', async () => {
    await withFiles({ 'rind.yaml': CONFIG.replace('exports/', join(folder, 'exports/')) }, async other => {
      const run = () =>
        runRind(['run', '--config', join(other, 'rind.yaml'), '--as-of', '2026-07-09', '--notify', 'echo no such room >&2; exit 7'])
      const { exit, out, err } = await run()
      expect(exit).toBe(2)
      expect(out).toContain('New: watermelon in team Billing')
      expect(err).toContain('error[not-notified]: the command of `--notify` ended with 7')
      expect(err).toContain('= it said: no such room')
      expect(await run()).toEqual({ exit: 0, out: '', err: '' })
    })
  })
})

test.each([
  ['no config', undefined, 'error[no-config]: there is no `rind.yaml` here'],
  ['no store', 'inputs: [a.csv]\n', 'error[missing-setting]: nothing says `store`'],
  ['no inputs', 'store: a.duckdb\n', 'error[missing-setting]: nothing says `inputs`'],
])('%s is refused with what to do', async (_, config, says) => {
  await withFiles(config === undefined ? {} : { 'rind.yaml': config }, async other => {
    const { exit, err } = await runRind(['run', ...(config === undefined ? [] : ['--config', join(other, 'rind.yaml')])])
    expect(exit).toBe(2)
    expect(err).toContain(says)
    expect(err).toContain('help: ')
  })
})
