import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/judge/judge.js'
import type { Divergence, Lacking } from '../../../src/judge/rule.js'
import watermelon from '../../../src/judge/rules/watermelon.js'
import type { Comparison, Verdict } from '../../../src/model/report.js'
import { aDocket, aDraft, moved, unknown } from '../making.js'

/** What the rule says of everybody. */
function said(...comparisons: readonly Comparison[]): Divergence | Lacking | undefined {
  const { drafts, silences } = judge(aDocket(comparisons))
  const [silence] = silences
  return drafts[0]?.divergence ?? (silence && { missing: silence.missing ?? [], why: silence.why ?? '' })
}

const OPERATION = ['handle-time', 'resolution-time', 'first-contact-resolution', 'repeat-contact-rate']

const VERDICTS: readonly Verdict[] = ['better', 'worse', 'steady', 'unclear']
const pairs = VERDICTS.flatMap(operation => VERDICTS.map(perception => [operation, perception] as const))

test.each(pairs)('operation %s, perception %s', (operation, perception) => {
  const divergence = said(moved('handle-time', operation), moved('csat-mean', perception))
  expect(divergence !== undefined).toBe(operation === 'better' && perception === 'worse')
})

describe('p', () => {
  const at = (metric: string, verdict: Verdict, p: number) => moved(metric, verdict, { p: { better: p, worse: p } })

  test('is that of the weaker side', () => {
    expect(said(at('handle-time', 'better', 0.01), at('csat-mean', 'worse', 0.04))).toMatchObject({ p: 0.04 })
    expect(said(at('handle-time', 'better', 0.03), at('csat-mean', 'worse', 0.002))).toMatchObject({ p: 0.03 })
  })

  test('of a side is Simes over all that was looked at there, those that did not move included', () => {
    const divergence = said(
      at('handle-time', 'better', 0.01),
      at('repeat-contact-rate', 'unclear', 0.9),
      at('csat-mean', 'worse', 0.004),
      at('nps', 'worse', 0.006),
    )
    expect(divergence).toMatchObject({ p: 0.02 })
    expect(said(at('handle-time', 'better', 0.001), at('csat-mean', 'worse', 0.004), at('nps', 'worse', 0.006))).toMatchObject({ p: 0.006 })
  })
})

describe('the metrics', () => {
  const ids = (it: Divergence | Lacking | undefined) => (it && 'gains' in it ? [...it.gains, ...it.costs].map(leg => leg.metric) : it)

  test('that moved stand on their sides, and are named in the sentence', () => {
    const divergence = said(
      moved('handle-time', 'better'),
      moved('repeat-contact-rate', 'better'),
      moved('csat-mean', 'worse'),
      moved('nps', 'unclear'),
    )
    expect(ids(divergence)).toEqual(['handle-time', 'repeat-contact-rate', 'csat-mean'])
    expect(divergence).toMatchObject({ says: 'handle time and repeat contacts got better while mean satisfaction got worse' })
  })

  test('resolution time stands in only where handle time is unknown', () => {
    const faster = moved('resolution-time', 'better')
    expect(said(moved('handle-time', 'unclear'), faster, moved('csat-mean', 'worse'))).toBeUndefined()
    expect(ids(said(unknown('handle-time', 'none'), faster, moved('csat-mean', 'worse')))).toEqual(['resolution-time', 'csat-mean'])
    expect(ids(said(faster, moved('csat-mean', 'worse')))).toEqual(['resolution-time', 'csat-mean'])
  })

  test('the satisfied share stands in only where the mean is unknown', () => {
    const fewer = moved('csat', 'worse')
    expect(said(moved('handle-time', 'better'), moved('csat-mean', 'steady'), fewer)).toBeUndefined()
    expect(ids(said(moved('handle-time', 'better'), unknown('csat-mean', 'answers on several scales'), fewer))).toEqual([
      'handle-time',
      'csat',
    ])
  })

  test('repeat contacts alone are an operation, and the net promoter score alone a perception', () => {
    expect(ids(said(moved('repeat-contact-rate', 'better'), moved('nps', 'worse')))).toEqual(['repeat-contact-rate', 'nps'])
  })

  test('repeat contacts stand in only where first-contact resolution is unknown, and effort where recommending is', () => {
    const both = [moved('first-contact-resolution', 'better'), moved('repeat-contact-rate', 'better')]
    const asked = [moved('nps', 'worse'), moved('effort-mean', 'worse')]
    expect(ids(said(...both, ...asked))).toEqual(['first-contact-resolution', 'nps'])
    expect(ids(said(...both.slice(1), ...asked.slice(1)))).toEqual(['repeat-contact-rate', 'effort-mean'])
    expect(said(moved('first-contact-resolution', 'steady'), ...both.slice(1), ...asked)).toBeUndefined()
  })

  test('that the rule does not ask for make no finding', () => {
    const others = [moved('first-response-time', 'better'), moved('resolved', 'better'), moved('dissatisfied-rate', 'worse')]
    expect(said(...others, moved('handle-time', 'unclear'), moved('csat-mean', 'unclear'))).toBeUndefined()
  })
})

describe('a side that is missing', () => {
  test('is named with all its metrics, and each reason once', () => {
    const none = OPERATION.map(it => unknown(it, it === 'repeat-contact-rate' ? 'no customer' : 'no time'))
    expect(said(...none, moved('csat-mean', 'worse'))).toEqual({ missing: OPERATION, why: 'no time; no customer' })
    expect(said(moved('handle-time', 'better'))).toEqual({ missing: ['csat-mean', 'csat', 'nps', 'effort-mean'], why: 'not asked for' })
  })

  test('may be missing after and not before', () => {
    const gone: Comparison = {
      ...unknown('nps', ''),
      before: { n: 9, value: 1, low: 0, high: 2, periods: 6 },
      after: { unknown: 'no records' },
    }
    expect(said(moved('handle-time', 'better'), gone)).toMatchObject({ why: 'not asked for; no records' })
  })

  test('is operation where both are', () => {
    expect(said(unknown('volume', 'none'))).toMatchObject({ missing: OPERATION })
  })
})

test('it asks for all that it declares, and for nothing else', () => {
  const asked = new Set<string>()
  const none = (metric: string) => void asked.add(metric)
  watermelon.sides({ ...aDraft(), questions: [], of: none, refused: () => undefined, whyNot: () => '' })
  expect([...asked].sort()).toEqual([...watermelon.needs].sort())
})
