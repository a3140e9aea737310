import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/answer-lag.js'
import { answer, contact, inMarch } from '../asking.js'

const given = (record: number, answered_at: string | null, more = {}) => answer(5, { record, answered_at, ...more })

test('from the end of the contact to the answer, once a response', async () => {
  const interactions = [contact(), contact(), contact({ ended_at: null })]
  const answers = [
    given(0, '2026-03-10 12:00:00'),
    given(0, '2026-03-10 12:00:00', { line: 2, question: 'another', kind: 'rating' }),
    given(1, '2026-03-11 10:00:00', { line: 3 }),
    given(1, '2026-03-10 09:00:00', { line: 4 }),
    given(2, '2026-03-12 10:00:00', { line: 5 }),
    answer(5, { line: 6, answered_at: '2026-03-12 10:00:00' }),
  ]
  expect(await inMarch(metric, { interactions, answers })).toMatchObject({ kind: 'duration', n: 2, sum: 26 * 3600 })
})

test('unknown where no answer is dated', async () => {
  expect(await inMarch(metric, { interactions: [contact()], answers: [answer(5, { record: 0 })] })).toEqual({
    unknown: 'no input carries a date on which surveys were answered',
  })
})
