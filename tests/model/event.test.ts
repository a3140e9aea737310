import { expect, test } from 'vitest'
import { type DatedEvent, daysOfEvent, isDisruption, mayTouch } from '../../src/model/event.js'

const event = (more: Partial<DatedEvent> = {}): DatedEvent => ({ date: '2026-07-09', label: 'x', kind: 'outage', segment: {}, ...more })

test('a disruption lasts a day, or up to the end of its last one', () => {
  expect(daysOfEvent(event())).toEqual({ from: '2026-07-09', to: '2026-07-10' })
  expect(daysOfEvent(event({ until: '2026-07-31' }))).toEqual({ from: '2026-07-09', to: '2026-08-01' })
})

test('an outage passes, a policy stays', () => {
  expect(['outage', 'holiday', 'policy', 'release', 'event'].map(kind => isDisruption(event({ kind })))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('an event may have touched all but those who are known to be others', () => {
  const north = event({ segment: { team: 'North' } })
  expect(mayTouch(north, { team: 'North' })).toBe(true)
  expect(mayTouch(north, { channel: 'phone' })).toBe(true)
  expect(mayTouch(north, {})).toBe(true)
  expect(mayTouch(north, { team: 'South' })).toBe(false)
  expect(mayTouch(event(), { team: 'South' })).toBe(true)
})
