import { describe, expect, test } from 'vitest'
import { familyOf } from '../../src/judge/family.js'
import { judge, judgeAgain } from '../../src/judge/judge.js'
import { better, notBetter, worse } from '../../src/judge/leg.js'
import { asksFor, defineRule, type Sides } from '../../src/judge/rule.js'
import type { Comparison } from '../../src/model/report.js'
import { aDocket, moved } from './making.js'

/** A rule that takes what it is given of three metrics: a gain, a cost, and what has to be shown as well. */
const rule = (gain: string | undefined, cost: string, also?: string) =>
  defineRule({
    id: 'made-up',
    title: 'Made up',
    about: 'Of this test.',
    against: 'it did not happen',
    needs: [],
    behind: () => ({ says: 'contacts', first: 'worst' }),
    control: 'larger',
    sides(scene): Sides {
      const of = (metric: string | undefined) => [metric === undefined ? undefined : scene.of(metric)].filter(it => it !== undefined)
      return { gains: of(gain).map(better), costs: of(cost).map(worse), also: of(also).map(notBetter) }
    },
    says: () => 'it happened',
  })
const judged = (it: ReturnType<typeof rule>, ...comparisons: readonly Comparison[]) => judge(aDocket(comparisons, { rules: [it] }))
const at = (metric: string, verdict: 'better' | 'worse', p: number, n = 200) => {
  const side = { n, value: 100, low: 98, high: 102, periods: 6 }
  return moved(metric, verdict, { p: { better: p, worse: p }, before: side, after: side })
}

describe('what has to be shown as well', () => {
  const third = rule('handle-time', 'csat-mean', 'resolution-time')

  test('is shown or nothing is told', () => {
    const both = [moved('handle-time', 'better'), moved('csat-mean', 'worse')]
    expect(judged(third, ...both, moved('resolution-time', 'steady')).drafts).toHaveLength(1)
    expect(judged(third, ...both, moved('resolution-time', 'better')).drafts).toEqual([])
  })

  test('is the weakest link where it is the least sure', () => {
    expect(familyOf([{ gains: [0.01], costs: [0.02, 0.9], also: [0.03, 0.001] }], 0.05, 1, 'larger').p).toEqual([0.04])
    expect(familyOf([{ gains: [0.01], costs: [0.02], also: [0.03, 0.001] }], 0.05, 1, 'larger').p).toEqual([0.03])
  })

  test('need not be shown again of a part, which has fewer records, but must not be contradicted there', () => {
    const both = [moved('handle-time', 'better'), moved('csat-mean', 'worse')]
    const [draft] = judged(third, ...both, moved('resolution-time', 'steady')).drafts
    if (!draft) throw new Error('nothing was told')
    const again = (resolution: Comparison) => judgeAgain(aDocket([...both, resolution], { rules: [third] }), draft)
    const wide = { change: { value: -3, low: -60, high: 54 }, p: { better: 0.4, worse: 0.6 } }
    expect(again(moved('resolution-time', 'unclear', wide))).toBeDefined()
    expect(again(moved('resolution-time', 'better'))).toBeUndefined()
  })
})

describe('plain news', () => {
  const plain = rule(undefined, 'csat-mean')

  test('rests on its one side', () => {
    expect(judged(plain, at('csat-mean', 'worse', 0.003)).drafts).toMatchObject([{ divergence: { p: 0.003, r: 0.003, gains: [] } }])
  })

  test('is not worth watching for one test in twenty alone', () => {
    const steady = Array.from({ length: 9 }, (_, i) => ({ ...moved('csat-mean', 'steady'), segment: { team: `T${i}` } }))
    expect(judged(plain, ...steady, { ...at('csat-mean', 'worse', 0.03), segment: { team: 'A' } }).drafts).toEqual([])
    expect(judged(plain, ...steady, { ...at('csat-mean', 'worse', 0.01), segment: { team: 'A' } }).drafts).toHaveLength(1)
  })
})

describe('too few answers', () => {
  const few = at('csat-mean', 'worse', 0.001, 12)

  test('silence a rule that asks people, and no rule that looks at contacts alone', () => {
    const contacts = rule('handle-time', 'reopen-rate')
    const all = [at('handle-time', 'better', 0.001), at('reopen-rate', 'worse', 0.001), few]
    expect(judged(contacts, ...all).drafts).toHaveLength(1)
    expect(judged(rule('handle-time', 'csat-mean'), ...all).drafts).toEqual([])
  })

  test('are told once, whatever the first rule looks at', () => {
    const docket = aDocket([at('handle-time', 'better', 0.001), few], {
      rules: [rule('handle-time', 'reopen-rate'), rule(undefined, 'csat-mean')],
    })
    expect(judge(docket).excluded).toMatchObject([{ why: 'too few answers', n: 12 }])
  })

  test('and too few contacts silence both', () => {
    const all = [at('handle-time', 'better', 0.001, 20), at('reopen-rate', 'worse', 0.001, 20)]
    expect(judged(rule('handle-time', 'reopen-rate'), ...all).drafts).toEqual([])
  })
})

test('a rule may ask for the metrics that it names, and for questions by their words', () => {
  const asking = { ...rule('handle-time', 'csat-mean'), needs: ['nps'], wants: (words: string) => words.includes('pace') }
  expect(asksFor(asking, { id: 'nps', title: 'Net promoter score' })).toBe(true)
  expect(asksFor(asking, { id: 'question-pace', title: 'The pace' })).toBe(true)
  expect(asksFor(asking, { id: 'question-care', title: 'The care' })).toBe(false)
  expect(asksFor(asking, { id: 'wait-time', title: 'The pace of waiting' })).toBe(false)
})
