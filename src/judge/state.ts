import type { Caveat, Finding, Silence } from '../model/report.js'
import { benjaminiHochberg } from '../stats/adjust.js'
import { inRecords } from './disproof.js'
import type { FactRule, Inquiry, Stated } from './fact-rule.js'
import { idOf } from './finding.js'
import { gradeOf } from './grades.js'

/** Up to this r a fact that could be chance is worth watching; it never alerts. */
const WATCHED = 0.2

/** What the rules of facts state, as findings, and what they lacked. At most a share `fdr` of those that could be chance is. */
export async function stateFacts(
  rules: readonly FactRule[],
  inquiry: Inquiry,
  fdr: number,
): Promise<{ findings: Finding[]; silences: Silence[] }> {
  const findings: Finding[] = []
  const silences: Silence[] = []
  for (const rule of rules) {
    const stated = await rule.state(inquiry)
    if ('why' in stated) {
      const { missing, why, tell } = stated
      silences.push({ rule: rule.id, segment: {}, ...(missing ? { missing: [...missing] } : {}), why, ...(tell ? { tell } : {}) })
      continue
    }
    for (const { it, r } of toldOf(stated, inquiry.alpha)) findings.push(await findingOf(rule, it, r, fdr, inquiry))
  }
  return { findings, silences }
}

/** What needs no test, and what chance hardly shows: with the share of false ones at which it would be told. */
function toldOf(stated: readonly Stated[], alpha: number): { it: Stated; r?: number }[] {
  const tested = stated.filter(it => it.p !== undefined)
  const r = tested.length === 0 ? [] : benjaminiHochberg(tested.map(it => it.p ?? 1))
  return stated.flatMap(it => {
    if (it.unremarkable) return []
    if (it.p === undefined) return [{ it }]
    const own = r[tested.indexOf(it)] ?? 1
    return own <= WATCHED || it.p <= alpha ? [{ it, r: own }] : []
  })
}

async function findingOf(rule: FactRule, it: Stated, r: number | undefined, fdr: number, { windows }: Inquiry): Promise<Finding> {
  const caveats = [...(r === undefined ? [] : [chance(r, fdr)]), ...it.caveats]
  return {
    id: `${rule.id}:${idOf(it.segment)}${it.of === undefined ? '' : `:${it.of}`}`,
    rule: rule.id,
    grade: cappedAt(gradeOf(caveats), rule.atMost),
    segment: { ...it.segment },
    window: it.window.name,
    windows: [it.window.name],
    ...(windows.some(one => one.name === it.window.name) ? {} : { periods: { before: [...it.window.before], after: it.window.after } }),
    sustained: false,
    says: it.says,
    size: it.size ?? {},
    ...(r === undefined || it.p === undefined ? {} : { r, p: it.p }),
    figures: [...it.figures],
    operation: [...(it.operation ?? [])],
    perception: [...(it.perception ?? [])],
    beside: [],
    contributors: [],
    seenIn: [...(it.seenIn ?? [])],
    ...(await it.evidence()),
    disproof: [...it.disproof, inRecords(rule.against)],
    caveats,
  }
}

function chance(r: number, fdr: number): Caveat {
  const share = `1 in ${Math.round(1 / fdr)}`
  return r <= fdr
    ? { check: 'chance', effect: 'holds', says: `of all that is told like this, at most about ${share} is expected to be chance` }
    : { check: 'chance', effect: 'uncertain', says: 'among all that was looked at, chance alone may show one like this' }
}

/** A fact is never confirmed: that is kept for what moved on two sides. */
function cappedAt(grade: Finding['grade'], atMost: FactRule['atMost']): Finding['grade'] {
  if (grade === 'explained' || grade === 'watch') return grade
  return atMost
}
