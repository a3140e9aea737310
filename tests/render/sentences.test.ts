import { expect, test } from 'vitest'
import type { Finding, Leg, MetricInfo } from '../../src/model/report.js'
import { apartSentence, movedSentence } from '../../src/render/sentences.js'
import { aFinding, aReport } from '../support/build-report.js'

const aLeg = (metric: string, sides: readonly [number, number], role: Leg['role'], claim: Leg['claim']): Leg => {
  const [before, after] = sides.map(value => ({ n: 100, value, low: value, high: value }))
  if (!before || !after) throw new Error('a leg has two sides')
  const value = after.value - before.value
  return { metric, before, after, change: { value, low: value, high: value, relative: value / before.value }, role, claim, p: 0.001 }
}
const metric = (id: string, title: string, unit: MetricInfo['unit'], better: MetricInfo['better']): MetricInfo => ({
  id,
  title,
  side: 'operation',
  unit,
  better,
  basis: 'ended',
  margin: { relative: 0.05 },
})
const report = aReport({
  metrics: [
    metric('first-response-time', 'First response time', 'second', 'lower'),
    metric('resolution-time', 'Resolution time', 'second', 'lower'),
    metric('replies-per-resolution', 'Replies per resolution', 'ratio', 'lower'),
    metric('sla-attainment', 'Target met', 'share', 'higher'),
    metric('volume', 'Contacts', 'count', 'neither'),
    metric('reopen-rate', 'Reopened', 'share', 'lower'),
    metric('csat', 'Satisfied', 'share', 'higher'),
  ],
})
const says = (changes: Partial<Finding>) => movedSentence(aFinding({ operation: [], perception: [], size: {}, ...changes }), report)

test('what got better stands first, then what it is set against, then what did not move', () => {
  const operation = [
    aLeg('first-response-time', [7200, 60], 'gain', 'better'),
    aLeg('replies-per-resolution', [2, 3], 'cost', 'higher'),
    aLeg('resolution-time', [36_000, 36_360], 'also', 'not-better'),
  ]
  expect(says({ operation })).toBe(
    'In October 2026 first response time fell 99 % (2:00:00 to 1:00), while replies per resolution rose 50 % (2.00 to 3.00) ' +
      'and resolution time did not get shorter (10.0 h to 10.1 h).',
  )
})

test('a share is not higher, and a number fell', () => {
  const operation = [aLeg('volume', [200, 150], 'gain', 'lower'), aLeg('sla-attainment', [0.9, 0.9], 'also', 'not-better')]
  expect(says({ operation })).toBe('In October 2026 contacts fell 25 % (200 to 150), while target met did not get higher (90 % to 90 %).')
})

test('three in a row are parted by commas', () => {
  const operation = [
    aLeg('volume', [200, 150], 'gain', 'lower'),
    ...['reopen-rate', 'sla-attainment', 'csat'].map(id => aLeg(id, [0.5, 0.6], 'cost', 'worse')),
  ]
  expect(says({ operation })).toContain('while reopened rose 10.0 points (50 % to 60 %), target met rose')
})

test('plain news is one sentence, and fewer unhappy customers are told as fewer', () => {
  const perception = [aLeg('csat', [0.8, 0.7], 'cost', 'worse')]
  expect(says({ perception, size: { unhappy: { value: 20, low: 10, high: 30 } } })).toBe(
    'In October 2026 satisfied fell 10.0 points (80 % to 70 %): about 20 (10 to 30) more unhappy customers a month.',
  )
  const happier = [aLeg('csat', [0.7, 0.8], 'gain', 'better')]
  expect(says({ perception: happier, size: { unhappy: { value: -20, low: -30, high: -10 } } })).toContain(
    ': about 20 (10 to 30) fewer unhappy customers a month.',
  )
})

test('every finding ends with what it does not show', () => {
  const operation = [aLeg('volume', [200, 150], 'gain', 'lower')]
  const perception = [aLeg('csat', [0.8, 0.7], 'cost', 'worse')]
  const apart = (changes: Partial<Finding>) => apartSentence(aFinding({ operation: [], perception: [], ...changes }))
  expect(apart({ operation, perception })).toContain('moved apart, not that one made the other')
  expect(apart({ operation: [...operation, aLeg('reopen-rate', [0.1, 0.2], 'cost', 'worse')] })).toContain('not that one made the other')
  expect(apart({ perception })).toBe('This shows that it moved, not why.')
})
