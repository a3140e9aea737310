import { BARS } from './bars.js'
import { POWER_WOBBLES, POWERS, powerId } from './experiments.js'
import type { Figures } from './score.js'
import { type Held, held, measured, toldBar } from './verdicts.js'

type RunsOf = (experiment: string) => readonly Figures[]

const told = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, '$1.')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export const holdAll = (runsOf: RunsOf): Held[] => BARS.map(it => held(it, runsOf))

/** All bars as a table in markdown. */
export const barsTable = (all: readonly Held[]): string =>
  table(
    ['', 'what is asked', 'figure', '± s.e.', 'bar', '', 'worst at'],
    all.map(it => [it.bar.id, it.bar.says, told(it.value), told(it.error), toldBar(it.bar), it.verdict, it.where]),
  )

/** The power in each segment that truly diverges, month against quarter, by size and wobble. */
export function powerTable(runsOf: RunsOf): string {
  const cells = (window: string, figure: string, effect: (typeof POWERS)[number][0], answers: number) =>
    POWER_WOBBLES.map(wobble => told(measured(runsOf(powerId(effect, answers, wobble)), { figure: `${window} 3x2 ${figure}` }).value)).join(
      ' / ',
    )
  return table(
    ['effect', 'answers a month', 'month', 'quarter', 'larger p, month', 'larger p, quarter'],
    POWERS.map(([effect, answers]) => [
      effect === 'plain' ? '−10 % handle time, −0.25 satisfaction' : '−20 %, −0.40',
      String(answers),
      ...['power', 'larger p power'].flatMap(figure => ['month', 'quarter'].map(window => cells(window, figure, effect, answers))),
    ]),
  )
}
