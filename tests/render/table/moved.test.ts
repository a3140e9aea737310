import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../src/model/report.js'
import { type Segment, segmentKey } from '../../../src/model/segment.js'
import { families, finder } from '../../../src/render/table/lookup.js'
import { notShown, telling } from '../../../src/render/table/moved.js'
import { aComparison, METRICS } from '../../support/build-report.js'

const teams = (count: number): Segment[] => Array.from({ length: count }, (_, i) => ({ team: `${i}` }))
const row = (segment: Segment, verdicts: Partial<Record<'handle-time' | 'csat', Comparison['verdict']>>): Comparison[] =>
  (['handle-time', 'csat'] as const).map(metric => aComparison({ metric, segment, verdict: verdicts[metric] ?? 'unclear' }))

/** What is shown at a width, and what is said of the rest. */
function shownOf(
  comparisons: readonly Comparison[],
  { width = 80, numbers = {}, few = [] }: { width?: number; numbers?: Record<string, string>; few?: Segment[] } = {},
) {
  const all = families(comparisons.map(it => it.segment))
  const grounds = {
    numbers: new Map(Object.entries(numbers).map(([team, number]) => [segmentKey({ team }), number])),
    metrics: METRICS,
    few: new Set(few.map(segmentKey)),
    find: finder(comparisons),
  }
  const shown = telling(all, grounds, { width })
  return { names: shown.flatMap(it => it.segments).map(it => it.team ?? 'everybody'), says: notShown(all, shown, grounds) }
}

describe('the rows of one screen', () => {
  test('are all of them where they are few, in their own order', () => {
    const { names, says } = shownOf([{}, ...teams(11)].flatMap(it => row(it, {})))
    expect(names).toHaveLength(12)
    expect(says).toEqual([])
  })

  test('are else everybody, findings, and where customers or the desk moved; the rest is counted', () => {
    const still = teams(12).flatMap(it => row(it, {}))
    const { names, says } = shownOf(
      [...row({}, {}), ...still, ...row({ team: 'desk' }, { 'handle-time': 'worse' }), ...row({ team: 'people' }, { csat: 'better' })],
      { numbers: { 3: '[1]' } },
    )
    expect(names).toEqual(['everybody', '3', 'people', 'desk'])
    expect(says).toEqual(['Not shown: 11 segments in which nothing clearly moved'])
  })

  test('of more that moved those are left out that moved least for customers, and are counted apart', () => {
    const all = [...row({}, {}), ...teams(14).flatMap(it => row(it, { 'handle-time': 'better' })), ...row({ team: 'still' }, {})]
    const { names, says } = shownOf(all)
    expect(names).toHaveLength(12)
    expect(says).toEqual(['Not shown: 3 segments in which something moved, 1 in which nothing clearly did'])
  })

  test('are five where they take four lines each', () => {
    expect(
      shownOf(
        [{}, ...teams(11)].flatMap(it => row(it, { csat: 'worse' })),
        { width: 60 },
      ).names,
    ).toHaveLength(5)
  })

  test('are not chosen by what too few people answered', () => {
    const few = { team: 'few' }
    const { names } = shownOf([...row({}, {}), ...teams(12).flatMap(it => row(it, {})), ...row(few, { csat: 'worse' })], { few: [few] })
    expect(names).toEqual(['everybody'])
  })
})
