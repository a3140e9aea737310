import { describe, expect, test } from 'vitest'
import { readRatings } from '../../../src/ingest/values/rating.js'

const column = (cells: Readonly<Record<string, number>>) => Object.entries(cells).map(([text, count]) => ({ text, count }))
const read = (cells: Readonly<Record<string, number>>, told: Parameters<typeof readRatings>[2] = {}, kind: 'csat' | 'nps' = 'csat') =>
  readRatings(column(cells), kind, told)
const points = (...args: Parameters<typeof read>) => Object.fromEntries(read(...args)?.points ?? [])

describe('the scale', () => {
  test.each([
    ['1 to 5', { 1: 2, 3: 5, 5: 9 }, { low: 1, high: 5 }],
    ['1 to 5 even where nobody gave more than 3', { 1: 2, 2: 5, 3: 9 }, { low: 1, high: 5 }],
    ['1 to 7', { 1: 2, 7: 9 }, { low: 1, high: 7 }],
    ['1 to 10', { 1: 2, 9: 9 }, { low: 1, high: 10 }],
    ['0 to 10 where zeros stand among numbers up to ten', { 0: 2, 9: 9 }, { low: 0, high: 10 }],
    ['1 to 3 where the values carry labels', { '1 - Bad': 1, '2 - So so': 1, '3 - Good': 1 }, { low: 1, high: 3 }],
    ['1 to 5 of halves', { '4.5': 3, '2,5': 1 }, { low: 1, high: 5 }],
  ])('is told from the values: %s', (_, cells, scale) => {
    expect(read(cells)?.scale).toEqual(scale)
  })

  test('is the one the header or the format says', () => {
    expect(read({ 4: 1 }, { scale: { low: 1, high: 10 } })?.scale).toEqual({ low: 1, high: 10 })
    expect(read({ 4: 1 }, {}, 'nps')?.scale).toEqual({ low: 0, high: 10 })
  })

  test('does not stretch for a few slips, which cannot be read', () => {
    const found = read({ 1: 200, 4: 500, 5: 300, 6: 1, 55: 1 })
    expect(found?.scale).toEqual({ low: 1, high: 5 })
    expect(found?.unreadable).toEqual([
      { text: '6', count: 1 },
      { text: '55', count: 1 },
    ])
    expect(found?.points.has('6')).toBe(false)
  })

  test('is none where the values are texts, percentages or amounts', () => {
    expect(read({ great: 2, 'not so great': 1 })).toBe(undefined)
    expect(read({ 85: 10, 92: 10, 40: 10 })).toBe(undefined)
    expect(read({})).toBe(undefined)
    expect(read({ 'N/A': 3 })).toBe(undefined)
  })
})

describe('no answer', () => {
  test('is a 0 on a scale that begins at 1, and it is said so', () => {
    const found = read({ 0: 90, 4: 10, 5: 10 })
    expect(Object.fromEntries(found?.points ?? [])).toEqual({ 0: null, 4: 4, 5: 5 })
    expect(found?.note).toBe('0 is read as no answer: the scale begins at 1')
    expect(read({ 4: 10 })?.note).toBe(undefined)
  })

  test('is a legitimate answer where the scale begins at 0', () => {
    expect(points({ 0: 1, 10: 1 })).toEqual({ 0: 0, 10: 10 })
    expect(points({ 0: 1, 4: 1 }, { scale: { low: 0, high: 4 } })).toEqual({ 0: 0, 4: 4 })
  })

  test('is said in many words', () => {
    const words = ['N/A', 'Not rated', 'Unknown', '0 - Unknown', "Don't know", 'No response', '-', 'unoffered', '9 - not answered']
    expect(points({ 5: 10, ...Object.fromEntries(words.map(it => [it, 1])) })).toEqual({
      5: 5,
      ...Object.fromEntries(words.map(it => [it, null])),
    })
  })
})

describe('a value', () => {
  test('may carry its label, or be drawn', () => {
    expect(
      points({
        '5 - Extremely fun': 1,
        '3: fine': 1,
        '1=bad': 1,
        '★★★★': 1,
        '⭐⭐': 1,
        ' 4 ': 1,
        '4.0': 1,
        '4/5': 1,
        '2 stars': 1,
        '★★★☆☆': 1,
      }),
    ).toEqual({
      '5 - Extremely fun': 5,
      '3: fine': 3,
      '1=bad': 1,
      '★★★★': 4,
      '⭐⭐': 2,
      ' 4 ': 4,
      '4.0': 4,
      '4/5': 4,
      '2 stars': 2,
      '★★★☆☆': 3,
    })
  })

  test('may be a word that the format knows', () => {
    const told = { scale: { low: 1, high: 2 }, words: { good: 2, bad: 1, offered: null } }
    expect(points({ Good: 3, BAD: 1, Offered: 5 }, told)).toEqual({ Good: 2, BAD: 1, Offered: null })
    expect(read({ Good: 3, Superb: 1 }, told)?.unreadable).toEqual([{ text: 'Superb', count: 1 }])
  })

  test('that is negative, off the scale or no number cannot be read', () => {
    expect(read({ 4: 1000, '-1': 1, 11: 1, four: 1, '4/7': 1 })?.unreadable.map(it => it.text)).toEqual(['11', '-1', 'four', '4/7'])
  })
})
