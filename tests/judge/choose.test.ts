import { expect, test } from 'vitest'
import { saysOf } from '../../src/judge/choose.js'
import type { Compared } from '../../src/judge/compared.js'
import { better, fell, type Leg, notBetter, rose, worse } from '../../src/judge/leg.js'
import { metrics } from '../../src/measure/metrics/index.js'
import { moved } from './making.js'

function leg(metric: string, claim: (it: Compared) => Leg): Leg {
  const card = metrics.find(it => it.id === metric)
  if (!card) throw new Error(`no metric is called ${metric}`)
  return claim({ ...moved(metric, 'steady'), card })
}

test('legs of one claim share their verb, and each claim has its own', () => {
  const gains = [leg('volume', fell), leg('repeat-contact-rate', better)]
  const costs = [leg('csat-mean', worse), leg('nps', worse), leg('coverage', fell)]
  expect(saysOf({ gains, costs })).toBe(
    'contacts fell and repeat contacts got better while mean satisfaction and net promoter score got worse and answered of ended contacts fell',
  )
})

test('what had to be shown as well comes last', () => {
  const [gains, costs, also] = [[leg('first-response-time', better)], [leg('volume', rose)], [leg('resolution-time', notBetter)]]
  expect(saysOf({ gains, costs, also })).toBe('first response time got better while contacts rose and resolution time did not get better')
})

test('plain news is set against nothing', () => {
  expect(saysOf({ gains: [], costs: [leg('csat-mean', worse)] })).toBe('mean satisfaction got worse')
})
