import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportsOf } from '../fixtures/generator/telling.js'
import { analyze, type Question } from '../src/analyze.js'
import { formats, metrics, rules } from '../src/catalogue.js'
import type { Source } from '../src/ingest/source.js'
import type { Finding, Report } from '../src/model/report.js'
import { given, lines } from './support/ingest.js'

// What customers did after a finding: by an independent program, in stories whose truth is known, and where it cannot be told.

const needed = new Set(['handle-time', 'csat-mean', 'dissatisfied-rate', 'coverage'])
const knows = { formats, rules: rules.filter(it => it.id === 'watermelon'), metrics: metrics.filter(it => needed.has(it.id)) }
const asked: Question = { by: [], where: [], metrics: [], version: '0.0.0' }

const sourcesOf = (exports: Readonly<Record<string, string>>): Source[] => Object.entries(exports).map(([name, text]) => given(text, name))
const reportOf = (sources: readonly Source[], more: Partial<Question> = {}): Promise<Report> =>
  analyze(sources, { ...asked, ...more }, knows, { limits: { threads: 1 } })

const north = ({ findings }: Report): Finding | undefined => findings.find(it => it.id === 'watermelon:team=North')
const groupsOf = (report: Report) => north(report)?.afterwards?.groups ?? []

interface Oracle {
  readonly days: number
  readonly before: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly after: Oracle['before']
  readonly apart: Readonly<Record<'before' | 'after', Readonly<Record<string, readonly [number, number, number]>>>>
}

const oracle: Oracle = JSON.parse(readFileSync(join(import.meta.dirname, 'oracles/afterwards/afterwards.json'), 'utf8'))

describe('of a desk whose unhappy customers leave', () => {
  let report: Report
  beforeAll(async () => {
    report = await reportOf(sourcesOf(exportsOf('and-then-they-left')))
  }, 60_000)

  test.each(['before', 'after'] as const)('counts, shares, intervals and amounts are those of an independent program: %s', side => {
    expect(north(report)?.afterwards?.days).toBe(oracle.days)
    for (const group of groupsOf(report)) {
      const [found, wanted] = [group[side], oracle[side][group.of]]
      if ('unknown' in found || !wanted) throw new Error(`${group.of}: nothing is told`)
      const { customers, gone, unwatched, value, low, high, amount } = found
      expect([customers, gone, unwatched, amount?.total]).toEqual([wanted.customers, wanted.gone, wanted.unwatched, wanted.total])
      for (const [is, be] of [
        [value, wanted.value],
        [low, wanted.low],
        [high, wanted.high],
      ])
        expect(is).toBeCloseTo(be ?? Number.NaN, 9)
      const [difference, apart] = [group.apart?.[side], oracle.apart[side][group.of]]
      expect(difference === undefined).toBe(apart === undefined)
      for (const [at, end] of (['value', 'low', 'high'] as const).entries())
        if (difference) expect(difference[end]).toBeCloseTo(apart?.[at] ?? Number.NaN, 9)
    }
    expect(groupsOf(report).map(it => it.of)).toEqual(['unhappy', 'silent', 'content'])
  })

  test('the finding is what it is without the third export, but for what came afterwards', async () => {
    const { 'churn.csv': _, ...two } = exportsOf('and-then-they-left')
    const without = await reportOf(sourcesOf(two))
    expect(without).not.toHaveProperty('departures')
    expect(without.findings).toEqual(report.findings.map(({ afterwards: _, ...it }) => it))
    expect(without.comparisons).toEqual(report.comparisons)
  })

  test('the order of the files changes nothing', async () => {
    const { inputs: _, ...turned } = await reportOf(sourcesOf(exportsOf('and-then-they-left')).reverse())
    const { inputs: __, ...own } = report
    expect(JSON.stringify(turned)).toBe(JSON.stringify(own))
  })
})

const SEEDS = [1, 2, 3]

describe('over other chances', () => {
  const apartIn = async (story: string, seed: number) =>
    groupsOf(await reportOf(sourcesOf(exportsOf(story, seed)))).find(it => it.of === 'unhappy')?.apart?.after

  test('the unhappy are shown to leave more often where they do', async () => {
    const found = await Promise.all(SEEDS.map(seed => apartIn('and-then-they-left', seed)))
    expect(found.filter(it => it !== undefined && it.low > 0).length).toBe(SEEDS.length)
  }, 120_000)

  test('and mostly not where leaving has nothing to do with it', async () => {
    const found = await Promise.all(SEEDS.map(seed => apartIn('leaving-anyway', seed)))
    expect(found.every(it => it !== undefined)).toBe(true)
    expect(found.filter(it => it !== undefined && it.low > 0).length).toBeLessThanOrEqual(1)
  }, 120_000)
})

describe('where it cannot be told, a silence says why', () => {
  const { 'tickets.csv': tickets = '', 'surveys.csv': surveys = '' } = exportsOf('and-then-they-left')
  const silenceOf = async (churn: string, more: Partial<Question> = {}, contacts = tickets) => {
    const report = await reportOf(sourcesOf({ 'tickets.csv': contacts, 'surveys.csv': surveys, 'churn.csv': churn }), more)
    expect(report.findings.some(it => 'afterwards' in it)).toBe(false)
    return report.silences.filter(it => it.rule === 'afterwards').map(it => it.why)
  }
  const churn = (...rows: string[]) => lines('Customer ID,Cancelled at,MRR', ...rows)

  test.each([
    ['none of those who left is known', churn('K1,2026-07-01,5'), 'none of the customers who left is in the contacts or answers'],
    ['no day', churn('K1,,5'), 'no customer who left has the day on which it was'],
  ])('%s', async (_, file, why) => {
    expect(await silenceOf(file)).toEqual([why])
  })

  test('a list that ends before its customers could be watched', async () => {
    const [, known = ''] = /\n\d+,(C\d+),/.exec(tickets) ?? []
    expect(await silenceOf(churn(`${known},2026-03-01,5`, `${known},2026-07-02,5`))).toEqual([
      'those who left are told from 2026-03-01 to 2026-07-02: half of the customers could not be watched for 7 days',
    ])
  })

  test('contacts that name no customer', async () => {
    expect(await silenceOf(churn('K1,2026-07-01,5'), {}, tickets.replace('Customer ID', 'Cost'))).toEqual([
      'no contact or answer names a customer',
    ])
  })

  test('nothing to compare', async () => {
    expect(await silenceOf(churn('K1,2026-07-01,5'), { period: 'all' })).toEqual(['nothing is compared'])
  })
})
