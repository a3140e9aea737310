import { judge } from '../../../src/judge/judge.js'
import type { Rule } from '../../../src/judge/rule.js'
import type { Comparison, Silence, Verdict } from '../../../src/model/report.js'
import { aDocket, aDraft, moved } from '../making.js'

export const VERDICTS: readonly Verdict[] = ['better', 'worse', 'steady', 'unclear']
export const PAIRS = VERDICTS.flatMap(one => VERDICTS.map(other => [one, other] as const))

/** The sentence in which a rule tells what it found of everybody; undefined where it found nothing, or could not speak. */
export function told(rule: Rule, ...comparisons: readonly Comparison[]): string | undefined {
  return judge(aDocket(comparisons, { rules: [rule] })).drafts[0]?.divergence.says
}

/** What a rule lacked, where it could not speak of everybody. */
export function lacked(rule: Rule, ...comparisons: readonly Comparison[]): Silence | undefined {
  return judge(aDocket(comparisons, { rules: [rule] })).silences[0]
}

/** All metrics that a rule asks for where it is given none. */
export function asked(rule: Rule, questions: readonly string[] = []): string[] {
  const all = new Set<string>()
  const note = (metric: string) => void all.add(metric)
  rule.sides({ ...aDraft(), questions, of: note, refused: () => undefined, whyNot: () => '' })
  return [...all].sort()
}

/** A metric of which no direction is good fell, rose, or neither is shown. */
export function went(comparison: Comparison, way: 'lower' | 'higher' | 'neither'): Comparison {
  const { p: _, ...rest } = comparison
  const [sure, not, even] = [0.001, 0.999, 0.5]
  return {
    ...rest,
    tails: {
      lower: way === 'lower' ? sure : way === 'higher' ? not : even,
      higher: way === 'higher' ? sure : way === 'lower' ? not : even,
    },
  }
}

/** As `moved`, and so unclear that it is not even worth watching alone. */
export const shown = (metric: string, verdict: Verdict): Comparison =>
  moved(metric, verdict, verdict === 'unclear' ? { p: { better: 0.3, worse: 0.7 } } : {})
