import type { Basis } from '../../model/metric.js'
import { nearestNames } from '../../model/nearest.js'
import { refuse } from '../../model/refusal.js'
import type { CliCommand } from '../command.js'
import { print } from '../host.js'
import { lookOf } from '../look.js'

/** What any entry of any list can be asked for. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly facts?: readonly (readonly [what: string, value: string])[]
}

const COUNTED = {
  ended: 'in the period in which the contact ended',
  opened: 'in the period in which the contact was opened',
  answered: 'in the period in which the answer was given',
  open: 'at the end of each period, while it was open',
} as const satisfies Record<Basis, string>

/** `rind explain csat`: what a name in the report means. */
export const explain: CliCommand = {
  id: 'explain',
  about: 'what a metric, rule, export format or output is',
  examples: [
    ['rind explain handle-time', 'a metric: what it counts, and its traps'],
    ['rind explain watermelon', 'a rule: when it speaks'],
  ],
  lay(grammar) {
    grammar.argument('<id>', 'a name from `rind list`')
  },
  async run(host, typed) {
    const [id = ''] = typed.args
    const [entries, { wrap }] = await Promise.all([everything(), import('../../render/plain.js')])
    const found = entries.filter(it => it.id === id)
    if (found.length === 0) {
      const ids = entries.map(it => it.id)
      throw refuse.noneCalled(
        'metric, rule, format or output',
        id,
        nearestNames(id, ids),
        '`rind list metrics` shows the metrics, and so on',
      )
    }
    const width = Math.min(lookOf(host).width, 80)
    await print(host, found.map(it => page(it, text => wrap(text, width).join('\n'))).join('\n'))
    return 0
  },
}

async function everything(): Promise<(Entry & { readonly kind: string })[]> {
  const { formats, metrics, outputs, rules } = await import('../../catalogue.js')
  return [
    ...metrics.map(it => ({
      ...it,
      kind: 'metric',
      facts: [
        ['side', it.side],
        ['unit', it.unit],
        ['better', it.better],
        ['counted', COUNTED[it.basis]],
        ['needs', it.needs.join(', ')],
      ] as const,
    })),
    ...rules.map(it => ({ ...it, kind: 'rule' })),
    ...formats.map(it => ({ ...it, kind: 'export format' })),
    ...outputs.map(it => ({ ...it, kind: 'output' })),
  ]
}

function page({ id, title, about, facts = [], kind }: Entry & { kind: string }, wrapped: (text: string) => string): string {
  const paragraphs = about
    .trim()
    .split(/\n\s*\n/)
    .map(it => wrapped(it.replace(/\s+/g, ' ')))
  const table = facts.filter(([, value]) => value !== '').map(([what, value]) => `${what.padEnd(9)}${value}`)
  return `${[wrapped(`${title} (${kind} ${id})`), ...paragraphs, ...(table.length > 0 ? [table.join('\n')] : [])].join('\n\n')}\n`
}
