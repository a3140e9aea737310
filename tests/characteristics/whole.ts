import { analyze } from '../../src/analyze.js'
import { formats, metrics, rules } from '../../src/catalogue.js'
import { dayOf } from '../../src/model/period.js'
import type { Chance } from './chance.js'
import { type Company, companyOf, EFFECTS, MIXES, WOBBLES } from './company.js'
import { type Heap, listOf } from './heap.js'
import type { Figures } from './score.js'

/** A desk of some teams, nine months of it. */
export interface Desk {
  readonly teams: number
  readonly answers: number
  readonly mix: keyof typeof MIXES
  readonly effect: keyof typeof EFFECTS
  readonly wobble: keyof typeof WOBBLES
}

/**
 * The whole tool: an export is written, read, measured, compared in both windows and judged with nothing asked for, and the
 * watermelons told as confirmed or likely are counted. Everybody is counted apart: where some teams got faster and the customers of
 * others unhappier both is so of the desk, and yet no divergence of anybody's.
 */
export async function whole(chance: Chance, { teams, answers, mix, effect, wobble }: Desk): Promise<Figures> {
  const company = companyOf(chance, { segments: teams, size: answers, wobble: WOBBLES[wobble], mix: MIXES[mix], effect: EFFECTS[effect] })
  const bytes = Buffer.from(exportOf(company))
  const question = { by: [], where: [], metrics: [], version: '0.0.0' }
  const report = await analyze([{ name: 'tickets.csv', bytes, named: true }], question, { formats, metrics, rules })
  const told = report.findings.filter(it => it.rule === 'watermelon' && (it.grade === 'confirmed' || it.grade === 'likely'))
  const isTrue = (team: string | undefined) => {
    const at = company.segments.findIndex(it => it.team === team)
    return company.truths[at]?.operation === true && company.truths[at].perception
  }
  const teamsTold = told.filter(it => it.segment.team !== undefined).length
  const right = told.filter(it => isTrue(it.segment.team)).length
  const there = company.segments.filter(it => isTrue(it.team)).length
  return {
    any: Number(teamsTold > right),
    'false share': teamsTold === 0 ? 0 : (teamsTold - right) / teamsTold,
    everybody: Number(told.length > teamsTold),
    ...(there > 0 ? { power: right / there } : {}),
  }
}

const HEADER = 'Ticket ID,Created at,Solved at,Status,Team,Handle time (seconds),First contact resolution,CSAT,NPS'

function exportOf({ segments, heaps }: Company): string {
  const rows = segments.flatMap(({ team }, at) =>
    (heaps[at] ?? []).flatMap((heap, month) =>
      contactsOf(heap).map((it, i) => [`${team}-${month}-${i}`, ...days(month, i, heap), 'solved', team, ...it].join()),
    ),
  )
  return `${[HEADER, ...rows].join('\n')}\n`
}

/** Opened and solved on the same day, evenly over the month, to its last day. */
function days(month: number, i: number, { contacts }: Heap): string[] {
  const first = Date.UTC(2025, month)
  const length = (Date.UTC(2025, month + 1) - first) / 86_400_000
  const day = dayOf(first + Math.floor((length * i) / contacts) * 86_400_000)
  return [`${day} 09:00:00`, `${day} 15:00:00`]
}

/** The contacts of a heap one by one: handle time, first contact, rating, recommendation. */
function contactsOf(heap: Heap): string[][] {
  const { times, points } = listOf(heap)
  return Array.from({ length: heap.contacts }, (_, i) => {
    const answers = i < heap.answers
    const recommends = i < heap.promoters ? 10 : i < heap.promoters + heap.detractors ? 3 : 8
    return [
      String(Math.round(scattered(times, i))),
      scatteredPlace(heap.contacts, i) < heap.firstContact ? 'yes' : 'no',
      answers ? String(scattered(points, i)) : '',
      answers ? String(recommends) : '',
    ]
  })
}

/** Another place for each, so that what is sorted by one thing is not by another. */
const scatteredPlace = (of: number, i: number): number => (i * STRIDE) % of
const scattered = (list: readonly number[], i: number): number => list[scatteredPlace(list.length, i)] ?? 0
/** A prime larger than any heap. */
const STRIDE = 1_000_003
