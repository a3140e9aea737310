import { expect, test } from 'vitest'
import { judge } from '../../src/judge/judge.js'
import { refocused } from '../../src/judge/refocus.js'
import worse from '../../src/judge/rules/worse.js'
import type { Told } from '../../src/judge/tell-once.js'
import { aDocket, aDraft, moved } from './making.js'

/** Plain news of ten teams, with these p. */
function fallen(p: readonly number[]): Told[] {
  const all = Array.from({ length: 10 }, (_, i) =>
    moved('csat-mean', 'worse', { p: { better: 0.9, worse: p[i] ?? 0.8 }, segment: { team: `T${i}` } }),
  )
  return judge(aDocket(all, { rules: [worse] })).drafts.map(draft => ({ draft, seenIn: [] }))
}

const rs = (told: readonly Told[]) => told.map(it => Number(it.draft.divergence.r.toFixed(6)))

test('where all that is found is told, nothing changes', () => {
  const told = fallen([0.001, 0.004, 0.009])
  expect(rs(told)).toEqual([0.01, 0.02, 0.03])
  expect(refocused(told, 0.05)).toEqual(told)
})

test('where the surest are told by others, the rest is reckoned without them', () => {
  // 10 × 0.009 / 1 in place of 10 × 0.009 / 3.
  const [, , third] = fallen([0.001, 0.004, 0.009])
  const [anew] = refocused(third ? [third] : [], 0.05)
  expect(anew?.draft.divergence.r).toBeCloseTo(0.09, 12)
  expect([third?.draft.shownIn, anew?.draft.shownIn]).toEqual([['month'], []])
})

test('what is then not even worth watching is not told', () => {
  const [, , , fourth] = fallen([0.001, 0.002, 0.003, 0.03])
  expect(fourth?.draft.divergence.r).toBeCloseTo(0.075, 12)
  expect(refocused(fourth ? [fourth] : [], 0.05)).toEqual([])
})

test('what two sides show at once stays as it is', () => {
  const told = [{ draft: { ...aDraft(), among: 1000 }, seenIn: [] }]
  expect(refocused(told, 0.05)).toEqual(told)
})
