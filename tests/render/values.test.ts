import { describe, expect, test } from 'vitest'
import { amount, changed, clipped, count, counted, percent, portion, scaleFor, scaleName, stepOf } from '../../src/render/values.js'

const column = (unit: Parameters<typeof scaleFor>[0], values: number[]) => values.map(scaleFor(unit, values).full)

describe('durations', () => {
  test('below an hour are minutes and seconds', () => {
    expect(column('second', [338, 4, 0, 3599])).toEqual(['5:38', '0:04', '0:00', '59:59'])
  })

  test('one unit is chosen for the whole column', () => {
    expect(column('second', [2700, 11_520])).toEqual(['0.8 h', '3.2 h'])
    expect(column('second', [86_400, 207_360])).toEqual(['1.0 d', '2.4 d'])
    expect(column('second', [7200, 400_000])).toEqual(['2.0 h', '111.1 h'])
  })

  test('a short value never turns into 0.0 beside a long one', () => {
    expect(column('second', [60, 7325])).toEqual(['1:00', '2:02:05'])
  })

  test('rounding up to the hour does not print sixty minutes', () => {
    expect(column('second', [3599.6])).toEqual(['1:00:00'])
    expect(column('second', [59.6])).toEqual(['1:00'])
  })
})

describe('other values', () => {
  test('shares are whole percents, and keep a decimal where all are small', () => {
    expect(column('share', [0.824, 0.04])).toEqual(['82 %', '4 %'])
    expect(column('share', [0.041, 0.0442])).toEqual(['4.1 %', '4.4 %'])
  })

  test('counts are grouped, ratings have two decimals, NPS its sign', () => {
    expect(column('count', [1234567, 12])).toEqual(['1,234,567', '12'])
    expect(column('count', [3.25, 0])).toEqual(['3.3', '0.0'])
    expect(column('count', [8, 2])).toEqual(['8', '2'])
    expect(column('rating', [4.306])).toEqual(['4.31'])
    expect(column('ratio', [1.204, 0.05])).toEqual(['1.20', '0.05'])
    expect(column('ratio', [0.0123, 0.05])).toEqual(['0.0123', '0.0500'])
    expect(column('nps', [32.4, -5.2, 0.2, -0.2, -100])).toEqual(['+32', '−5', '0', '0', '−100'])
  })

  test('a share of the whole says all and none only of all and none', () => {
    expect([portion(4235, 4321), portion(9999, 10000), portion(1, 10000), portion(0, 5), portion(5, 5)]).toEqual([
      '98 %',
      '> 99 %',
      '< 1 %',
      '0 %',
      '100 %',
    ])
  })

  test('nouns agree with their numbers', () => {
    expect([counted(1, 'answer'), counted(0, 'answer'), counted(1200, 'answer'), count(999)]).toEqual([
      '1 answer',
      '0 answers',
      '1,200 answers',
      '999',
    ])
  })

  test('estimates keep a decimal while they are small', () => {
    expect([5.81, 9.97, 38.4, 1204].map(amount)).toEqual(['5.8', '10', '38', '1,204'])
    expect(percent(0.9)).toBe('90 %')
  })
})

describe('the ends of a metric', () => {
  const five = { unit: 'rating', scale: { low: 1, high: 5 } } as const

  test('are where an interval stops', () => {
    expect([
      clipped({ unit: 'second' }, -4680),
      clipped({ unit: 'share' }, 1.02),
      clipped(five, 5.66),
      clipped({ unit: 'nps' }, -121),
    ]).toEqual([0, 1, 5, -100])
    expect(clipped({ unit: 'rating' }, -0.7)).toBe(-0.7)
  })

  test('have a name', () => {
    expect([scaleName(five), scaleName({}), scaleName({ scale: { low: -2, high: 2 } })]).toEqual(['1–5', '', '−2 to 2'])
  })
})

describe('changes', () => {
  const change = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 })

  test('of durations and counts are shares of the value before', () => {
    expect(changed('second', { value: -67, low: -79, high: -55 }, 372)).toEqual({ value: '−18', low: '−21', high: '−15', unit: '%' })
  })

  test('of nothing cannot be a share', () => {
    expect(changed('count', { value: 3, low: 1, high: 5 }, 0)).toMatchObject({ value: '+3.0', unit: '' })
    expect(changed('second', { value: 65, low: -5, high: 90 }, 0)).toMatchObject({ value: '+1:05', low: '−0:05', unit: '' })
  })

  test('of shares are points, of ratings and NPS their own steps', () => {
    expect(changed('share', change(-0.031), 0.8)).toEqual({ value: '−3.1', low: '−4.1', high: '−2.1', unit: 'points' })
    expect(changed('rating', change(-0.27), 4.3)).toMatchObject({ value: '−0.27', unit: '' })
    expect(changed('nps', change(-6), 20)).toMatchObject({ value: '−6', unit: '' })
  })

  test('that round to nothing carry no direction', () => {
    expect(changed('share', change(-0.0004), 0.8).value).toBe('±0.0')
  })

  test('have a size without a sign', () => {
    expect([stepOf('share', 0.024), stepOf('rating', 0.24), stepOf('rating', 2.12), stepOf('nps', 6.2), stepOf('second', 21)]).toEqual([
      '2.4 points',
      '0.24',
      '2.1',
      '6 points',
      '0:21',
    ])
  })
})
