import { describe, expect, test } from 'vitest'
import afterEvent from '../../../src/judge/facts/after-event.js'
import { gradeOf } from '../../../src/judge/grades.js'
import type { DatedEvent } from '../../../src/model/event.js'
import type { Comparison } from '../../../src/model/report.js'
import { aWindow, moved } from '../making.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

const NORTH = { team: 'North' }
const EVENT: DatedEvent = { date: '2026-07-01', label: 'a policy', kind: 'policy', segment: NORTH }

const by = (comparisons: readonly Comparison[]) => (metric: string) => comparisons.find(it => it.metric === metric)

/** An inquiry in which this happened to those whom the event touched, and that to the others. */
const inquiry = (touched: readonly Comparison[], others: readonly Comparison[] | undefined, events: readonly DatedEvent[] = [EVENT]) =>
  anInquiry([], {
    events,
    records: { ...RECORDS, around: async () => ({ window: aWindow(), touched: by(touched), ...(others ? { others: by(others) } : {}) }) },
  })

const MELON = [moved('handle-time', 'better'), moved('csat-mean', 'worse')]
const STEADY = [moved('handle-time', 'steady'), moved('csat-mean', 'steady')]
const stated = (touched: readonly Comparison[], others: readonly Comparison[] | undefined, events?: readonly DatedEvent[]) =>
  statedBy(afterEvent, inquiry(touched, others, events))

describe('from an event on', () => {
  test('operation better and perception worse is told where the others did not move', async () => {
    const [one] = await stated(MELON, STEADY)
    expect(one?.unremarkable).toBeUndefined()
    expect(one).toMatchObject({ segment: NORTH, of: '2026-07-01' })
    // Both changes are of 10 with an interval of 4 to either side: 10 / hypot(4, 4) * 1.645 = 2.908, of which the tail is 0.00182.
    expect(one?.p).toBeCloseTo(0.00182, 5)
    expect(one && gradeOf(one.caveats)).not.toBe('watch')
  })

  test.each([
    ['where the others moved alike', MELON, MELON],
    ['where operation alone moved', [moved('handle-time', 'better'), moved('csat-mean', 'steady')], STEADY],
    ['where perception alone moved', [moved('handle-time', 'steady'), moved('csat-mean', 'worse')], STEADY],
    ['where the others alone got slower and happier', STEADY, [moved('handle-time', 'worse'), moved('csat-mean', 'better')]],
  ])('it is not told %s', async (_, touched, others) => {
    expect(await stated(touched, others)).toMatchObject([{ unremarkable: true }])
  })

  test('nothing can be told of others where there are none: it is watched', async () => {
    const [one] = await stated(MELON, undefined, [{ ...EVENT, segment: {} }])
    expect(one?.unremarkable).toBeUndefined()
    expect(one?.p).toBe(0.001)
    expect(one && gradeOf(one.caveats)).toBe('watch')
    expect(one?.says).not.toMatch(/elsewhere/)
  })

  test('what the others lack is shown of nobody', async () => {
    expect(await stated(MELON, [])).toMatchObject([{ p: 1, unremarkable: true }])
  })

  test('another event of the same people and weeks is told beside it', async () => {
    const other = (segment: DatedEvent['segment'], date = '2026-06-15'): DatedEvent => ({ ...EVENT, date, label: 'a release', segment })
    const caveats = async (it: DatedEvent) => (await stated(MELON, STEADY, [EVENT, it]))[0]?.caveats.map(one => one.check)
    expect(await caveats(other({}))).toContain('other events')
    expect(await caveats(other({ team: 'South' }))).not.toContain('other events')
    expect(await caveats(other({}, '2025-06-15'))).not.toContain('other events')
  })
})

test('what befell the same people on one day is one event, which bears both names', async () => {
  const [one, ...others] = await stated(MELON, STEADY, [EVENT, { ...EVENT, label: 'a release' }, { ...EVENT, segment: { team: 'South' } }])
  expect(one?.says).toMatch(/^from 2026-07-01 on \(“a policy” and “a release”\), /)
  expect(one?.caveats.map(it => it.check)).not.toContain('other events')
  expect(others.map(it => it.segment)).toEqual([{ team: 'South' }])
})

describe('it is silent', () => {
  test('where no event is told, or only outages', async () => {
    const why = { why: 'no event is told', tell: '--events FILE' }
    expect(await lackedBy(afterEvent, anInquiry([]))).toEqual(why)
    expect(await lackedBy(afterEvent, inquiry(MELON, STEADY, [{ ...EVENT, kind: 'outage' }]))).toEqual(why)
  })

  test('with the reason of each event', async () => {
    const far = anInquiry([], { events: [EVENT] })
    expect(await lackedBy(afterEvent, far)).toEqual({ why: 'a policy: too few weeks lie on either side' })
    expect(await lackedBy(afterEvent, inquiry([moved('handle-time', 'better')], STEADY))).toEqual({
      why: 'a policy: nothing on the side of perception can be compared',
    })
    const few = moved('csat-mean', 'worse', { after: { n: 29, value: 90, low: 87, high: 93, periods: 1 } })
    expect(await lackedBy(afterEvent, inquiry([moved('handle-time', 'better'), few], STEADY))).toEqual({
      why: 'a policy: fewer than the 30 answers needed on either side',
    })
  })
})
