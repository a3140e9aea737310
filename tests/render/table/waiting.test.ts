import { describe, expect, test } from 'vitest'
import { awaited, waitOf } from '../../../src/render/table/waiting.js'
import { aReport, tooFew } from '../../support/build-report.js'

const few = (pace: number | undefined, more?: number) => ({
  ...tooFew({ team: 'A' }, 10),
  ...(pace === undefined ? {} : { pace }),
  ...(more === undefined ? {} : { more }),
})

describe('how long it takes', () => {
  test.each([
    ['at a steady pace', [few(3.7)], '; at its pace 30 take about 8 months'],
    ['where only the reference is short', [few(15, 1)], '; at its pace about 1 month more'],
    ['of several, from the soonest to the last', [few(10), few(3)], '; at their pace 30 take about 3 to 10 months'],
    ['beyond what anybody waits for', [few(0.5)], '; at its pace 30 take more than two years'],
    ['of several, some of them beyond that', [few(10), few(0.5)], '; at their pace 30 take about 3 months to more than two years'],
    ['is not known of a period that is not over', [few(undefined)], ''],
    ['is not known where nothing comes', [few(0)], ''],
    ['is not said of several where one is not known', [few(10), few(undefined)], ''],
  ])('%s', (_, all, says) => expect(waitOf(all, 'month')).toBe(says))

  test('in days that are a week apart is told in weeks', () => {
    expect(waitOf([few(5)], 'day')).toBe('; at its pace 30 take about 6 weeks')
  })
})

test('what only time brings is told by what it gives', () => {
  const question = {
    ...aReport().question,
    ahead: [
      { gives: 'wobble' as const, grain: 'month' as const, periods: 1 },
      { gives: 'certainty' as const, grain: 'month' as const, periods: 3 },
    ],
  }
  expect(awaited(aReport({ question }))).toEqual([
    '1 more complete month until it can be known how far figures stray by themselves; till then a finding is watch at most',
    '3 more complete months until a finding can be confirmed',
  ])
  expect(awaited(aReport())).toEqual([])
})
