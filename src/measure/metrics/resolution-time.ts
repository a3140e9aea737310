import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'resolution-time',
  title: 'Resolution time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.1 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['resolution_ms'],
  value: 'resolution_ms',
  where: `coalesce(status, 'solved') in ('solved', 'closed-unsolved')`,
  formula: 'sum of (ended − opened) / contacts that were solved or closed',
  leavesOut: 'open, pending and abandoned contacts',
  about: `How long it took from opening a contact to its end.

The mean over the contacts that were solved, or closed without being solved, in the period, with the median and the
slowest tenth beside it. Those still open do not count even where the export states a time for them. Where the export has
no status, every contact that ended counts.

A contact that is opened again and ends later moves to the later period with a longer time, so last month can change.
Closing early shortens it, and old contacts that are still open are not in it at all.`,
})
