import { describe, expect, test } from 'vitest'
import { railsIn } from '../../src/cli/guard-rails.js'
import { metrics } from '../../src/measure/metrics/index.js'
import { Refusal } from '../../src/model/refusal.js'

const read = (sentence: string) => railsIn({ guardRails: [sentence] }, metrics).guardRails?.[0]
const refused = (sentence: string): string => {
  try {
    read(sentence)
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}; ${error.details.help ?? ''}`
    throw error
  }
  throw new Error('it was taken')
}

describe('a guard rail', () => {
  test('is a move that must not be, while another', () => {
    expect(read('Handle time must not improve while repeat contacts worsen by more than 1 point.')).toEqual({
      says: 'Handle time must not improve while repeat contacts worsen by more than 1 point',
      never: { metric: 'handle-time', way: 'improve' },
      meanwhile: { metric: 'repeat-contact-rate', way: 'worsen', by: { absolute: 0.01 } },
    })
  })

  test.each([
    ['handle-time must not fall by more than 5%', { metric: 'handle-time', way: 'fall', by: { relative: 0.05 } }],
    ['handle time must not rise by more than 1m', { metric: 'handle-time', way: 'rise', by: { absolute: 60 } }],
    ['csat must not worsen by more than 2.5 points', { metric: 'csat', way: 'worsen', by: { absolute: 0.025 } }],
    ['mean satisfaction must not worsen by more than 0.2', { metric: 'csat-mean', way: 'worsen', by: { absolute: 0.2 } }],
    ['nps must not worsen by more than 5 points', { metric: 'nps', way: 'worsen', by: { absolute: 5 } }],
    ['volume must not rise', { metric: 'volume', way: 'rise' }],
  ])('%s', (sentence, never) => {
    expect(read(sentence)).toEqual({ says: sentence, never })
  })

  test.each([
    ['csat must stay above 80%', { metric: 'csat', stay: 'above', value: 0.8 }],
    ['wait time must stay below 1m30s', { metric: 'wait-time', stay: 'below', value: 90 }],
    ['mean satisfaction must stay at least 3.5', { metric: 'csat-mean', stay: 'above', value: 3.5 }],
  ])('may be a limit: %s', (sentence, rail) => {
    expect(read(sentence)).toEqual({ says: sentence, ...rail })
  })

  test('that nobody set is none', () => {
    expect(railsIn({}, metrics)).toEqual({})
  })

  test.each([
    ['be nice', /write `handle time must not improve while/],
    ['handel-time must not improve', /no metric is called `handel-time`; did you mean `handle-time`/],
    ['volume must not improve', /no direction of `volume` is good: say rise or fall/],
    ['csat must not worsen by more than 2%', /write points, such as `2 points`/],
    ['csat must not worsen by more than 0.02', /`0.02` is no amount of `csat`: write points/],
    ['handle time must not rise by more than a lot', /`a lot` is no amount of `handle-time`/],
    ['csat must stay above eighty', /`eighty` is no value of `csat`/],
  ])('%s is refused', (sentence, why) => {
    expect(refused(sentence)).toMatch(why)
  })
})
