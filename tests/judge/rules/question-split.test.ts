import { expect, test } from 'vitest'
import { judge } from '../../../src/judge/judge.js'
import { asksFor } from '../../../src/judge/rule.js'
import split from '../../../src/judge/rules/question-split.js'
import { metrics } from '../../../src/measure/metrics/index.js'
import type { MetricCard } from '../../../src/model/metric.js'
import type { Comparison, Verdict } from '../../../src/model/report.js'
import { aDocket, moved } from '../making.js'
import { PAIRS, shown } from './telling.js'

const card = (id: string, title: string): MetricCard => ({
  id: `question-${id}`,
  title,
  side: 'perception',
  unit: 'rating',
  better: 'higher',
  margin: { absolute: 0.1 },
  basis: 'ended',
})
const QUESTIONS = [card('pace', 'Timeliness of the service'), card('done', 'Completed all requested work'), card('mood', 'Overall')]
const cards = new Map([...metrics, ...QUESTIONS].map(it => [it.id, it]))

const said = (...comparisons: readonly Comparison[]) => {
  const { drafts, silences } = judge(aDocket(comparisons, { rules: [split], cards }))
  return drafts[0]?.divergence.says ?? silences[0]?.why
}
const asked = (id: string, verdict: Verdict, changes: Partial<Comparison> = {}) => moved(`question-${id}`, verdict, changes)

test.each(PAIRS)('the pace %s, the work %s', (pace, work) => {
  const says = said(shown('question-pace', pace), shown('question-done', work))
  expect(says).toBe(
    pace === 'better' && work === 'worse' ? 'timeliness of the service got better while completed all requested work got worse' : undefined,
  )
})

test('a question about none of its topics is not its matter', () => {
  expect(said(asked('pace', 'better'), asked('mood', 'worse'))).toBe(
    'no survey asks about courtesy, being understood, solving or coming back',
  )
})

test('it says that no survey asks about speed, or too few answered', () => {
  expect(said(asked('done', 'worse'))).toBe('no survey asks about speed, or too few answered')
  const few = { n: 12, value: 4, low: 3, high: 5, periods: 1 }
  expect(said(asked('pace', 'better', { after: few }), asked('done', 'worse'))).toBe('no survey asks about speed, or too few answered')
})

test('it asks for questions by their words, and for no other metric', () => {
  expect([...cards.values()].filter(it => asksFor(split, it)).map(it => it.title)).toEqual([
    'Timeliness of the service',
    'Completed all requested work',
  ])
})
