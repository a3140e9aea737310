import { expect, test } from 'vitest'
import { questionOf } from '../../../src/ingest/values/question.js'

const numbers = (...them: readonly number[]) => them.map(it => ({ text: String(it), count: 1 }))

test.each([
  ['How likely are you to recommend us to a friend? (0-10)', { kind: 'nps', lowIsGood: false, scale: { low: 0, high: 10 } }],
  ['On a scale of 0 to 10, would you recommend our desk?', { kind: 'nps', scale: { low: 0, high: 10 } }],
  ['How satisfied were you with the help?', { kind: 'csat', lowIsGood: false, asks: true }],
  ['Wie zufrieden sind Sie mit unserem Service?', { kind: 'csat' }],
  ['How easy was it to get help?', { kind: 'effort', lowIsGood: false }],
  ['How much effort did you personally have to put forth?', { kind: 'effort', lowIsGood: true }],
  ['I had to repeat myself', { kind: 'rating', lowIsGood: true, asks: false }],
  ['The technician made it a hassle', { kind: 'rating', lowIsGood: true }],
  ['How would you rate the courtesy of the agent?', { kind: 'rating', lowIsGood: false, asks: true }],
  ['Rate the phone service (1-7)', { kind: 'rating', scale: { low: 1, high: 7 } }],
  ['Age', { kind: 'rating', asks: false }],
  ['Number of employees', { kind: 'rating', asks: false }],
])('%s', (text, told) => {
  expect(questionOf(text)).toMatchObject(told)
})

test('recommending is the net promoter score only from 0 to 10, by its words or its values', () => {
  expect(questionOf('Would you recommend us?', numbers(0, 7, 10)).kind).toBe('nps')
  expect(questionOf('Would you recommend us?', numbers(1, 4, 5)).kind).toBe('rating')
  expect(
    questionOf('Would you recommend us?', [
      { text: 'Yes', count: 1 },
      { text: 'No', count: 1 },
    ]),
  ).toMatchObject({ kind: 'yes-no', asks: true })
})

test('a column of true and false that asks nothing is no question', () => {
  expect(
    questionOf('Premium', [
      { text: 'Yes', count: 1 },
      { text: 'No', count: 1 },
    ]),
  ).toMatchObject({ kind: 'yes-no', asks: false })
})
