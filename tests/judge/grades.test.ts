import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../src/judge/grades.js'
import type { Caveat } from '../../src/model/report.js'

type Effect = Caveat['effect']

const caveats = (effects: Readonly<Record<string, Effect>>): Caveat[] =>
  Object.entries(effects).map(([check, effect]) => ({ check, effect, says: '' }))
const graded = (effects: Readonly<Record<string, Effect>>) => gradeOf(caveats(effects))

// What each check makes of a finding for which all others hold: of what is uncertain, and of what is not checked.
test.each([
  ['chance', 'watch', 'likely'],
  ['wobble', 'watch', 'likely'],
  ['size', 'watch', 'likely'],
  ['same parts', 'watch', 'likely'],
  ['shape', 'likely', 'likely'],
  ['who answered', 'likely', 'likely'],
  ['late answers', 'likely', 'likely'],
  ['mix', 'likely', 'likely'],
  ['two closes', 'likely', 'likely'],
  ['season', 'likely', 'likely'],
] as const)('%s: uncertain is %s, not checked is %s', (check, uncertain, unchecked) => {
  expect(graded({ other: 'holds', [check]: 'holds' })).toBe('confirmed')
  expect(graded({ other: 'holds', [check]: 'uncertain' })).toBe(uncertain)
  expect(graded({ other: 'holds', [check]: 'not-checked' })).toBe(unchecked)
  expect(graded({ other: 'uncertain', [check]: 'uncertain' })).toBe('watch')
})

describe('several checks', () => {
  const EFFECTS = ['holds', 'uncertain', 'not-checked'] as const
  // Every pair that two checks can give of which one alone leaves a finding likely.
  test.each(EFFECTS.flatMap(a => EFFECTS.map(b => [a, b] as const)))('%s and %s', (a, b) => {
    const uncertain = [a, b].filter(it => it === 'uncertain').length
    const all = a === 'holds' && b === 'holds'
    expect(graded({ chance: 'holds', 'who answered': a, 'late answers': b })).toBe(all ? 'confirmed' : uncertain === 2 ? 'watch' : 'likely')
    expect(graded({ chance: 'uncertain', 'who answered': a, 'late answers': b })).toBe('watch')
    expect(graded({ chance: 'uncertain', 'who answered': a, 'late answers': b, mix: 'explains' })).toBe('explained')
  })
})
