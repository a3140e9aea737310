import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { analyze, type Question } from '../../src/analyze.js'
import { formats, metrics, rules } from '../../src/catalogue.js'
import { findSources } from '../../src/ingest/find-sources.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Measurement, Report } from '../../src/model/report.js'
import type { Row } from '../../src/store/store.js'
import { accounted, SHARED, withStore } from '../support/ingest.js'

// Files that no one here wrote, with the answers their makers published or that were worked out by hand, read without
// any configuration. They have no licence and lie beside the checkout, where they lie at all.

const there = existsSync(SHARED)

const asked = async (folder: string, question: Partial<Question> = {}): Promise<Report> => {
  const whole: Question = { period: 'all', by: [], where: [], metrics: [], version: '0', ...question }
  return analyze(await findSources([join(SHARED, folder)]), whole, { formats, metrics, rules }, { limits: { threads: 2 } })
}

/** The one measurement of a metric for a segment; everybody where none is named. */
const of = (report: Report, metric: string, segment: Record<string, string> = {}): Measurement => {
  const found = report.measurements.find(it => it.metric === metric && JSON.stringify(it.segment) === JSON.stringify(segment))
  return found ?? expect.fail(`${metric} was not measured for ${JSON.stringify(segment)}`)
}

/** What the records say where no metric asks for it. */
const queried = async (folder: string, sql: string): Promise<Row> =>
  withStore(async store => {
    await ingest(store, await findSources([join(SHARED, folder)]), formats)
    return store.row(sql)
  })

