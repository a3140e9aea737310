import { describe, expect, test } from 'vitest'
import { periodsBetween } from '../../../src/model/period.js'
import { eventsIn, timeOf } from '../../../src/render/html/time.js'
import { picturedReport } from './pictured.js'

const report = picturedReport()
const [window] = report.question.windows
const months = (first: string, last: string) => periodsBetween(Date.parse(first), Date.parse(last), 'month')

describe('the names below the axis', () => {
  const namesOf = (room: number) => timeOf(report, months('2025-10-03', '2026-06-03'), room, window).ticks.map(it => it.label)

  test('are all there where there is room, with the year below the first and where it changes', () => {
    expect(namesOf(600)).toEqual(['Oct\n2025', 'Nov', 'Dec', 'Jan\n2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun'])
  })

  test('are fewer where there is not, and the newest is always one of them', () => {
    expect(namesOf(120)).toEqual(['Dec\n2025', 'Mar\n2026', 'Jun'])
  })
})

test('what is compared lies where its periods do', () => {
  const { compared } = timeOf(report, months('2026-04-03', '2026-10-03'), 600, window)
  expect(compared.map(it => [it.label, it.from.toISOString().slice(0, 10), it.to.toISOString().slice(0, 10)])).toEqual([
    ['before', '2026-04-01', '2026-10-01'],
    ['after', '2026-10-01', '2026-11-01'],
  ])
})

test('an event is told of those whom it touched, and only while it is drawn', () => {
  const labels = (segment: Record<string, string>, from = '2026-04-01') => eventsIn(report, from, '2026-11-01', segment).map(it => it.label)
  expect(labels({ team: 'Payments' })).toEqual(['new macros'])
  expect(labels({ team: 'Billing' })).toEqual(['new macros', 'elsewhere'])
  expect(labels({ team: 'Billing' }, '2026-06-01')).toEqual(['new macros'])
})

test('an event that goes on is drawn to its last day, and no further than the periods', () => {
  const long = picturedReport()
  long.question.events = [{ date: '2026-03-20', until: '2026-05-09', label: 'a strike', kind: 'strike', segment: {} }]
  const [strike] = timeOf(long, months('2026-04-03', '2026-10-03'), 600, window).events
  expect([strike?.from, strike?.to].map(it => it?.toISOString().slice(0, 10))).toEqual(['2026-04-01', '2026-05-10'])
})
