import { describe, expect, test } from 'vitest'
import { type Draft, judge, judgeAgain } from '../../src/judge/judge.js'
import type { Comparison, Verdict } from '../../src/model/report.js'
import { aDocket, aDraft, moved } from './making.js'

const { segment } = aDraft()
const own = (metric: string, verdict: Verdict, p?: number, crude?: number): Comparison =>
  moved(metric, verdict, {
    segment,
    ...(p === undefined ? {} : { p: { better: p, worse: p } }),
    ...(crude === undefined ? {} : { crude: { better: crude, worse: crude } }),
  })

describe('judged again on other records, a divergence', () => {
  const again = (...comparisons: readonly Comparison[]) => judgeAgain(aDocket(comparisons), aDraft())

  test('stands where both sides still move by themselves', () => {
    expect(again(own('handle-time', 'better'), own('csat-mean', 'worse'))?.segment).toEqual(segment)
    expect(again(own('handle-time', 'better', 0.05), own('csat-mean', 'worse'))?.divergence.p).toBe(0.05)
  })

  test('is gone where one does not, or is not there any more', () => {
    expect(again(own('handle-time', 'better', 0.051), own('csat-mean', 'worse'))).toBeUndefined()
    expect(again(own('handle-time', 'better'), own('csat-mean', 'unclear'))).toBeUndefined()
    expect(again(own('handle-time', 'better'))).toBeUndefined()
    expect(again()).toBeUndefined()
  })

  test('is one segment alone: no other is corrected for', () => {
    const others = Array.from({ length: 40 }, (_, i) => moved('handle-time', 'steady', { segment: { team: `T${i}` } }))
    expect(again(...others, own('handle-time', 'better', 0.04), own('csat-mean', 'worse'))).toBeDefined()
  })

  test('names what moves by itself', () => {
    const found = again(own('handle-time', 'better'), own('first-contact-resolution', 'better', 0.3), own('csat-mean', 'worse'))
    expect(found?.divergence.gains.map(it => it.metric)).toEqual(['handle-time'])
  })
})

// Otherwise an explanation by the mix would be lost as soon as anything else is told.
test('what only the mix of contacts made stands or falls by the contacts as they came', () => {
  const comparisons = [own('handle-time', 'better', 0.3, 0.001), own('csat-mean', 'worse', 0.001, 0.001)]
  const [draft] = judge(aDocket(comparisons)).drafts as [Draft]
  expect(draft.divergence).toMatchObject({ p: 0.3, r: 1 })
  expect(judgeAgain(aDocket(comparisons), draft)).toBeDefined()
  expect(judgeAgain(aDocket([own('handle-time', 'better', 0.3, 0.2), own('csat-mean', 'worse')]), draft)).toBeUndefined()
})

test('where a larger share of false findings is allowed than one test allows, what it found is not lost', () => {
  const comparisons = [own('handle-time', 'better', 0.08), own('csat-mean', 'worse')]
  const docket = aDocket(comparisons, { fdr: 0.25 })
  const [draft] = judge(docket).drafts as [Draft]
  expect(draft.shownIn).toEqual(['month'])
  expect(judgeAgain(docket, draft)).toBeDefined()
  expect(judgeAgain({ ...docket, comparisons: [own('handle-time', 'better', 0.3), own('csat-mean', 'worse')] }, draft)).toBeUndefined()
})
