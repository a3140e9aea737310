import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { metrics, rules } from '../src/catalogue.js'
import type { Source } from '../src/ingest/source.js'
import { Refusal } from '../src/model/refusal.js'
import type { Comparison, Report } from '../src/model/report.js'
import { segmentName } from '../src/model/segment.js'
import { fixtures, reportOn } from './support/analysis.js'

const demo = join(fixtures, 'demo')
const csv = (name: string, text: string): Source => ({ name, named: true, bytes: Buffer.from(text) })

const verdict = (report: Report, metric: string, segment = 'everybody') =>
  report.comparisons.find(it => it.metric === metric && segmentName(it.segment) === segment)?.verdict

describe('the demo', () => {
  let report: Report
  beforeAll(async () => {
    report = await reportOn([demo])
  })

  test('holds the one watermelon that is hidden in it', () => {
    expect(report.findings).toMatchObject([
      { id: 'watermelon:team=Payments', grade: 'likely', segment: { team: 'Payments' }, window: 'month' },
    ])
    const [finding] = report.findings
    expect(finding?.operation.map(it => it.metric)).toEqual(['handle-time'])
    expect(finding?.perception.map(it => it.metric)).toEqual(['csat-mean', 'nps'])
    expect(finding?.operation[0]?.change.relative).toBeCloseTo(-0.179, 2)
    expect(finding?.perception[0]?.change.value).toBeCloseTo(-0.57, 2)
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
    expect(report.checks.excluded).toMatchObject([{ segment: { team: 'Partners' }, n: 5, needed: 30 }])
    expect(report.checks.segments).toBe(13)
    expect(report.silences).toEqual([])
  })

  test('is asked about October against the six months before, by the facets that part its contacts', () => {
    expect(report.question).toMatchObject({
      grain: 'month',
      windows: [{ name: 'month', after: { from: '2026-10-01', to: '2026-11-01' } }],
      period: { from: '2026-04-01', to: '2026-11-01' },
      why: 'the newest complete month against the 6 before',
    })
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
    expect(payments.findings).toMatchObject([{ id: 'watermelon:everybody', grade: 'likely' }])
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
    expect(new Set(report.measurements.map(it => it.metric))).toEqual(new Set(['volume', 'csat']))
    expect(report.metrics.map(it => it.id)).toEqual(['csat', 'csat-mean', 'handle-time', 'nps', 'volume'])
    expect(report.comparisons.filter(it => it.metric === 'nps').map(it => it.segment)).toEqual([{ team: 'Payments' }])
    expect(report.findings).toMatchObject([{ id: 'watermelon:team=Payments', grade: 'likely' }])
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

describe('an export', () => {
  test('of contacts alone is measured, and the missing side is said', async () => {
    const report = await reportOn([join(demo, 'tickets.csv')])
    expect(verdict(report, 'handle-time', 'team Payments')).toBe('better')
    expect(report.findings).toEqual([])
    expect(report.silences).toMatchObject([{ rule: 'watermelon', missing: ['csat-mean', 'csat', 'nps'] }])
    expect(report.checks).toMatchObject({ segments: 0, excluded: [] })
  })

  test('of surveys alone is measured, and the missing side is said', async () => {
    const report = await reportOn([join(demo, 'surveys.csv')])
    expect(verdict(report, 'csat-mean')).toBe('worse')
    expect(report.join).toMatchObject({ joined: 0, by: 'none' })
    expect(report.silences).toMatchObject([{ rule: 'watermelon', missing: ['handle-time', 'resolution-time', 'repeat-contact-rate'] }])
    await expect(reportOn([join(demo, 'surveys.csv')], { where: ['team=Orders'] })).rejects.toThrow(Refusal)
  })

  const tickets = csv(
    't.csv',
    'Ticket ID,Created at,Solved at,Team\n1,2026-01-02 10:00:00,2026-01-02 11:00:00,A\n2,2026-01-03 10:00:00,2026-01-03 11:00:00,B\n',
  )

  test('of answers with neither a date nor a contact says that they are in no number', async () => {
    const report = await reportOn([csv('s.csv', 'Ticket ID,Rating\n1,5\n77,3\n78,4\n'), tickets], { period: 'all' })
    const [everybody] = report.measurements.filter(it => it.metric === 'csat' && segmentName(it.segment) === 'everybody')
    expect(everybody).toMatchObject({ n: 1 })
    expect(report.metrics.find(it => it.id === 'csat')?.note).toBe('without 2 with neither a date nor a contact that has one')
    expect(report.metrics.find(it => it.id === 'volume')).not.toHaveProperty('note')
    const undated = await reportOn([csv('s.csv', 'Ticket ID,Rating\n77,3\n78,4\n')])
    expect(undated.measurements.find(it => it.metric === 'csat-mean')).toMatchObject({ n: 2, value: 3.5 })
  })

  test('whose names are hostile is grouped by them as they are', async () => {
    const names = [`a' or 1=1 --`, '=cmd|x', '__proto__', '\u001b[31m', '{"team":"x"}']
    const rows = names.flatMap((name, i) => [1, 2].map(n => `${i}${n},2026-01-0${n} 10:00:00,Solved,"${name.replaceAll('"', '""')}"`))
    const report = await reportOn([csv('t.csv', `Ticket ID,Created at,Status,Team\n${rows.join('\n')}\n`)], { by: ['team'] })
    const contacts = report.measurements.filter(it => it.metric === 'volume' && Object.keys(it.segment).length > 0)
    expect(contacts.map(it => it.segment.team).sort()).toEqual([...names].sort())
    for (const it of contacts) expect(it).toMatchObject({ n: 2 })
  })

  test('of Zendesk is measured by itself, and tells how many of those asked answered', async () => {
    const report = await reportOn([join(fixtures, 'zendesk')])
    const rates = report.measurements.filter(it => it.metric === 'response-rate' && segmentName(it.segment) === 'everybody')
    expect(rates.length).toBeGreaterThan(0)
    for (const it of rates) expect(it).toMatchObject({ n: expect.any(Number), value: expect.any(Number) })
  })

  const messy = readdirSync(join(fixtures, 'messy')).filter(it => !it.endsWith('.md'))

  test.each(messy)('with a trap can be analysed alone: %s', async name => {
    const report = await reportOn([join(fixtures, 'messy', name)])
    expect(report.inputs).toMatchObject([{ kind: 'ticket' }])
    const volume = report.measurements.find(it => it.metric === 'volume' && segmentName(it.segment) === 'everybody')
    expect(volume).toMatchObject({ n: report.inputs[0]?.records })
  })
})
