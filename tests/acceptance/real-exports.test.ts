import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { analyze, type Question } from '../../src/analyze.js'
import { formats, metrics, rules } from '../../src/catalogue.js'
import { findSources } from '../../src/ingest/find-sources.js'
import { type Ingested, ingest, type Told } from '../../src/ingest/ingest.js'
import type { Measurement, Report } from '../../src/model/report.js'
import type { Row } from '../../src/store/store.js'
import { accounted, SHARED, withStore } from '../support/ingest.js'

// More files that no one here wrote (see published-answers.test.ts): logs, sums, long forms, files without a header.

const there = existsSync(SHARED)
const TELECOM = 'telecom-surveys-abandons'
const HOSPITAL = 'rwfd-hospital-er'
const STORE = 'preppin-2020w04-nps-store-survey'

const sourcesOf = (paths: readonly string[]) => findSources(paths.map(it => join(SHARED, it)))
const asked = async (paths: readonly string[], question: Partial<Question> = {}): Promise<Report> => {
  const whole: Question = { period: 'all', by: [], where: [], metrics: [], version: '0', ...question }
  return analyze(await sourcesOf(paths), whole, { formats, metrics, rules }, { limits: { threads: 2 } })
}
const known = (report: Report): Measurement[] => report.measurements.filter(it => 'value' in it && Object.keys(it.segment).length === 0)
const of = (report: Report, metric: string): Measurement | undefined => known(report).find(it => it.metric === metric)

/** What the records say, and the account of their files. */
const queried = async (
  paths: readonly string[],
  sql: string,
  told: Told = {},
): Promise<{ readonly row: Row; readonly inputs: Ingested['inputs'] }> =>
  withStore(async store => {
    const { inputs } = await ingest(store, await sourcesOf(paths), formats, told)
    for (const it of inputs) expect(accounted(it), it.file).toBe(it.rows)
    return { row: await store.row(sql), inputs }
  })

