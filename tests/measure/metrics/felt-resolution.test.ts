import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/felt-resolution.js'
import { answer, inMarch } from '../asking.js'

const said = (question: string, points: number | null, more = {}) =>
  answer(points, { question, kind: 'yes-no', scale_low: 0, scale_high: 1, ...more })

test('those who say yes, of all who answered whether it was solved', async () => {
  const answers = [
    said('Was your issue resolved?', 1),
    said('Was your issue resolved?', 0),
    said('Was your issue resolved?', null),
    said('Wurde Ihr Anliegen gelöst?', 1),
    said('Fixed right the first time?', 1),
    said('Would you return?', 0),
    answer(5, { question: 'How well was it solved?' }),
  ]
  expect(await inMarch(metric, { answers })).toEqual({ kind: 'share', n: 4, hits: 3 })
})

test('unknown where nobody was asked', async () => {
  expect(await inMarch(metric, { answers: [said('Would you return?', 1)] })).toEqual({
    unknown: 'no input carries answers to whether it was solved, with yes or no',
  })
})
