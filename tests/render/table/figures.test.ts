import { expect, test } from 'vitest'
import type { Figure } from '../../../src/model/report.js'
import { factFigures } from '../../../src/render/table/figures.js'

const MARCH = { from: '2026-03-01', to: '2026-04-01' }
const APRIL = { from: '2026-04-01', to: '2026-05-01' }
const told = (...figures: readonly Figure[]) => factFigures(figures)

test('a line for each thing that was measured, period by period, with how many records', () => {
  expect(
    told(
      { what: 'mean satisfaction', unit: 'rating', period: MARCH, value: 2.6, n: 1090 },
      { what: 'target met', unit: 'share', period: MARCH, value: 0.955 },
      { what: 'mean satisfaction', unit: 'rating', period: APRIL, value: 2.451 },
    ),
  ).toEqual(['Mean satisfaction: March 2026 2.60\u00a0(1,090), April 2026 2.45', 'Target met: March 2026 96 %'])
})

test('a change has its sign, and is told in steps', () => {
  expect(
    told(
      { what: 'one', unit: 'second', change: true, value: -35 },
      { what: 'two', unit: 'share', change: true, value: 0.029 },
      { what: 'three', unit: 'rating', change: true, value: 0.25 },
    ),
  ).toEqual(['One: −0:35', 'Two: +2.9 points', 'Three: +0.25'])
})

test('what a user or an export named does nothing to the terminal', () => {
  expect(told({ what: 'share of category \u001b[31mred', unit: 'share', value: 1 })[0]).not.toContain('\u001b')
})
