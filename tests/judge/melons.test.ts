import { describe, expect, test } from 'vitest'
import { melonsOf, reportedMelons } from '../../src/judge/melons.js'
import type { Measurement, MetricInfo } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aReport, MEAN } from '../support/build-report.js'

const MARCH = { from: '2026-03-01', to: '2026-04-01' }
const APRIL = { from: '2026-04-01', to: '2026-05-01' }
const SLA: MetricInfo = {
  id: 'sla-attainment',
  title: 'Target met',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
}
const [NORTH, SOUTH, WEST, EAST] = [{ team: 'North' }, { team: 'South' }, { team: 'West' }, { team: 'East' }]

const is = (metric: string, segment: Segment, value: number, { n = 100, period = MARCH } = {}): Measurement => ({
  metric,
  segment: { ...segment },
  period,
  n,
  value,
  low: value - 0.1,
  high: value + 0.1,
})
const stand = (segment: Segment, met: number, felt: number, more: { n?: number; period?: typeof MARCH } = {}) => [
  is('sla-attainment', segment, met, more),
  is('csat-mean', segment, felt, more),
]

const aims = { target: { metric: 'sla-attainment', value: 0.95 }, floor: { metric: 'csat-mean', value: 3 }, fewest: 30 }
const sheet = (...measurements: readonly Measurement[]) =>
  melonsOf(aReport({ metrics: [SLA, MEAN], measurements: [...measurements] }), aims)

describe('a segment stands where its target and its score put it', () => {
  test('in one of four corners; on the target is met, on the floor is over', () => {
    const { cells, counts } = sheet(...stand(NORTH, 0.95, 2.9), ...stand(SOUTH, 0.95, 3), ...stand(WEST, 0.94, 3.1), ...stand(EAST, 0.9, 1))
    expect(cells.map(it => it.quadrant)).toEqual(['melon', 'green', 'forgiven', 'red'])
    expect(counts).toEqual([{ period: MARCH, by: ['team'], segments: 4, green: 1, melon: 1, forgiven: 1, red: 1 }])
    expect(cells[0]).toEqual({
      segment: NORTH,
      period: MARCH,
      target: { n: 100, value: 0.95, low: 0.85, high: 1.05, met: true },
      score: { n: 100, value: 2.9, low: 2.8, high: 3, over: false },
      quadrant: 'melon',
    })
  })

  test('in none where either is not known, or too few answered', () => {
    const unknown: Measurement = { metric: 'sla-attainment', segment: SOUTH, period: MARCH, unknown: 'no records' }
    const { cells, counts } = sheet(...stand(NORTH, 0.99, 2, { n: 29 }), unknown, is('csat-mean', SOUTH, 2))
    expect(cells.map(it => it.quadrant)).toEqual([undefined, undefined])
    expect(cells[0]?.score).toEqual({ unknown: 'fewer than 30 answers' })
    expect(counts).toMatchObject([{ segments: 0, melon: 0 }])
  })

  test('in every period anew; each kind of segment is counted by itself', () => {
    const { periods, cells, counts } = sheet(
      ...stand({}, 0.99, 2),
      ...stand({}, 0.99, 4, { period: APRIL }),
      ...stand(NORTH, 0.99, 2, { period: APRIL }),
    )
    expect(periods).toEqual([MARCH, APRIL])
    expect(cells.map(it => [it.segment, it.period.from, it.quadrant])).toEqual([
      [{}, MARCH.from, 'melon'],
      [{}, APRIL.from, 'green'],
      [NORTH, MARCH.from, undefined],
      [NORTH, APRIL.from, 'melon'],
    ])
    expect(counts.map(it => [it.by, it.period.from, it.melon, it.segments])).toEqual([
      [[], MARCH.from, 1, 1],
      [[], APRIL.from, 0, 1],
      [['team'], MARCH.from, 0, 0],
      [['team'], APRIL.from, 1, 1],
    ])
  })
})

test('it says by what it was made', () => {
  const { target, floor, fewest } = sheet(...stand({}, 0.99, 2))
  expect(target).toEqual({ ...SLA, value: 0.95 })
  expect(floor).toEqual({ ...MEAN, value: 3 })
  expect(fewest).toBe(30)
})

test('a metric that was not measured is a fault', () => {
  expect(() => melonsOf(aReport({ metrics: [SLA] }), aims)).toThrow('csat-mean was not measured')
})

describe('since when a segment stands where it stands', () => {
  const MAY = { from: '2026-05-01', to: '2026-06-01' }
  /** North's score, month after month; the target is always met. */
  const stood = (...felt: readonly (number | undefined)[]) =>
    sheet(
      ...[MARCH, APRIL, MAY].flatMap((period, at) => {
        const score = felt[at]
        return score === undefined ? [is('sla-attainment', NORTH, 1, { period })] : stand(NORTH, 1, score, { period })
      }),
    ).standing[0]

  test.each([
    [[2, 2, 2], { quadrant: 'melon', since: MARCH.from, periods: 3 }],
    [[4, 2, 2], { quadrant: 'melon', since: APRIL.from, periods: 2, before: 'green' }],
    [[4, 4, 2], { quadrant: 'melon', since: MAY.from, periods: 1, before: 'green' }],
    [[2, 2, 4], { quadrant: 'green', since: MAY.from, periods: 1, before: 'melon' }],
    // What is not known ends the row, and was no other corner.
    [[2, undefined, 2], { quadrant: 'melon', since: MAY.from, periods: 1 }],
    [[2, 2, undefined], { periods: 0 }],
  ])('%j', (felt, expected) => expect(stood(...felt)).toEqual({ segment: NORTH, ...expected }))
})

describe('what a report tells of its sheets', () => {
  const asked = { targets: [aims.target, { metric: 'handle-time', value: 300 }], floor: undefined, fewest: 30 }

  test('is one for each target of which anything is known, by the middle of the scale unless told', () => {
    const [only, ...others] = reportedMelons({ metrics: [SLA, MEAN], measurements: stand(NORTH, 0.99, 2.9) }, asked)
    expect(others).toEqual([])
    expect(only).toMatchObject({
      target: { id: 'sla-attainment', value: aims.target.value },
      floor: { id: 'csat-mean', value: 3 },
      fewest: 30,
      periods: [MARCH],
      standing: [{ segment: NORTH, quadrant: 'melon', since: MARCH.from, periods: 1 }],
      counts: [{ period: MARCH, by: ['team'], segments: 1, green: 0, melon: 1, forgiven: 0, red: 0 }],
    })
  })

  test('is nothing where no customer said anything', () => {
    expect(reportedMelons({ metrics: [SLA, MEAN], measurements: [is('sla-attainment', NORTH, 1)] }, asked)).toEqual([])
  })
})
