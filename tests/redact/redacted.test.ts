import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Alias } from '../../src/redact/personal.js'
import { OURS, redacted } from '../../src/redact/redacted.js'
import { aFinding, aReport } from '../support/build-report.js'
import { runRind } from '../support/host.js'

const alias: Alias = (kind, name) => `${kind} <${createHash('sha256').update(name).digest('hex').slice(0, 4)}>`
const customer = (name: string) => alias('customer', name)

const MARCH = { from: '2026-03-01', to: '2026-04-01' }
const unknown = (segment: Record<string, string>, metric = 'csat') => ({ metric, segment, period: MARCH, unknown: 'no records' })

describe('a report loses its customers', () => {
  test('where a segment is one, and where a finding speaks of it', () => {
    const finding = aFinding({
      id: 'worse:customer=Ann%20%26%20Sons',
      segment: { customer: 'Ann & Sons' },
      says: 'satisfaction of customer Ann & Sons fell, and that of Ann & Sons alone',
      seenIn: [{ organisation: 'Acme', team: 'North' }],
    })
    const [told] = redacted(aReport({ findings: [finding] }), alias).findings
    expect(told).toMatchObject({
      id: `worse:customer=${encodeURIComponent(customer('Ann & Sons'))}`,
      segment: { customer: customer('Ann & Sons') },
      says: `satisfaction of ${customer('Ann & Sons')} fell, and that of ${customer('Ann & Sons')} alone`,
      seenIn: [{ organisation: alias('organisation', 'Acme'), team: 'North' }],
    })
  })

  test('where evidence names one: comments by their length, ids as they are, unless they are the customer', () => {
    const answer = { file: 's.csv', line: 3, points: 1, comment: 'Nobody listens' }
    const evidence = [
      { interaction: 'T-1', customer: 'ann@example.com', file: 't.csv', line: 2, answer },
      { interaction: 'ann@example.com', file: 't.csv', line: 4 },
      { interaction: '+49 30 1234567', file: 't.csv', line: 5 },
      { interaction: '1772438400.1', file: 't.csv', line: 6 },
    ]
    const [told] = redacted(aReport({ findings: [aFinding({ evidence })] }), alias).findings
    expect(told?.evidence).toEqual([
      {
        interaction: 'T-1',
        customer: customer('ann@example.com'),
        file: 't.csv',
        line: 2,
        answer: { ...answer, comment: '[comment of 14 characters]' },
      },
      { interaction: customer('ann@example.com'), file: 't.csv', line: 4 },
      { interaction: customer('+49 30 1234567'), file: 't.csv', line: 5 },
      { interaction: '1772438400.1', file: 't.csv', line: 6 },
    ])
  })

  test('where a cell could not be read: by its shape, or by its length', () => {
    const got = ['31.02.26, Ann', 'Call me back under the usual number', '']
    const first = got.map(it => ({ file: 't.csv', line: 2, expected: 'a date', got: it }))
    const { rejections } = redacted(aReport({ rejections: { count: 3, first } }), alias)
    expect(rejections.first.map(it => it.got)).toEqual(['[like 00.00.00, xxx]', '[cell of 35 characters]', ''])
  })

  test('where it was asked for one, by whatever column of the export', () => {
    const where = ['customer=ann@example.com', 'Account name!=Acme', 'team=North']
    const { question } = redacted(aReport({ question: { ...aReport().question, where } }), alias)
    expect(question.where).toEqual([
      `customer=${customer('ann@example.com')}`,
      `Account name!=${alias('organisation', 'Acme')}`,
      'team=North',
    ])
  })

  test('where something is said in words: addresses and telephone numbers', () => {
    const silence = {
      rule: 'worse',
      segment: {},
      why: 'write to ann@example.com, call +49 (30) 123-4567 or 415-555-0100; 2026-03-01 stays',
    }
    const [told] = redacted(aReport({ silences: [silence] }), alias).silences
    const [mail, phone, other] = ['ann@example.com', '+49 (30) 123-4567', '415-555-0100'].map(customer)
    expect(told?.why).toBe(`write to ${mail}, call ${phone} or ${other}; 2026-03-01 stays`)
  })

  test('so that the order does not tell who is who', () => {
    const names = ['Ada', 'Ben', 'Cem', 'Dee', 'Eve', 'Fay']
    const measurements = [
      unknown({}),
      ...names.map(it => unknown({ customer: it })),
      unknown({ team: 'A' }),
      unknown({ customer: 'Ada' }, 'nps'),
    ]
    const told = redacted(aReport({ measurements }), alias).measurements
    const told6 = told.slice(1, 7).map(it => it.segment.customer)
    expect(told6).toEqual(names.map(customer).sort())
    expect(told6).not.toEqual(names.map(customer))
    expect([told[0], told[7], told[8]]).toEqual([unknown({}), unknown({ team: 'A' }), unknown({ customer: customer('Ada') }, 'nps')])
  })
})

test('what says nothing of customers stays to the byte', () => {
  const report = aReport({
    findings: [aFinding({ says: 'team North got faster in 7 days' })],
    measurements: [unknown({ team: 'support@example.com' })],
  })
  const { comment: _, ...answer } = report.findings[0]?.evidence[0]?.answer ?? { comment: '' }
  const plain = aReport({
    ...report,
    findings: [aFinding({ says: 'team North got faster in 7 days', evidence: [{ file: 't.csv', line: 2, answer: answer as never }] })],
  })
  expect(JSON.stringify(redacted(plain, alias))).toBe(JSON.stringify(plain))
})

test('an address that is a team or an agent is no customer', () => {
  const finding = aFinding({ segment: { agent: 'eve@desk.example' }, says: 'agent eve@desk.example got faster than ann@example.com' })
  const [told] = redacted(aReport({ findings: [finding] }), alias).findings
  expect([told?.segment, told?.says]).toEqual([
    { agent: 'eve@desk.example' },
    `agent eve@desk.example got faster than ${customer('ann@example.com')}`,
  ])
})

// A new field must be thought of: is it ours, or may it hold words of an export? All but the named are taken for words.
const WORDS =
  `why what currencies note notes says label title titles check comment column columns unmapped expected got id interaction customer refused tell
  unknown where header samples about formula leavesOut ripens whose segment segments seenIn`.split(/\s+/)

test.each(['report', 'inspection', 'explanation', 'melons', 'melon', 'finding', 'comparison', 'measurement'])(
  'every text of the schema of %s is known to be ours or to be words',
  async name => {
    interface Schema {
      readonly type?: string
      readonly properties?: Readonly<Record<string, Schema>>
      readonly additionalProperties?: Schema
      readonly items?: Schema
      readonly anyOf?: readonly Schema[]
    }
    const within = (it: Schema): Schema[] => [...(it.anyOf ?? []), ...(it.items ? [it.items] : [])]
    const holdsText = (it: Schema): boolean =>
      it.type === 'string' || it.additionalProperties?.type === 'string' || within(it).some(holdsText)
    const texts = (it: Schema): string[] => [
      ...Object.entries(it.properties ?? {}).flatMap(([key, value]) => [...(holdsText(value) ? [key] : []), ...texts(value)]),
      ...within(it).flatMap(texts),
    ]
    const found = [...new Set(texts(JSON.parse((await runRind(['schema', name])).out)))]
    expect(found.length).toBeGreaterThan(5)
    expect(
      found.filter(it => !OURS.has(it) && !WORDS.includes(it)),
      'say in OURS of src/redact/redacted.ts, or in WORDS of this test, what --redact is to make of these fields',
    ).toEqual([])
  },
)
