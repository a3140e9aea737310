import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { families, formats, metrics } from '../src/catalogue.js'
import { type AskedMetric, explain } from '../src/explain.js'
import { findSources } from '../src/ingest/find-sources.js'
import type { Source } from '../src/ingest/source.js'
import { Refusal } from '../src/model/refusal.js'
import type { Report } from '../src/model/report.js'
import { fixtures, reportOn } from './support/analysis.js'

const demo = join(fixtures, 'demo')

async function measured(metric: string, sources: readonly Source[] | string, asked: Partial<AskedMetric> = {}) {
  const found = typeof sources === 'string' ? await findSources([sources]) : sources
  const { measured } = await explain(found, { metric, where: [], told: {}, version: '0.0.0', ...asked }, { formats, metrics, families })
  if (!measured) throw new Error('nothing was measured')
  return measured
}

/** Calls on these days, answered after so many seconds. */
const calls = (...them: readonly (readonly [day: string, seconds: number])[]): Source[] => {
  const rows = them.map(([day, seconds], at) => `${at},solved,${day} 09:00:00,${day} 09:10:00,${seconds}`)
  return [
    { name: 'calls.csv', named: true, bytes: Buffer.from(['Call ID,Status,Created at,Solved at,Wait time (s)', ...rows, ''].join('\n')) },
  ]
}
const days = (month: string, last: number): [string, number][] =>
  Array.from({ length: last }, (_, at) => [`${month}-${String(at + 1).padStart(2, '0')}`, at + 1])

describe('the same month in each way', () => {
  let report: Report
  beforeAll(async () => {
    report = await reportOn([demo])
  })
  const afterOf = (of: Report, id: string) =>
    of.comparisons.find(it => it.metric === id && it.window === 'month' && Object.keys(it.segment).length === 0)?.after

  test.each([
    ['first-contact-resolution', ['first-contact-resolution-no-repeat']],
    ['handle-time', ['handle-time', 'talk-time']],
    ['csat', ['csat', 'csat-mean', 'dissatisfied-rate']],
    ['backlog', ['backlog', 'open-age']],
  ])('agrees with what a report says of %s', async (id, known) => {
    const { period, values } = await measured(id, demo)
    expect(period).toEqual(report.question.windows[0]?.after)
    const own = values.filter(it => metrics.some(one => one.id === it.id))
    for (const it of own) {
      const told = afterOf(report, it.id)
      expect(it).toMatchObject(told && 'n' in told ? { n: told.n, value: told.value } : { unknown: told?.unknown })
    }
    expect(own.flatMap(it => ('value' in it ? [it.id] : []))).toEqual(known)
  })

  test('tells the difference where unit and good direction are the same, and nowhere else', async () => {
    const { values } = await measured('csat', demo)
    const own = values.find(it => it.id === 'csat')
    const topBox = values.find(it => it.id === 'csat-top-box')
    if (!own || !topBox || 'unknown' in own || 'unknown' in topBox) throw new Error('not measured')
    expect(topBox.change).toBeCloseTo(topBox.value - own.value, 12)
    expect(values.filter(it => 'change' in it).map(it => it.id)).toEqual(['csat-top-box'])
  })

  test('keeps to a part', async () => {
    const { values, where } = await measured('handle-time', demo, { where: ['team=Payments'] })
    const told = afterOf(await reportOn([demo], { where: ['team=Payments'] }), 'handle-time')
    expect(where).toEqual(['team=Payments'])
    expect(values[0]).toMatchObject({ n: told && 'n' in told ? told.n : 0 })
  })

  test('says why a way is unknown: what no input carries, and what is not ripe', async () => {
    const { values } = await measured('resolution-rate', calls(...days('2026-01', 31), ...days('2026-02', 28)))
    expect(values.map(it => ('unknown' in it ? it.unknown : it.n))).toEqual([
      27,
      21,
      'no record is ripe: 30 days after the opening of a contact',
      28,
      28,
    ])
    const wait = await measured('wait-time', calls(...days('2026-01', 31), ...days('2026-02', 28)))
    expect(wait.values.at(-1)).toEqual({
      id: 'wait-time-abandoned',
      title: 'Waiting time of those who gave up',
      unit: 'second',
      unknown: 'no input carries a status that says a contact was abandoned',
    })
  })

  test('a metric without other ways stands alone', async () => {
    const { values } = await measured('volume', calls(...days('2026-01', 31), ...days('2026-02', 28)))
    expect(values).toMatchObject([{ id: 'volume', n: 28, value: 28 }])
  })

  test('a question of a survey is a metric too', async () => {
    const text = ['Response ID,Day,How friendly was the agent? (1-5)', '1,2026-03-05,4', '2,2026-03-06,5', ''].join('\n')
    const survey = [{ name: 'survey.csv', named: true, bytes: Buffer.from(text) }]
    const told = { overrides: [{ field: 'answered_at', column: 'Day' }] }
    const id = 'question-how-friendly-was-the-agent-1-5'
    const { values } = await measured(id, survey, { told })
    expect(values).toMatchObject([{ id, n: 2, value: 4.5, scale: { low: 1, high: 5 } }])
  })
})

describe('the period', () => {
  test.each([
    [
      'the newest complete month, where there is one before it',
      [...days('2026-01', 31), ...days('2026-02', 28), ...days('2026-03', 9)],
      '2026-02-01',
      '2026-03-01',
    ],
    ['else the newest four complete weeks', [...days('2026-01', 31), ...days('2026-02', 9)], '2026-01-12', '2026-02-09'],
    ['else all there is', days('2026-01', 9), '2026-01-01', '2026-01-10'],
  ] as const)('is %s', async (_, them, from, to) => {
    expect((await measured('wait-time', calls(...them))).period).toEqual({ from, to })
  })

  test('ends with the midnights of the zone', async () => {
    const { values } = await measured('volume', calls(...days('2026-01', 31), ...days('2026-02', 28)), { told: { timezone: 'Asia/Tokyo' } })
    expect(values).toMatchObject([{ n: 28 }])
  })
})

test.each([
  ['a metric that is near another', 'wait-tme', [], /no metric is called `wait-tme`/],
  ['a part that is empty', 'wait-time', ['status=open'], /no record is left to analyse/],
])('refuses %s', async (_, metric, where, message) => {
  const refused = measured(metric, calls(...days('2026-01', 9)), { where })
  await expect(refused).rejects.toThrow(Refusal)
  await expect(refused).rejects.toThrow(message)
})
