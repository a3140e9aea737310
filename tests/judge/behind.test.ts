import { describe, expect, test } from 'vitest'
import { confounders } from '../../src/judge/confounders.js'
import { facts } from '../../src/judge/facts/index.js'
import { better, fell, type Leg, notBetter, rose, worse } from '../../src/judge/leg.js'
import type { Sides } from '../../src/judge/rule.js'
import { rules } from '../../src/judge/rules/index.js'
import { metrics } from '../../src/measure/metrics/index.js'
import type { MetricCard } from '../../src/model/metric.js'
import { allClear } from './grounds.js'
import { aDraft, moved } from './making.js'

/** Of metrics that are made as files are read. */
const MADE = new Map<string, MetricCard>()
function cardOf(id: string): MetricCard {
  const card = MADE.get(id) ?? metrics.find(it => it.id === id)
  if (!card) throw new Error(`there is no ${id}`)
  return card
}
MADE.set('resolution-time-slowest', { ...cardOf('reopen-rate'), id: 'resolution-time-slowest', title: 'Slow by resolution time' })
MADE.set('question-courtesy', { ...cardOf('csat-mean'), id: 'question-courtesy', title: 'Courtesy of the agent' })

const leg = (claim: (it: Parameters<typeof better>[0]) => Leg, id: string): Leg => claim({ ...moved(id, 'better'), card: cardOf(id) })

/** What each rule found, and which records show it. */
const FOUND: Readonly<Record<string, readonly [sides: Sides, behind: object]>> = {
  watermelon: [
    { gains: [leg(better, 'handle-time')], costs: [leg(worse, 'nps')] },
    { rated: 'nps', shown: 'handle-time', first: 'worst' },
  ],
  worse: [
    { gains: [], costs: [leg(worse, 'csat-mean')] },
    { rated: 'csat-mean', first: 'worst' },
  ],
  'gave-up': [
    { gains: [leg(better, 'repeat-contact-rate')], costs: [leg(worse, 'felt-resolution')] },
    { rated: 'felt-resolution', hits: 'repeat-contact-rate', missed: true, first: 'worst' },
  ],
  rushed: [
    { gains: [leg(better, 'talk-time')], costs: [leg(worse, 'reopen-rate')] },
    { hits: 'reopen-rate', shown: 'talk-time', first: 'worst' },
  ],
  'closed-not-solved': [
    { gains: [leg(better, 'resolution-rate')], costs: [leg(worse, 'follow-up-rate')] },
    { hits: 'follow-up-rate', first: 'worst' },
  ],
  'acknowledged-only': [
    {
      gains: [leg(better, 'first-response-time')],
      costs: [leg(rose, 'replies-per-resolution')],
      also: [leg(notBetter, 'resolution-time')],
    },
    { hits: 'replies-per-resolution', shown: 'replies-per-resolution', first: 'most' },
  ],
  parked: [
    { gains: [leg(better, 'wait-time')], costs: [leg(worse, 'pending-share')] },
    { hits: 'pending-share', shown: 'pending-share', first: 'most' },
  ],
  'hidden-tail': [
    { gains: [leg(better, 'resolution-time')], costs: [leg(worse, 'resolution-time-slowest')] },
    { hits: 'resolution-time-slowest', shown: 'resolution-time', first: 'most' },
  ],
  'question-split': [
    { gains: [], costs: [leg(worse, 'question-courtesy')] },
    { says: 'contacts with an answer to “Courtesy of the agent”, the worst rated first', rated: 'question-courtesy', first: 'worst' },
  ],
  'slower-but-happier': [
    { gains: [leg(better, 'csat-mean')], costs: [leg(worse, 'handle-time')] },
    { rated: 'csat-mean', shown: 'handle-time', first: 'best' },
  ],
}

describe('every rule names the records that show it', () => {
  test.each(rules.map(it => [it.id, it] as const))('%s', (id, rule) => {
    const [sides, behind] = FOUND[id] ?? []
    expect(sides && rule.behind(sides)).toMatchObject(behind ?? { 'a case': 'in this test' })
  })

  test('fewer answers show in the contacts that nobody answered about', () => {
    const gaveUp = rules.find(it => it.id === 'gave-up')
    expect(gaveUp?.behind({ gains: [leg(fell, 'volume')], costs: [leg(fell, 'coverage')] })).toEqual({
      says: 'contacts without an answer, the longest first',
      hits: 'coverage',
      missed: true,
      first: 'most',
    })
  })

  test('what is open and got older shows in what is open', () => {
    const tail = rules.find(it => it.id === 'hidden-tail')
    expect(tail?.behind({ gains: [leg(better, 'resolution-time')], costs: [leg(rose, 'open-age')] })).toMatchObject({ hits: 'open-age' })
  })
})

test.each([...rules, ...facts].map(it => [it.id, it] as const))(
  '%s says what it looks for, why it matters, and what innocent thing looks the same, and what speaks against it',
  (_, rule) => {
    expect(rule.about).toMatch(/Why it matters: /)
    expect(rule.about.replaceAll(/\s+/g, ' ')).toMatch(/What looks the same and is innocent/)
    // A clause: `in these records: …`.
    expect(rule.against).toMatch(/^\p{Ll}.*[^.]$/u)
  },
)

test.each(Object.entries(FOUND))('no check of %s speaks of customers who got unhappier, where no score of theirs moved', (_, [sides]) => {
  const draft = aDraft()
  const divergence = { ...draft.divergence, ...sides, also: sides.also ?? [] }
  const says = confounders({ ...draft, divergence }, allClear({ parts: [{ facet: 'agent', diverge: false }] })).map(it => it.says)
  expect(says.join()).not.toContain('unhappier')
  if (sides.gains.length > 0) expect(says.join()).toContain(`the parts where ${sides.gains[0]?.card.title.toLowerCase()}`)
})
