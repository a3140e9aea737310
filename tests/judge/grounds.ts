import type { Grounds } from '../../src/judge/caveats.js'
import { aComparison } from '../support/build-report.js'

/** As many answered as before: four in ten of a thousand. */
const ANSWERED = aComparison({
  metric: 'coverage',
  before: { n: 1000, value: 0.4, low: 0.37, high: 0.43, periods: 6 },
  after: { n: 200, value: 0.4, low: 0.35, high: 0.45, periods: 1 },
  change: { value: 0, low: -0.06, high: 0.06 },
})

/** What leaves nothing to be said against a divergence of one segment among ten. */
export const allClear = (overrides: Partial<Grounds> = {}): Grounds => ({
  segments: 10,
  fdr: 0.05,
  periods: 6,
  strays: [{ metric: 'handle time', tau: 0.021, relative: true, unit: 'second' }],
  heldBefore: true,
  parts: [{ facet: 'channel', diverge: true }],
  answered: ANSWERED,
  whoever: { low: -0.9, high: -0.1 },
  late: 0,
  others: { segments: 3, alike: 0 },
  ...overrides,
})
