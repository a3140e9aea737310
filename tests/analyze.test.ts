import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { metrics, rules } from '../src/catalogue.js'
import type { Comparison, Report } from '../src/model/report.js'
import { segmentName } from '../src/model/segment.js'
import { fixtures, reportOn, verdict } from './support/analysis.js'

const demo = join(fixtures, 'demo')

/** Why the demo is compared over two windows. */
const WHY = 'the newest complete month against the 6 before, and the newest 3 months together against the 6 before them'

describe('the demo', () => {
  let report: Report
  beforeAll(async () => {
    report = await reportOn([demo])
  }, 60_000)

  test('holds the one watermelon that is hidden in it', () => {
    expect(report.findings.filter(it => it.grade !== 'watch')).toMatchObject([
      {
        id: 'watermelon:team=Payments',
        grade: 'likely',
        segment: { team: 'Payments' },
        window: 'month',
        windows: ['month'],
        sustained: false,
      },
    ])
    const [finding] = report.findings
    expect(finding?.r).toBeLessThanOrEqual(0.05)
    expect(finding?.operation.map(it => it.metric)).toEqual(['handle-time'])
    expect(finding?.perception.map(it => it.metric)).toEqual(['csat-mean', 'nps'])
    expect(finding?.operation[0]?.change.relative).toBeCloseTo(-0.179, 2)
    expect(finding?.perception[0]?.change.value).toBeCloseTo(-0.57, 2)
    expect(finding?.perception[0]?.standardised?.value).toBeCloseTo(-0.59, 2)
  })

  test('leaves its finding one thing short of confirmed: it is new', () => {
    const doubts = report.findings[0]?.caveats.filter(it => it.effect !== 'holds')
    expect(doubts?.map(it => [it.check, it.effect])).toEqual([['two closes', 'not-checked']])
  })

  test('tells how far each judged metric strays by itself, level by level, and no other', () => {
    const { wobble } = report.checks
    const levels = new Set(wobble.filter(it => it.window === 'month' && it.metric === 'csat-mean').map(it => it.by.join()))
    expect(levels).toEqual(new Set(['', 'team', 'channel', 'category', 'agent']))
    expect(wobble.find(it => it.metric === 'handle-time')).toMatchObject({ unit: 'relative' })
    for (const { tau, metric } of wobble) {
      expect(tau).toBeGreaterThanOrEqual(0)
      expect([...rules.flatMap(it => it.needs), 'dissatisfied-rate']).toContain(metric)
    }
  })

  test.each([
    ['Payments', 'better', 'worse'],
    ['Orders', 'better', 'better'],
    ['Returns', 'worse', 'worse'],
    ['Accounts', 'unclear', 'unclear'],
  ] as const)('team %s: handle time %s, satisfaction %s', (team, operation, perception) => {
    expect([verdict(report, 'handle-time', `team ${team}`), verdict(report, 'csat-mean', `team ${team}`)]).toEqual([operation, perception])
  })

  test('has too few answers of Partners to tell', () => {
    const partners = { segment: { team: 'Partners' }, why: 'too few answers', needed: 30 }
    expect(report.checks.excluded).toMatchObject([
      { ...partners, window: 'month', n: 5 },
      { ...partners, window: 'quarter', n: 10 },
    ])
    // Thirteen that are shown, and seventeen agents and more that are judged.
    expect(report.checks.segments).toBeGreaterThan(13)
    expect(report.silences.filter(it => it.rule === 'watermelon')).toEqual([])
  })

  test('is asked about October and the newest quarter, each against six months, by the facets that part its contacts', () => {
    expect(report.question).toMatchObject({
      grain: 'month',
      windows: [
        { name: 'month', after: { from: '2026-10-01', to: '2026-11-01' } },
        { name: 'quarter', after: { from: '2026-08-01', to: '2026-11-01' } },
      ],
      period: { from: '2026-02-01', to: '2026-11-01' },
      why: WHY,
    })
    expect(report.question.windows.map(it => [it.before.length, it.parts?.length])).toEqual([
      [6, undefined],
      [6, 3],
    ])
    const facets = new Set(report.comparisons.flatMap(it => Object.keys(it.segment)))
    expect([...facets]).toEqual(['team', 'channel', 'category'])
  })

  test('gives evidence that stands in the files where it says, worst and fastest first', () => {
    const { evidence = [] } = report.findings[0] ?? {}
    expect(evidence).toHaveLength(10)
    const lines = (name: string) => readFileSync(name, 'utf8').split('\n')
    for (const { interaction, file, line, operation, answer } of evidence) {
      const ticket = lines(file)[line - 1]?.split(',') ?? []
      expect([ticket[0], ticket[3]]).toEqual([interaction, 'Payments'])
      expect(ticket.slice(12, 15).reduce((sum, it) => sum + Number(it), 0)).toBe(operation?.value)
      const given = lines(answer?.file ?? '')[(answer?.line ?? 0) - 1]?.split(',') ?? []
      expect([given[1], given[3]]).toEqual([interaction, String(answer?.points)])
    }
    const order = evidence.map(it => [it.answer?.points ?? 0, it.operation?.value ?? 0])
    expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    expect(order[0]?.[0]).toBe(1)
  })
})

