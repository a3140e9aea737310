import { describe, expect, test } from 'vitest'
import { readSentiment } from '../../../src/ingest/values/sentiment.js'
import { given, lines, only, read } from '../../support/ingest.js'

test.each([
  ['Positive', 'positive'],
  [' VERY_POSITIVE ', 'positive'],
  ['somewhat positive', 'positive'],
  ['positiv', 'positive'],
  ['positif', 'positive'],
  ['Happy', 'positive'],
  ['Neutral', 'neutral'],
  ['neutre', 'neutral'],
  ['MIXED', 'neutral'],
  ['Negative', 'negative'],
  ['Very Negative', 'negative'],
  ['très négatif', 'negative'],
  ['muy negativo', 'negative'],
  ['Frustrated', 'negative'],
  ['not negative', undefined],
  ['false positive', undefined],
  ['4', undefined],
  ['', undefined],
])('%s is %s', (text, sentiment) => expect(readSentiment(text)).toBe(sentiment))

describe('a column of sentiments', () => {
  const of = (...cells: readonly string[]) =>
    read([given(lines('Ticket ID,Created at,Status,Sentiment', ...cells.map((it, at) => `${at + 1},2026-03-05 10:00,open,${it}`)))])

  test('is read by its words; one that is none is counted as unreadable, a blank one is no sentiment', async () => {
    const { interactions, inputs, rejections } = await of('Negative', 'Neutral', '', 'Purple')
    expect(only(interactions, 'sentiment')).toEqual([['negative'], ['neutral'], [null], [null]])
    expect(inputs[0]).toMatchObject({ badCells: 1, columns: { sentiment: 'Sentiment' } })
    expect(rejections.first).toMatchObject([{ line: 5, column: 'Sentiment', expected: 'a sentiment, such as positive or negative' }])
  })

  test('is read as scores where some lie below 0, wherever in the file that is', async () => {
    const { interactions } = await of('1.5', '0', '', ...Array.from({ length: 5_000 }, () => '3'), '-0.2')
    const first = ['1', '2', '3'].map(id => interactions.find(it => it.id === id)?.sentiment)
    expect(first).toEqual(['positive', 'neutral', null])
    expect(interactions.filter(it => it.sentiment === 'negative')).toHaveLength(1)
  })

  test.each([
    [
      'scores that never fall below 0',
      ['4', '1', '0'],
      '`Sentiment` is not used as sentiment: none of its numbers is below 0, so none says negative',
    ],
    [
      'words of something else',
      ['Blue', 'Red', 'Red'],
      '`Sentiment` is not used as sentiment: no cell is a sentiment, such as positive or negative',
    ],
  ])('of %s is left aside, and said', async (_, cells, note) => {
    const { interactions, answers, inputs } = await of(...cells)
    expect(inputs[0]?.notes).toEqual([note])
    expect([only(interactions, 'sentiment'), answers]).toEqual([[[null], [null], [null]], []])
  })
})
