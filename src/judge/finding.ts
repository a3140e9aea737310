import { daysIn } from '../model/period.js'
import type { Comparison, Finding, Leg } from '../model/report.js'
import type { Segment } from '../model/segment.js'
import { caveatsOf, type Grounds } from './caveats.js'
import { inRecords, nextOf } from './disproof.js'
import { gradeOf } from './grades.js'
import type { Draft } from './judge.js'
import type { Leg as Claimed } from './leg.js'
import type { Followed } from './records.js'
import { type Divergence, legsOf } from './rule.js'
import { judgedChange } from './sized.js'
import type { Told } from './tell-once.js'

/** What the spine gathered about one divergence. */
export interface Particulars extends Grounds {
  /** The share of unhappy answers, and the contacts that ended in the current period. */
  readonly unhappy: Comparison | undefined
  readonly ended: number | undefined
  /** The share of contacts after which the customer came back, and the handle time. */
  readonly repeats: Comparison | undefined
  readonly handling: Comparison | undefined
  readonly contributors: Finding['contributors']
  readonly followed: Followed
}

const DAYS_A_MONTH = 30.436875

/** Makes a finding of a divergence: graded by its checks, sized in people and hours a month. */
export function findingOf({ draft, seenIn }: Told, particulars: Particulars): Finding {
  const { rule, segment, window, divergence, shownIn } = draft
  const caveats = caveatsOf(draft, particulars)
  const grade = gradeOf(caveats)
  const legs = rolesOf(divergence)
  return {
    id: `${rule.id}:${idOf(segment)}`,
    rule: rule.id,
    // Two sides that come from the same contacts are shown by one test, and a guarantee stands only for two.
    grade: rule.control === 'larger' && grade === 'confirmed' ? 'likely' : grade,
    segment: { ...segment },
    window: window.name,
    windows: [...shownIn],
    sustained: caveats.some(it => it.check === 'two closes' && it.effect === 'holds'),
    says: divergence.says,
    size: sizeOf(draft, particulars),
    r: divergence.r,
    p: divergence.p,
    operation: legs.filter(it => isOperation(it)).map(legOf),
    perception: legs.filter(it => !isOperation(it)).map(legOf),
    beside: divergence.beside.map(it => it.metric),
    contributors: concernsPeople(divergence) ? particulars.contributors : [],
    seenIn: [...seenIn],
    ...particulars.followed,
    disproof: [...nextOf(legsOf(divergence)), inRecords(rule.against)],
    caveats,
  }
}

/** Most people affected first, then most hours, then by id: among the graded, surer ones lead. */
export function bySize(a: Finding, b: Finding): number {
  const grades: readonly Finding['grade'][] = ['confirmed', 'likely', 'watch', 'explained']
  return (
    grades.indexOf(a.grade) - grades.indexOf(b.grade) ||
    (b.size.unhappy?.value ?? 0) - (a.size.unhappy?.value ?? 0) ||
    (b.size.hours?.value ?? 0) - (a.size.hours?.value ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Stable from run to run, and without what could be taken for its own punctuation. */
export const idOf = (segment: Segment): string =>
  Object.keys(segment)
    .sort()
    .map(key => `${encodeURIComponent(key)}=${encodeURIComponent(segment[key] ?? '')}`)
    .join('&') || 'everybody'

/** A leg as the report tells it. Throws where it was compared without being known. */
export function legOf({ role, ...compared }: InRole): Leg {
  const { before, after, change, standardised } = compared
  if (!('value' in before) || !('value' in after) || !change) throw new Error(`${compared.metric} was compared without being known`)
  const known = (side: typeof before) => ({ n: side.n, value: side.value, low: side.low, high: side.high })
  return {
    metric: compared.metric,
    before: known(before),
    after: known(after),
    change,
    ...(standardised ? { standardised } : {}),
    role,
    claim: compared.claim,
    p: compared.sure,
  }
}

type InRole = Claimed & { readonly role: Leg['role'] }

const rolesOf = ({ gains, costs, also }: Divergence): InRole[] => [
  ...gains.map(it => ({ ...it, role: 'gain' as const })),
  ...costs.map(it => ({ ...it, role: 'cost' as const })),
  ...also.map(it => ({ ...it, role: 'also' as const })),
]

/** What has no side, such as the number of contacts, stands on the desk's where it looks like a gain, else on the customers'. */
const isOperation = ({ card, role }: InRole): boolean => card.side === 'operation' || (card.side === 'neither' && role === 'gain')

/** What tells how happy people are as a whole: of a change in these it can be said how many people it concerns. */
const SATISFACTION = ['csat', 'csat-mean', 'nps']

const concernsPeople = (divergence: Divergence): boolean => legsOf(divergence).some(it => SATISFACTION.includes(it.metric))

/** In units people own. Minutes saved count as hours only where they are agents' minutes. */
function sizeOf(draft: Draft, { unhappy, ended, repeats, handling: took }: Particulars): Finding['size'] {
  const months = daysIn(draft.window.after) / DAYS_A_MONTH
  const legs = legsOf(draft.divergence)
  const handling = legs.find(it => it.metric === 'handle-time')
  const rise = unhappy && concernsPeople(draft.divergence) ? judgedChange(unhappy) : undefined
  const answered = unhappy && 'n' in unhappy.after ? unhappy.after.n : undefined
  const saved = handling && judgedChange(handling)
  const isAbout = handling !== undefined || draft.divergence.costs.some(it => it.metric === 'repeat-contact-rate')
  const came = isAbout && repeats && 'n' in repeats.after ? repeats.after : undefined
  const each = took && 'n' in took.after ? took.after.value : undefined
  return {
    ...(rise && ended !== undefined ? { unhappy: times(rise, ended / months) } : {}),
    ...(rise && answered !== undefined ? { answered: times(rise, answered / months) } : {}),
    ...(saved && handling && 'n' in handling.after ? { hours: times(saved, -handling.after.n / 3600 / months) } : {}),
    ...(came && each !== undefined ? { returning: times(came, (came.n * each) / 3600 / months) } : {}),
  }
}

const times = (range: { value: number; low: number; high: number }, factor: number) => ({
  value: range.value * factor,
  low: Math.min(range.low * factor, range.high * factor),
  high: Math.max(range.low * factor, range.high * factor),
})
