import { describe, expect, test } from 'vitest'
import { compare, type Settings } from '../../src/compare/compare.js'
import type { Contrasted } from '../../src/compare/contrasts.js'
import type { MetricCard } from '../../src/model/metric.js'
import type { Sample } from '../../src/model/sample.js'
import type { Contrast } from '../../src/stats/contrast.js'
import { cards, durations, ratings, share } from './making.js'
import { monthAfter } from './tallied.js'

const compared = (card: MetricCard, before: Sample, after: Sample, settings?: Settings, reference = 2) =>
  compare(card, {}, monthAfter(reference), before, after, settings)

describe('times of which the typical did one thing and the average another', () => {
  const before = durations(Array.from({ length: 60 }, (_, i) => 280 + (i % 40)))
  const spread = (longest: number) => durations(Array.from({ length: 60 }, (_, i) => (i % 4 === 0 ? longest : 240)))
  const halved = durations(before.bins.map(bin => bin.value / 2))

  test('are unclear, and said', () => {
    expect(compared(cards.time, before, spread(480))).toMatchObject({
      verdict: 'unclear',
      note: 'typical contact shorter, average unchanged: more very short and more very long ones',
    })
    expect(compared(cards.time, before, spread(900)).note).toMatch(/^typical contact shorter, average longer/)
    expect(compared(cards.time, spread(480), before).note).toMatch(/^typical contact longer, average unchanged/)
  })

  test('are no such where both got shorter', () => {
    expect(compared(cards.time, before, halved)).toMatchObject({ verdict: 'better' })
    expect(compared(cards.time, before, halved)).not.toHaveProperty('note')
  })
})

describe('answers that parted', () => {
  const scale = { low: 1, high: 5 }
  const said = (before: Sample, after: Sample) => compared(cards.rating, before, after, { scale })
  const even = ratings(5, 10, 30, 40, 15)

  test('are told with all their points, and judged all the same', () => {
    const { note, verdict } = said(even, ratings(15, 20, 5, 20, 40))
    expect(note).toBe('polarised: more satisfied and more unhappy (1: 5 to 15, 2: 10 to 20, 3: 30 to 5, 4: 40 to 20, 5: 15 to 40 %)')
    expect(verdict).toBe(compared(cards.rating, even, ratings(15, 20, 5, 20, 40)).verdict)
    expect(said(ratings(15, 20, 5, 20, 40), even).note).toMatch(/^less polarised: fewer satisfied and fewer unhappy/)
  })

  test('are told where the mean went against the satisfied', () => {
    // From threes to twos, and from fours to fives: the mean falls, more are satisfied, and the unhappy are as many.
    const [before, after] = [ratings(0, 40, 30, 10, 20), ratings(40, 0, 26, 14, 20)]
    expect(said(before, after).note).toMatch(/^mean lower, more satisfied \(1: 0 to 40, /)
    expect(said(after, before).note).toMatch(/^mean higher, fewer satisfied \(/)
  })

  test('by less than two points in a hundred are not worth a word', () => {
    expect(said(ratings(100, 100, 300, 300, 200), ratings(119, 100, 262, 319, 200))).not.toHaveProperty('note')
    expect(said(ratings(100, 100, 300, 300, 200), ratings(121, 100, 258, 321, 200)).note).toMatch(/^polarised/)
  })

  test('that all moved one way have not parted', () => {
    expect(said(even, ratings(15, 20, 30, 25, 10))).not.toHaveProperty('note')
  })

  test('cannot be told of without a scale, or of anything but a rating', () => {
    expect(compared(cards.rating, even, ratings(15, 20, 5, 20, 40))).not.toHaveProperty('note')
    expect(compared(cards.share, share(80, 100), share(20, 100), { scale })).not.toHaveProperty('note')
  })
})

describe('another mix of contacts', () => {
  const worse: Contrast = { value: -0.2, se: 0.05, df: Infinity, statistic: -4, reference: 0.8, current: 0.6, pLower: 1e-4, pHigher: 1 }
  const none: Contrast = { ...worse, value: 0, current: 0.8, statistic: 0, pLower: 0.5, pHigher: 0.5 }
  const both = (it: Contrast) => ({ tested: it, told: it })
  const seen = (crude: Contrast, alike: Contrast) => {
    const contrasted: Contrasted = { crude: both(crude), standardised: { ...both(alike), by: ['channel'], merged: 0 }, periods: 6 }
    const after = share(crude === none ? 80 : 60, 100)
    return compared(cards.share, share(80, 100), after, { contrasted }, 6)
  }

  test('that makes a verdict, or hides one, is said', () => {
    expect(seen(worse, none)).toMatchObject({
      verdict: 'unclear',
      note: 'like for like unclear, as the contacts came worse: the kinds of contacts changed',
    })
    expect(seen(none, worse)).toMatchObject({
      verdict: 'worse',
      note: 'like for like worse, as the contacts came unclear: the kinds of contacts changed',
    })
  })

  test('that changes no verdict is not', () => {
    expect(seen(worse, worse)).not.toHaveProperty('note')
    expect(seen(none, none)).not.toHaveProperty('note')
  })
})