describe('a question', () => {
  // Those that the rule asks for are enough where the others are not the point.
  const few = { metrics: metrics.filter(it => rules.some(rule => rule.needs.includes(it.id)) || it.id === 'coverage') }

  test('may keep to a part', async () => {
    const orders = await reportOn([demo], { where: ['team=Orders'] }, {}, few)
    expect(orders.findings).toEqual([])
    expect([verdict(orders, 'handle-time'), verdict(orders, 'csat-mean')]).toEqual(['better', 'better'])
    expect(orders.question.where).toEqual(['team=Orders'])
    const payments = await reportOn([demo], { where: ['team=Payments'] }, {}, few)
    // Of one team alone it is not known how far teams stray, so that it is less sure.
    expect(payments.findings.filter(it => it.rule === 'watermelon')).toMatchObject([{ id: 'watermelon:everybody', grade: 'watch' }])
  })

  test('may name facets, which are looked at besides the others', async () => {
    const { comparisons, question } = await reportOn([demo], { by: ['priority', 'team'] }, {}, few)
    expect(question.by).toEqual(['priority', 'team'])
    expect(new Set(comparisons.map(it => Object.keys(it.segment).join()))).toEqual(
      new Set(['', 'priority', 'team', 'priority,team', 'channel', 'category']),
    )
  })

  test('about some metrics shows these, and is judged as ever', async () => {
    const report = await reportOn([demo], { metrics: ['volume', 'csat'] })
    const elsewhere = report.measurements.filter(it => it.segment.team !== 'Payments')
    expect(new Set(elsewhere.map(it => it.metric))).toEqual(new Set(['volume', 'csat']))
    // What is found is told period by period, asked for or not.
    const inPayments = report.measurements.filter(it => it.metric === 'handle-time').map(it => it.period.from)
    expect(inPayments).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10].map(it => `2026-${String(it).padStart(2, '0')}-01`))
    expect(report.metrics.map(it => it.id)).toEqual(expect.arrayContaining(['csat', 'csat-mean', 'handle-time', 'nps', 'volume']))
    expect(report.comparisons.filter(it => it.metric === 'nps').map(it => [it.window, it.segment.team])).toEqual([
      ['month', 'Payments'],
      ['quarter', 'Payments'],
    ])
    expect(report.findings.filter(it => it.grade !== 'watch')).toMatchObject([{ id: 'watermelon:team=Payments', grade: 'likely' }])
  })

  test.each([
    ['week', 16, 'the newest complete 4 weeks against the 12 before'],
    ['day', 13, 'the newest complete day against the 12 of the same weekday before'],
    ['quarter', 3, 'the newest complete quarter against the 2 before'],
    ['all', 1, 'asked for as one period'],
  ] as const)('may be by %s', async (period, periods, why) => {
    const { question, measurements, comparisons } = await reportOn([demo], { period }, {}, few)
    expect(question).toMatchObject({ grain: period, why })
    expect(new Set(measurements.map(it => it.period.from)).size).toBe(periods)
    expect(comparisons.length > 0).toBe(period !== 'all')
  })

  test('to date is about the month that is not over, tested by what its days say', async () => {
    const { question, comparisons } = await reportOn([demo], { toDate: true, asOf: '2026-10-20' }, {}, few)
    expect(question.windows).toMatchObject([{ name: 'to-date', after: { from: '2026-10-01', to: '2026-10-20' } }])
    const of = (metric: string) => comparisons.find(it => it.metric === metric && it.segment.team === 'Payments')
    expect(of('handle-time')).toMatchObject({ test: 'contrast', p: { better: expect.any(Number) } })
  })

  test('as of a day is about what was over by then', async () => {
    const { question, findings } = await reportOn([demo], { asOf: '2026-10-01' }, {}, few)
    expect(question.windows[0]?.after).toEqual({ from: '2026-09-01', to: '2026-10-01' })
    expect(findings).toEqual([])
  })

  test('as of a day counts no contact as ripe that was not by then', async () => {
    const n = (it?: Comparison) => (it && 'n' in it.after ? it.after.n : 0)
    const ripening = { metrics: metrics.filter(it => it.id === 'repeat-contact-rate') }
    const repeats = async (asOf: string) =>
      n(
        (await reportOn([demo], { asOf }, {}, ripening)).comparisons.find(
          it => it.metric === 'repeat-contact-rate' && segmentName(it.segment) === 'everybody',
        ),
      )
    expect(await repeats('2026-10-01')).toBeLessThan(await repeats('2026-10-20'))
  })

  test.each([
    ['a part that no record is of', { where: ['team=Nobody'] }, 'no contact has team=Nobody'],
    ['a day before all records', { asOf: '2020-01-01' }, 'every record is of 2020-01-01 or later'],
  ])('about %s is refused', async (_, asked, why) => {
    await expect(reportOn([join(fixtures, 'zendesk')], asked)).rejects.toMatchObject({
      code: 'nothing-to-analyse',
      details: { notes: [why] },
    })
  })
})
