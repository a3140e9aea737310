import { BARS } from './bars.js'
import { POWER_WOBBLES, POWERS, powerId } from './experiments.js'
import type { Figures } from './score.js'
import { type Held, held, measured, toldBar } from './verdicts.js'

/** What a run of all situations gave. */
export interface Ran {
  /** The runs of a situation; none where it was not asked for. */
  readonly of: (experiment: string) => readonly Figures[]
  readonly runs: number
  /** How long a look at 200 segments took, in milliseconds. */
  readonly milliseconds: number
}

const MOST_MILLISECONDS = 200

/** The whole page, in markdown. Bars whose situations were not made are left out. */
export function pageOf(ran: Ran): string {
  const all = BARS.filter(bar => [...bar.of, ...(bar.beside?.of ?? [])].every(it => ran.of(it.experiment).length > 0)).map(it =>
    held(it, ran.of),
  )
  const powers = POWERS.filter(([effect, answers]) => POWER_WOBBLES.every(it => ran.of(powerId(effect, answers, it)).length > 0))
  return `# How often it errs, and what it finds

Written by \`npm run characteristics -- --runs ${ran.runs} --write\` from what it printed; nothing here is typed in. Made companies whose truth is known
go through the engine itself: the contrasts, the wobble and the family of \`src/compare\` and \`src/judge\`, fed with the sums that measuring
gives; in the last rows exports are written and the whole tool reads them.

${MADE}

## The bars

A bar that names several situations is held against the worst of them. *Within error* is beyond the bar by no more than two standard errors.
Rows marked n leave something out on purpose and have to fail: they show that the bar beside them bites.

${barsTable(all, ran.milliseconds)}

## What can be found

Of the segments that truly diverge, the share that is told; no wobble / modest / unequal. The last two columns are Benjamini and Hochberg on the
larger p of each segment, the plain thing to do.

${powerTable(ran, powers)}
`
}

const MADE = `**How they are made.** 200 segments (20 and 5 where it says so), six reference periods of 30 days and three current ones; *month* sets the first of
these against the six, *quarter* all three. Contacts a period are log-normal (median 500, 30 to 8000) in the nulls and as said elsewhere; 27 % answer.
Handle times are log-normal (sigma 0.9), 70 % are settled at the first contact, what is resolved is Poisson, satisfaction is cut from a bell curve at
6, 5, 9, 22 and 58 %, recommendations at 18, 27 and 55 %, the two tied at 0.6. A modest wobble has a standard deviation between periods of 2 % of
the handle time, 0.04 of the bell curves, 0.04 of the log-odds, 3 % of what is resolved; a large one is twice that; in an unequal one each segment
has its own factor, exp(N(0, 0.5)) or, very unequal, exp(N(0, 0.8)). These are guesses: a report prints what your own data do. What moves:
handle time −10 % and satisfaction −0.25 points, or strongly, −20 % and −0.40 (so in all nulls); recommendations move with
satisfaction, as far on the bell curve. *Mixed*: one segment in ten diverges, four in ten only get faster, one in ten only gets unhappier.
*3x2* are handle time, first contact and resolved against satisfaction and recommendations; *2x2*, the default of the tool, is without resolved.`

const told = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, '$1.')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const barsTable = (all: readonly Held[], milliseconds: number): string =>
  table(
    ['', 'what is asked', 'figure', '± s.e.', 'bar', '', 'worst at'],
    [
      ...all.map(it => [it.bar.id, it.bar.says, told(it.value), told(it.error), toldBar(it.bar), it.verdict, it.where]),
      speedRow(milliseconds),
    ],
  )

const speedRow = (milliseconds: number): string[] => [
  'S1',
  '200 segments, six pairs of metrics, seven periods: milliseconds from sums to who is told',
  milliseconds.toFixed(0),
  '',
  `at most ${MOST_MILLISECONDS}`,
  milliseconds <= MOST_MILLISECONDS ? 'holds' : 'MISSED',
  '',
]

function powerTable(ran: Ran, powers: readonly (typeof POWERS)[number][]): string {
  const cells = (window: string, figure: string, effect: (typeof POWERS)[number][0], answers: number) =>
    POWER_WOBBLES.map(it => told(measured(ran.of(powerId(effect, answers, it)), { figure: `${window} 3x2 ${figure}` }).value)).join(' / ')
  return table(
    ['effect', 'answers a month', 'month', 'quarter', 'larger p, month', 'larger p, quarter'],
    powers.map(([effect, answers]) => [
      effect === 'plain' ? '−10 % handle time, −0.25 satisfaction' : '−20 %, −0.40',
      String(answers),
      ...['power', 'larger p power'].flatMap(figure => ['month', 'quarter'].map(window => cells(window, figure, effect, answers))),
    ]),
  )
}
