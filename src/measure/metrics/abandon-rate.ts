import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'abandon-rate',
  title: 'Abandoned',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['abandoned'],
  where: `(kind in ('call', 'chat') or status = 'abandoned' or wait_ms is not null or talk_ms is not null) and coalesce(direction, 'inbound') = 'inbound'`,
  hit: `status = 'abandoned'`,
  formula: 'abandoned / all contacts in which somebody waits for an answer',
  leavesOut: 'tickets; outbound and internal calls, where no customer waits',
  about: `The share of calls and chats whose customer gave up before somebody answered.

Abandoned contacts divided by all contacts in which somebody waits for an answer: calls, chats, and whatever carries a
waiting or a talk time. A contact without a status is not an abandoned one.

Exports of answered calls alone carry no abandoned ones; the rate is unknown there, not 0. Products differ in
whether a caller who hangs up within seconds, or in the menu, counts.`,
})
