import { expect, test } from 'vitest'
import { judge } from '../../../src/judge/judge.js'
import { rules } from '../../../src/judge/rules/index.js'
import worse from '../../../src/judge/rules/worse.js'
import { aDocket, moved } from '../making.js'
import { asked, lacked, told, VERDICTS } from './telling.js'

test.each(VERDICTS)('satisfaction %s', satisfaction => {
  const says = told(worse, moved('csat-mean', satisfaction))
  expect(says).toBe(satisfaction === 'worse' ? 'mean satisfaction got worse' : undefined)
})

test('the net promoter score is as good a witness', () => {
  expect(told(worse, moved('csat-mean', 'steady'), moved('nps', 'worse'))).toBe('net promoter score got worse')
})

test('one test in twenty shows a fall by chance, and among others that is not worth watching', () => {
  const steady = Array.from({ length: 9 }, (_, i) => ({ ...moved('csat-mean', 'steady'), segment: { team: `T${i}` } }))
  const fell = moved('csat-mean', 'worse', { p: { better: 0.97, worse: 0.03 }, segment: { team: 'North' } })
  expect(judge(aDocket([...steady, fell], { rules: [worse] })).drafts).toEqual([])
})

test('every rule that it yields to is one', () => {
  const ids = rules.map(it => it.id)
  expect(worse.yieldsTo?.filter(it => !ids.includes(it))).toEqual([])
})

test('it says what it lacks', () => {
  expect(lacked(worse, moved('handle-time', 'better'))).toMatchObject({ missing: ['csat-mean', 'csat', 'nps', 'effort-mean'] })
})

test('it asks for all that it declares, and for nothing else', () => {
  expect(asked(worse)).toEqual([...worse.needs].sort())
})