describe('real exports', { timeout: 120_000 }, () => {
  beforeEach(it => it.skip(!there, '../shared is not beside this checkout'))

  test('telecom: NPS -40.31, satisfaction 5.512, resolved in 49.70 % of the words of customers; abandoned after 300.57 s', async () => {
    const report = await asked([TELECOM])
    expect(of(report, 'nps')).toMatchObject({ n: 15_236, value: expect.closeTo(-40.31, 2) })
    expect(of(report, 'csat-mean')).toMatchObject({ n: 15_236, value: expect.closeTo(5.512, 3) })
    expect(report.inputs.map(it => [it.format, it.records])).toEqual([
      ['generic-calls', 20_775],
      ['agent-roster', 0],
      ['names-roster', 0],
      ['generic-surveys', 15_236],
    ])
    const said = await queried(
      [TELECOM],
      `select avg(points) as resolved, (select avg(wait_ms) / 1000 from interactions where status = 'abandoned') as wait,
      (select count(distinct team) from answers) as teams from answers where question = 'Resolution'`,
    )
    expect(said.row).toMatchObject({ resolved: expect.closeTo(0.497, 4), wait: expect.closeTo(300.57, 2), teams: 4 })
  })

  test('UCI incident log: 5,998 rows are 890 incidents, solved after 315.87 h, median 54.47 h', async () => {
    const report = await asked(['uci-servicenow-incident-log-5998'])
    expect(report.inputs[0]).toMatchObject({ format: 'servicenow-log', rows: 5998, records: 890, merged: 5108 })
    expect(of(report, 'resolution-time')).toMatchObject({
      n: 861,
      value: expect.closeTo(315.87 * 3600, -2),
      median: expect.closeTo(54.47 * 3600, -2),
    })
    expect(of(report, 'sla-attainment')).toMatchObject({ n: 890, value: 495 / 890 })
    expect(of(report, 'reopen-rate')).toMatchObject({ n: 890, value: 10 / 890 })
    const { row } = await queried(
      ['uci-servicenow-incident-log-5998'],
      'select count(*) as reassigned from interactions where transfers > 0',
    )
    expect(row).toEqual({ reassigned: 391 })
  })

  test('daily call figures: 89.07 % answered, as a ratio of sums', async () => {
    const report = await asked(['kaggle-call-center-daily'])
    expect(report.inputs[0]).toMatchObject({ kind: 'summary', format: 'call-summary', records: 1251 })
    const abandoned = of(report, 'abandon-rate')
    expect(abandoned && 'value' in abandoned ? 100 * (1 - abandoned.value) : undefined).toBeCloseTo(89.07, 2)
  })

  test('yashwanth: 899 resolved, days by channel, and no satisfaction', async () => {
    const report = await asked(['yashwanth-tickets-1000-nosurvey'], { by: ['channel'] })
    expect(of(report, 'resolved')).toMatchObject({ value: 899 })
    expect(of(report, 'csat')).toBeUndefined()
    const days = Object.fromEntries(
      report.measurements.flatMap(it =>
        it.metric === 'resolution-time' && it.segment.channel && Object.keys(it.segment).length === 1 && 'value' in it
          ? [[it.segment.channel.toLowerCase(), it.value / 86_400]]
          : [],
      ),
    )
    const close = (value: number) => expect.closeTo(value, 6)
    expect(days).toEqual({ chat: close(2.771028), email: close(2.231111), phone: close(2.409283), web: close(2.623318) })
  })

  test('hospital: 35.2599 minutes waited, score 4.9921 with its zeros, 27.31 % answered', async () => {
    const report = await asked([`${HOSPITAL}/Hospital ER.csv`])
    expect(of(report, 'wait-time')).toMatchObject({ n: 9216, value: expect.closeTo(35.2599 * 60, 2) })
    expect(of(report, 'csat-mean')).toMatchObject({ n: 2517, value: expect.closeTo(4.9921, 4) })
    expect(of(report, 'coverage')).toMatchObject({ n: 9216, value: expect.closeTo(0.2731, 4) })
  })

  test('hospital in its other dress, without a header and without clock times: the same, once its columns are named', async () => {
    const columns = { opened_at: 1, customer: 2, csat: 5, wait: 10, team: 11 }
    const overrides = Object.entries(columns).map(([field, at]) => ({ field, column: `column ${at}${field === 'wait' ? ' (min)' : ''}` }))
    const bare = await asked([`${HOSPITAL}/Hospital ER.no-header.dmy.csv`], {
      reading: { overrides, forced: [{ format: 'rwfd-hospital-er' }] },
    })
    const full = await asked([`${HOSPITAL}/Hospital ER.csv`])
    // Which day the data end on, and whether seven days have passed since a visit, depends on the hour, which one file tells alone.
    const told = (report: Report) => known(report).flatMap(({ period: _, ...it }) => (it.metric === 'repeat-contact-rate' ? [] : [it]))
    expect(told(bare)).toEqual(told(full))
    expect(told(full)).toHaveLength(7)
  })

  test('store survey in long form: 28 responses, 9 promoters, 12 detractors, 7 passives', async () => {
    const paths = [`${STORE}/input_01.csv`, `${STORE}/input_02.csv`]
    const found = await queried(
      paths,
      `select count(*) as n, count_if(points >= 9) as promoters, count_if(points <= 6) as detractors,
      count_if(points between 7 and 8) as passives from answers where question = 'nps'`,
    )
    expect(found.row).toMatchObject({ n: 28, promoters: 9, detractors: 12, passives: 7 })
    expect(found.inputs[0]).toMatchObject({ format: 'survey-answers', rows: 140, records: 28, merged: 112 })
  })

  test.each(['input_01.csv', 'input_02.csv'])(
    'conference survey %s: NPS -35.897, its question named since it does not ask to recommend',
    async name => {
      const path = `preppin-sudzilla-survey/${name}`
      const alone = await queried([path], 'select count(distinct question) as questions, count(distinct line) as n from answers')
      expect(alone.row).toMatchObject({ questions: 3, n: 39 })
      expect(alone.inputs[0]).toMatchObject({ format: 'google-forms' })
      const overrides = [{ field: 'nps', column: 'On a scale of 0-10, how would you rate Sudzilla?' }]
      const report = await asked([path], { reading: { overrides }, dateOrder: 'mdy' })
      expect(of(report, 'nps')).toMatchObject({ n: 39, value: expect.closeTo(-35.897, 3) })
    },
  )

  test('IT help desk: 2,542 events are 665 tickets, each as its last status left it', async () => {
    const found = await queried(
      ['preppin-it-helpdesk-sla'],
      `select count(*) as n, count_if(status = 'open') as open, count_if(status = 'pending') as pending,
      count_if(status = 'solved') as solved, count(distinct team) as teams from interactions`,
    )
    expect(found.row).toMatchObject({ n: 665, open: 218 + 101, pending: 128 + 115, solved: 103 })
    expect(found.inputs.reduce((sum, it) => sum + (it.format === 'status-history' ? it.rows : 0), 0)).toBe(2542)
  })

  test('the layouts of survey tools: 1,186 answers of SurveyMonkey, and headers of two and three rows', async () => {
    const [three, two, movies] = (await queried(['survey-export-layouts'], 'select 1 as one')).inputs
    expect(movies).toMatchObject({ kind: 'survey', rows: 1186, records: 1186 })
    expect([three?.rows, two?.rows]).toEqual([1, 1])
    expect(three?.setAside.concat(two?.setAside ?? [])).toEqual([
      { why: 'neither contacts nor answers', rows: 1 },
      { why: 'neither contacts nor answers', rows: 1 },
    ])
  })
})
