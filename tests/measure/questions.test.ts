import { describe, expect, test } from 'vitest'
import { questionMetrics } from '../../src/measure/questions.js'
import { aStore, type TestRecord } from '../support/records.js'
import { answer, ask } from './asking.js'

const rating = (question: string, points: number, more: TestRecord = {}) => answer(points, { kind: 'rating', question, ...more })
const yesNo = (question: string, points: number) => answer(points, { kind: 'yes-no', question, scale_low: 0, scale_high: 1 })

async function measured(answers: readonly TestRecord[]) {
  const store = await aStore({ answers })
  const metrics = await questionMetrics(store)
  const samples = await ask(store, metrics)
  store.close()
  return { metrics, samples: samples.map(it => [it.metric, it.sample]) }
}

describe('each question of a survey', () => {
  test('is a metric of its own, on its own scale', async () => {
    const { metrics, samples } = await measured([
      rating('Courtesy of the agent', 5),
      rating('Courtesy of the agent', 3),
      rating('How fast were we?', 9, { scale_low: 0, scale_high: 10 }),
      yesNo('Would you return?', 1),
      yesNo('Would you return?', 0),
      answer(5, { question: 'csat' }),
    ])
    expect(metrics.map(it => [it.id, it.title, it.unit, it.margin])).toEqual([
      ['question-courtesy-of-the-agent', 'Courtesy of the agent', 'rating', { absolute: 0.1 }],
      ['question-how-fast-were-we', 'How fast were we?', 'rating', { absolute: 0.25 }],
      ['question-would-you-return', 'Would you return?', 'share', { absolute: 0.03 }],
    ])
    expect(samples).toEqual([
      [
        'question-courtesy-of-the-agent',
        {
          kind: 'rating',
          n: 2,
          bins: [
            { value: 3, count: 1 },
            { value: 5, count: 1 },
          ],
        },
      ],
      ['question-how-fast-were-we', { kind: 'rating', n: 1, bins: [{ value: 9, count: 1 }] }],
      ['question-would-you-return', { kind: 'share', n: 2, hits: 1 }],
    ])
  })

  test('has an id that no other has, whatever its words', async () => {
    const { metrics } = await measured([
      rating('Speed?', 5),
      rating('speed', 4),
      rating("'; drop table answers; --", 3),
      rating('???', 2),
      rating('対応', 1),
    ])
    expect(metrics.map(it => it.id)).toEqual([
      'question-drop-table-answers',
      'question-untitled',
      'question-speed',
      'question-speed-2',
      'question-対応',
    ])
  })

  test('is unknown where two surveys ask it on different scales', async () => {
    const { samples } = await measured([rating('Speed', 5), rating('Speed', 9, { scale_high: 10 })])
    expect(samples).toEqual([['question-speed', { unknown: 'answers on several scales' }]])
  })
})
