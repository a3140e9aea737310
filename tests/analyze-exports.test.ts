import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Source } from '../src/ingest/source.js'
import { Refusal } from '../src/model/refusal.js'
import { segmentName } from '../src/model/segment.js'
import { fixtures, reportOn, verdict } from './support/analysis.js'

const demo = join(fixtures, 'demo')
const csv = (name: string, text: string): Source => ({ name, named: true, bytes: Buffer.from(text) })

describe('an export', () => {
  test('of contacts alone is measured, and the missing side is said', async () => {
    const report = await reportOn([join(demo, 'tickets.csv')])
    expect(verdict(report, 'handle-time', 'team Payments')).toBe('better')
    expect(report.findings.filter(it => it.rule === 'watermelon')).toEqual([])
    const missing = ['csat-mean', 'csat', 'nps', 'effort-mean']
    expect(report.silences.filter(it => it.rule === 'watermelon')).toMatchObject([{ rule: 'watermelon', window: 'month', missing }])
    expect(report.checks.excluded).toEqual([])
  })

  test('of surveys alone is measured, and the missing side is said', async () => {
    const report = await reportOn([join(demo, 'surveys.csv')])
    expect(verdict(report, 'csat-mean')).toBe('worse')
    expect(report.join).toMatchObject({ joined: 0, by: 'none' })
    const missing = ['handle-time', 'resolution-time', 'first-contact-resolution', 'repeat-contact-rate']
    expect(report.silences.filter(it => it.rule === 'watermelon')).toMatchObject([{ rule: 'watermelon', window: 'month', missing }])
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

  test('of surveys on another scale than before is told side by side, and not judged', async () => {
    const rows = (months: readonly number[], rating: number) =>
      months.flatMap(month =>
        Array.from({ length: 28 }, (_, i) => {
          const day = `2026-0${month}-${String(i + 1).padStart(2, '0')}`
          return `${month}${i},${day} 09:00:00,${day} 10:00:00,${300 - month},${rating - (i % 2)}`
        }),
      )
    const header = (scale: string) => `Ticket ID,Created at,Solved at,Handle time (s),Rating (${scale})`
    const before = csv('before.csv', `${[header('1-5'), ...rows([1, 2, 3, 4, 5], 5)].join('\n')}\n`)
    const after = csv('after.csv', `${[header('1-10'), ...rows([6], 7)].join('\n')}\n`)
    const report = await reportOn([before, after], { asOf: '2026-07-01' })
    const why = 'the scale was 1–5 before and is 1–10 after'
    expect(report.silences).toContainEqual({ rule: 'watermelon', segment: {}, window: 'month', refused: why })
    const told = report.comparisons.find(it => it.metric === 'csat')
    expect(told).toMatchObject({ verdict: 'unclear', note: `not comparable: ${why}`, change: { value: expect.any(Number) } })
    expect(report.findings).toEqual([])
  })

  test('in which handle times begin with the newest month is measured', async () => {
    const rows = [1, 2, 3, 4, 5, 6].flatMap(month =>
      Array.from({ length: 28 }, (_, i) => {
        const day = `2026-0${month}-${String(i + 1).padStart(2, '0')}`
        return `${month}${i},${day} 09:00:00,${day} 10:00:00,${month < 6 ? '' : 300 + i}`
      }),
    )
    const tickets = csv('t.csv', `Ticket ID,Created at,Solved at,Handle time (s)\n${rows.join('\n')}\n`)
    const report = await reportOn([tickets], { asOf: '2026-07-01' })
    const told = report.comparisons.find(it => it.metric === 'handle-time')
    expect(told).toMatchObject({ verdict: 'unclear', before: { unknown: 'no records' }, after: { n: 28 } })
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
