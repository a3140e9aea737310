import { describe, expect, test } from 'vitest'
import { ladderOf } from '../../../src/ingest/values/ladder.js'
import { readRatings } from '../../../src/ingest/values/rating.js'

const counted = (words: readonly string[]) => words.map(text => ({ text, count: 10 }))

describe('a ladder, worst first, gives its words their points', () => {
  test.each([
    ['Poor, Fair, Average, Good, Excellent', 5],
    ['Poor, Fair, Good, Very good, Excellent', 5],
    ['Poor, Fair, Good, Excellent', 4],
    ['Very dissatisfied, Dissatisfied, Neutral, Satisfied, Very satisfied', 5],
    ['Very Dissatisfied, Somewhat dissatisfied, Neither satisfied nor dissatisfied, Somewhat satisfied, Very satisfied', 5],
    [
      'Extremely dissatisfied, Moderately dissatisfied, Slightly dissatisfied, Neither, Slightly satisfied, Moderately satisfied, Extremely satisfied',
      7,
    ],
    ['Strongly disagree, Disagree, Undecided, Agree, Strongly agree', 5],
    ['Strongly disagree, Disagree, Somewhat disagree, Neither agree nor disagree, Somewhat agree, Agree, Strongly agree', 7],
    ['Very difficult, Difficult, Neutral, Easy, Very easy', 5],
    ['Not at all helpful, Slightly helpful, Moderately helpful, Very helpful, Extremely helpful', 5],
    ['Never, Rarely, Sometimes, Often, Always', 5],
    ['Not Good, Okay, Great', 3],
    ['Bad, Good', 2],
    ['negative, neutral, positive', 3],
    ['👎, 👍', 2],
    ['Très peu satisfaisant, Peu satisfaisant, Satisfaisant, Très satisfaisant', 4],
    ['Très insatisfait, Insatisfait, Neutre, Satisfait, Très satisfait', 5],
    ['Sehr unzufrieden, Unzufrieden, teils/teils, Zufrieden, Sehr zufrieden', 5],
    ['Trifft nicht zu, Trifft eher nicht zu, Teils teils, Trifft eher zu, Trifft voll zu', 5],
    ['Muy insatisfecho, Insatisfecho, Neutral, Satisfecho, Muy satisfecho', 5],
    ['Pessimo, Scarso, Sufficiente, Buono, Ottimo', 5],
    ['Muito insatisfeito, Insatisfeito, Neutro, Satisfeito, Muito satisfeito', 5],
    ['Nunca acontece, Raramente acontece, Às vezes acontece, Acontece frequentemente, Acontece o tempo todo', 5],
    ['-103, -102, -101, 100, 101, 102, 103', 7],
  ])('%s', (words, high) => {
    const rungs = words.split(', ')
    const found = ladderOf(counted(rungs))
    expect(found?.scale).toEqual({ low: 1, high })
    expect(rungs.map(it => found?.points.get(it))).toEqual(rungs.map((_, at) => at + 1))
  })

  test('yes and no are 1 and 0, in any language', () => {
    for (const [no, yes] of [
      ['No', 'Yes'],
      ['nein', 'ja'],
      ['non', 'oui'],
      ['não', 'sim'],
    ] as const) {
      expect(ladderOf(counted([no, yes]))).toMatchObject({
        scale: { low: 0, high: 1 },
        points: new Map([
          [no, 0],
          [yes, 1],
        ]),
      })
    }
  })

  test('where not every rung was chosen, the column is still of the ladder that its words are of', () => {
    expect(ladderOf(counted(['Satisfied', 'Very satisfied']))?.scale).toEqual({ low: 1, high: 4 })
    expect(ladderOf(counted(['Average', 'Excellent']))?.scale).toEqual({ low: 1, high: 5 })
  })
})

test('words of no ladder, or of two, are none', () => {
  expect(ladderOf(counted(['Billing', 'Sales']))).toBe(undefined)
  expect(ladderOf(counted(['Very satisfied', 'Strongly agree']))).toBe(undefined)
  expect(ladderOf([])).toBe(undefined)
})

test('that Average stands above Fair is taken as given, and said', () => {
  expect(ladderOf(counted(['Fair', 'Average']))?.note).toMatch('`Average` is taken for 3 and `Fair` for 2')
  expect(ladderOf(counted(['Excellent', 'Poor']))?.note).toBe(undefined)
})

describe('a column of words', () => {
  const words = { Excellent: 40, Good: 30, Average: 20, Poor: 5, 'N/A': 9, "Don't know": 4, Purple: 1 }
  const values = Object.entries(words).map(([text, count]) => ({ text, count }))

  test('has points for its rungs, none for what is no answer, and what is on no rung cannot be read', () => {
    const read = readRatings(values, 'rating', {})
    expect(read).toMatchObject({ scale: { low: 1, high: 5 }, ladder: 'poor to excellent', unreadable: [{ text: 'Purple', count: 1 }] })
    expect([...(read?.points ?? [])]).toEqual([
      ['Excellent', 5],
      ['Good', 4],
      ['Average', 3],
      ['Poor', 1],
      ['N/A', null],
      ["Don't know", null],
    ])
  })

  test('is turned round where low is good, and that is said', () => {
    const read = readRatings(counted(['Never', 'Sometimes', 'Always']), 'rating', { lowIsGood: true })
    expect([...(read?.points ?? [])]).toEqual([
      ['Never', 5],
      ['Sometimes', 3],
      ['Always', 1],
    ])
    expect(read?.note).toBe('read as never to always, 1 to 5; low is good, so it is turned round: 1 counts as 5')
  })

  test('is never averaged by its codes: the seven of Freshdesk are points from 1 to 7', () => {
    const read = readRatings(counted(['103', '100', '-103']), 'csat', {})
    expect([...(read?.points ?? [])]).toEqual([
      ['103', 7],
      ['100', 4],
      ['-103', 1],
    ])
  })
})
