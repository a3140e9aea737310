import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NewsReport } from '../../src/model/news.js'
import type { Report } from '../../src/model/report.js'
import { runRind } from '../support/host.js'
import { withFiles } from '../support/ingest.js'
import { closedOn, contactsOf, DAY, exportsOn, OPENED } from './desk.js'

const [NEW_YEAR, YEARS_END] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)]
const planted = { team: 'Billing', from: Date.UTC(2026, 5, 8), to: YEARS_END }
const all = contactsOf({ seed: 1, planted })

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const ofMonth = (ms: number): number => new Date(ms).getUTCDate()
const mornings = Array.from({ length: 365 }, (_, at) => NEW_YEAR + at * DAY)

// Of the mornings on which the last month still changes, since answers come late, the first, the third and the one after the last
// are run, and one in the middle of each quarter. On the others nothing is known that none of these knows; what a flicker between
// them could do is the business of tests/history/follow.test.ts.
const isRun = (morning: number): boolean =>
  [1, 3, 9].includes(ofMonth(morning)) || (ofMonth(morning) === 20 && new Date(morning).getUTCMonth() % 3 === 1)

test('what is judged changes in the first eight days of a month, and on no other', () => {
  const changing = mornings.filter(it => closedOn(all, it) !== closedOn(all, it - DAY))
  expect(Math.max(...changing.map(ofMonth))).toBeLessThanOrEqual(9)
  expect(new Set(changing.map(it => dayOf(it).slice(0, 7))).size).toBe(12)
})

test('a year of mornings tells a divergence when it is shown, when it is sustained and when it is gone, and nothing else', async () => {
  const config = 'inputs: [exports/]\nstore: desk.store\noutputs: [latest.json]\nfail-on: likely\nthreads: 1\n'
  const told: string[] = []
  const exits = new Map<string, number>()
  const statuses = new Map<string, string | undefined>()
  await withFiles({ 'rind.yaml': config, 'exports/.keep': '' }, async folder => {
    mkdirSync(join(folder, 'exports'), { recursive: true })
    let last = OPENED
    for (const morning of mornings.filter(isRun)) {
      const { tickets, surveys } = exportsOn(all, morning, last)
      last = morning
      const day = dayOf(morning)
      writeFileSync(join(folder, `exports/tickets-${day}.csv`), tickets)
      writeFileSync(join(folder, `exports/surveys-${day}.csv`), surveys)
      const { out, err, exit } = await runRind(['run', '--config', join(folder, 'rind.yaml'), '--as-of', day, '--format', 'json'])
      expect(err, day).toBe('')
      exits.set(day, exit)
      const { news } = out === '' ? { news: [] } : (JSON.parse(out) as NewsReport)
      told.push(...news.map(it => `${day} ${it.status} ${it.id}`))
      const report = JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8')) as Report
      statuses.set(day, report.findings.find(it => it.id === 'watermelon:team=Billing')?.status)
    }
  })
  // It began in June: July's first morning is the first that knows June.
  expect(told).toEqual([
    '2026-07-01 new watermelon:team=Billing',
    '2026-08-01 sustained watermelon:team=Billing',
    '2026-12-01 gone watermelon:team=Billing',
  ])
  // Silence is no all-clear: the exit code counts what is there, told or not; the report says how it stands at the close.
  expect([...exits].filter(([, exit]) => exit === 1).map(([day]) => day.slice(5, 7))).toEqual(expect.arrayContaining(['07', '08', '09']))
  expect([...exits].filter(([day, exit]) => day < '2026-07-01' && exit !== 0)).toEqual([])
  const stood = ['2026-06-09', '2026-07-01', '2026-07-09', '2026-08-09', '2026-09-01', '2026-12-03'].map(it => statuses.get(it))
  expect(stood).toEqual([undefined, 'new', 'new', 'sustained', 'ongoing', undefined])
}, 300_000)
