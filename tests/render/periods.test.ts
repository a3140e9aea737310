import { expect, test } from 'vitest'
import { periodName, periodsName } from '../../src/render/periods.js'

const name = (from: string, to: string) => periodName({ from, to })

test('whole months are called by their names', () => {
  expect(name('2026-10-01', '2026-11-01')).toBe('October 2026')
  expect(name('2026-04-01', '2026-10-01')).toBe('April–September 2026')
  expect(name('2025-11-01', '2026-02-01')).toBe('November 2025 – January 2026')
})

test('other stretches name their first and last day', () => {
  expect(name('2026-10-05', '2026-10-12')).toBe('5–11 October 2026')
  expect(name('2026-09-28', '2026-10-05')).toBe('28 September – 4 October 2026')
  expect(name('2025-12-29', '2026-01-05')).toBe('29 December 2025 – 4 January 2026')
  expect(name('2026-10-05', '2026-10-06')).toBe('5 October 2026')
})

test('several periods are one stretch where they touch, else a list', () => {
  const august = { from: '2026-08-01', to: '2026-09-01' }
  const september = { from: '2026-09-01', to: '2026-10-01' }
  const lastYear = { from: '2025-09-01', to: '2025-10-01' }
  expect(periodsName([august, september])).toBe('August–September 2026')
  expect(periodsName([lastYear, august])).toBe('September 2025, August 2026')
})