describe('published answers', () => {
  beforeEach(it => it.skip(!there, '../shared is not beside this checkout'))

  describe('tiny-helpdesk-join', () => {
    let report: Report
    beforeAll(async () => {
      if (there) report = await asked('tiny-helpdesk-join')
    }, 120_000)

    test('first response 191.5 minutes over all ten tickets', () => {
      expect(of(report, 'first-response-time')).toMatchObject({ n: 10, value: 191.5 * 60 })
    })

    test('resolution 20.4375 hours over the eight that were closed', () => {
      expect(of(report, 'resolution-time')).toMatchObject({ n: 8, value: 20.4375 * 3600 })
    })

    test('satisfaction 4.142857 over seven answers, all joined by id', () => {
      expect(of(report, 'csat-mean')).toMatchObject({ n: 7, value: expect.closeTo(4.142857, 6) })
      expect(report.join).toMatchObject({ answers: 7, joined: 7, by: 'id', orphans: 0, doubles: 0 })
    })
  })

  describe('facturo-tickets-csat', () => {
    let report: Report
    beforeAll(async () => {
      if (there) report = await asked('facturo-tickets-csat')
    }, 120_000)

    test('satisfaction 3.794643 over 11,984 surveys, all joined by id', () => {
      expect(of(report, 'csat-mean')).toMatchObject({ n: 11_984, value: expect.closeTo(3.794643, 6) })
      expect(report.join).toMatchObject({ answers: 11_984, joined: 11_984, by: 'id', orphans: 0, doubles: 0 })
    })

    test('18,439 resolved of 20,000, after 28.134 hours; open tickets that carry hours are left out', () => {
      expect(of(report, 'volume')).toMatchObject({ value: 20_000 })
      expect(of(report, 'resolved')).toMatchObject({ value: 18_439 })
      expect(of(report, 'resolution-time')).toMatchObject({ n: 18_439, value: expect.closeTo(28.134 * 3600, -1) })
    })

    test('1,877 escalated', () => {
      expect(of(report, 'escalation-rate')).toMatchObject({ n: 20_000, value: 1_877 / 20_000 })
    })

    test('1,055 reopened: the published count takes open tickets in, the rate does not', async () => {
      const row = await queried(
        'facturo-tickets-csat',
        `select count(*) filter (where reopens >= 1) as reopened, count(*) filter (where reopens >= 1 and status = 'solved') as resolved from interactions`,
      )
      expect(row).toEqual({ reopened: 1_055, resolved: 965 })
      expect(of(report, 'reopen-rate')).toMatchObject({ n: 18_439, value: 965 / 18_439 })
    })

    test('805 surveys fall in another month than their ticket opened, 380 in another than it ended', async () => {
      const month = (moment: string) => `date_trunc('month', ${moment})`
      const row = await queried(
        'facturo-tickets-csat',
        `select count(*) filter (where ${month('answered_at')} <> ${month('opened_at')}) as opened,
          count(*) filter (where ${month('answered_at')} <> ${month('ended_at')}) as ended
         from answers join interactions using (record)`,
      )
      expect(row).toEqual({ opened: 805, ended: 380 })
    })
  })

  describe('lifewit-tickets-1000', () => {
    test('rating 3.711458 over 960 answers beside their tickets; what is pending is not resolved though it carries a time', async () => {
      const report = await asked('lifewit-tickets-1000')
      expect(of(report, 'csat-mean')).toMatchObject({ n: 960, value: expect.closeTo(3.711458, 6) })
      expect(of(report, 'volume')).toMatchObject({ value: 1_000 })
      const pending = await queried(
        'lifewit-tickets-1000',
        `select count(*) filter (where solved_at is not null) as timed, count(ended_at) as ended from interactions where status = 'pending'`,
      )
      expect(pending).toEqual({ timed: expect.any(Number), ended: 0 })
      expect(pending.timed).toBeGreaterThan(0)
    })
  })

  describe('rwfd-help-desk', () => {
    const FOLDER = 'rwfd-help-desk'
    const [US, DAY_FIRST] = [join(FOLDER, 'Help Desk.mdy.csv'), join(FOLDER, 'Help Desk.dmy-labels.csv')]
    const HIGH = { by: ['team'], where: ['priority=3 - High'] }
    let report: Report
    beforeAll(async () => {
      if (there) report = await asked(US, { by: ['status'] })
    }, 120_000)

    test('9,542 tickets: 6,838 open, 1,283 resolved', () => {
      expect(of(report, 'volume')).toMatchObject({ value: 9_542 })
      expect(of(report, 'volume', { status: 'open' })).toMatchObject({ value: 6_838 })
      expect(of(report, 'resolved')).toMatchObject({ value: 1_283 })
    })

    test('satisfaction 2.165 of 3; 3,959 said nothing', () => {
      expect(of(report, 'csat-mean')).toMatchObject({ n: 9_542 - 3_959, value: expect.closeTo(2.165, 3) })
      expect(report.metrics.find(it => it.id === 'csat-mean')?.scale).toEqual({ low: 1, high: 3 })
    })

    test('days open 19.389 over those resolved and those closed without action', () => {
      expect(of(report, 'resolution-time')).toMatchObject({ n: 1_516, value: expect.closeTo(19.389 * 86_400, -2) })
    })

    test('high severity: Hardware 332, Networking 323, Architecture 311, Software 290, Security 282', async () => {
      const high = await asked(US, HIGH)
      const volumes = high.measurements.filter(it => it.metric === 'volume' && 'team' in it.segment)
      const counts = volumes.flatMap(it => ('value' in it ? [[it.segment.team, it.value]] : []))
      expect(Object.fromEntries(counts)).toEqual({
        Hardware: 332,
        Networking: 323,
        Architecture: 311,
        Software: 290,
        'Security and Governance': 282,
      })
    })

    test('the same file in two dresses gives the same measurements, alone and both at once', async () => {
      const dressed = await asked(DAY_FIRST, { by: ['status'] })
      expect(dressed.measurements).toEqual(report.measurements)
      const both = await asked(FOLDER, { by: ['status'] })
      expect(both.measurements).toEqual(report.measurements)
      expect(both.inputs.reduce((sum, it) => sum + it.duplicates, 0)).toBe(9_542)
    })
  })

  describe('simulated-call-centre', () => {
    test('51,708 calls: wait 17.0349 s, service 299.1026 s, 91.825 % within standard, none past midnight', async () => {
      const report = await asked('simulated-call-centre')
      expect(of(report, 'wait-time')).toMatchObject({ n: 51_708, value: expect.closeTo(17.0349, 4) })
      expect(of(report, 'talk-time')).toMatchObject({ n: 51_708, value: expect.closeTo(299.1026, 4) })
      expect(of(report, 'sla-attainment')).toMatchObject({ n: 51_708, value: expect.closeTo(0.91825, 5) })
      expect(report.inputs[0]).toMatchObject({ kind: 'call', rows: 51_708, records: 51_708, badCells: 0 })
    })
  })

  test('every row of every file of the five is accounted for', async () => {
    const folders = ['tiny-helpdesk-join', 'facturo-tickets-csat', 'lifewit-tickets-1000', 'rwfd-help-desk', 'simulated-call-centre']
    for (const folder of folders) {
      const { inputs, rejections } = await asked(folder, { metrics: ['volume'] })
      expect(inputs.map(accounted)).toEqual(inputs.map(it => it.rows))
      expect(rejections.count, folder).toBe(0)
    }
  }, 120_000)
}, 120_000)
