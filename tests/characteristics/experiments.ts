import { chanceOf } from './chance.js'
import { companyOf, EFFECTS, MIXES, type Size, seriesOf, WOBBLES } from './company.js'
import { crowded } from './crowd.js'
import { filling } from './filling.js'
import { covered } from './intervals.js'
import { kinds } from './kinds.js'
import { nested } from './nested.js'
import { type Figures, scoredBothWays } from './score.js'
import { shocked } from './shock.js'
import { whole } from './whole.js'

export type Wobbles = keyof typeof WOBBLES
export type Mixes = keyof typeof MIXES

/** One situation, made and looked at again and again. */
export interface Experiment {
  /** The same figures for the same run on any machine. */
  readonly run: (run: number) => Figures | Promise<Figures>
  /** Which part of the runs asked for is made of it: less where one takes long. */
  readonly part: number
}

const found = new Map<string, Experiment>()
const add = (id: string, make: (chance: ReturnType<typeof chanceOf>) => Figures | Promise<Figures>, part = 1): void => {
  found.set(id, { run: run => make(chanceOf(id, run)), part })
}

export const WOBBLINGS = Object.keys(WOBBLES) as Wobbles[]
export const NULLS = ['null', 'operation everywhere', 'half and half'] as const satisfies readonly Mixes[]
/** Effect and answers a month: where power is asked for. */
export const POWERS = [
  ['plain', 100],
  ['plain', 200],
  ['plain', 400],
  ['plain', 800],
  ['strong', 50],
  ['strong', 100],
  ['strong', 200],
] as const satisfies readonly (readonly [keyof typeof EFFECTS, number])[]
/** The wobbles it is asked for in. */
export const POWER_WOBBLES = ['none', 'modest', 'unequal'] as const satisfies readonly Wobbles[]

export const nullId = (mix: Mixes, wobble: Wobbles, segments = 200): string => `${mix}, ${wobble}, ${segments} segments`
export const powerId = (effect: keyof typeof EFFECTS, answers: Size, wobble: Wobbles): string =>
  `mixed, ${effect}, ${answers} answers, ${wobble}`

// What moves in a null moves strongly: the nearer one side is to certain, the more rests on the other.
for (const mix of NULLS) {
  for (const wobble of WOBBLINGS) {
    add(nullId(mix, wobble), chance => {
      const company = companyOf(chance, {
        segments: 200,
        size: 'log-normal',
        wobble: WOBBLES[wobble],
        mix: MIXES[mix],
        effect: EFFECTS.strong,
      })
      const series = seriesOf(company)
      const sampling = mix === 'half and half' ? scoredBothWays(company, { sampling: true, label: ' sampling' }, series) : {}
      return { ...scoredBothWays(company, {}, series), ...sampling }
    })
  }
}
for (const segments of [20, 5]) {
  for (const mix of NULLS) {
    for (const wobble of ['none', 'modest'] as const) {
      add(nullId(mix, wobble, segments), chance =>
        scoredBothWays(
          companyOf(chance, { segments, size: 'log-normal', wobble: WOBBLES[wobble], mix: MIXES[mix], effect: EFFECTS.strong }),
        ),
      )
    }
  }
}
for (const [effect, size] of POWERS) {
  for (const wobble of POWER_WOBBLES) {
    const making = { segments: 200, size, wobble: WOBBLES[wobble], mix: MIXES.mixed, effect: EFFECTS[effect] }
    const part = size === 400 || wobble === 'modest' ? 1 : 0.5
    add(powerId(effect, size, wobble), chance => scoredBothWays(companyOf(chance, making)), part)
  }
}
for (const [effect, size, wobble] of [
  ['strong', 'log-normal', 'large'],
  ['strong', 'log-normal', 'very unequal'],
  ['strong, latent', 50, 'modest'],
] as const) {
  add(powerId(effect, size, wobble), chance =>
    scoredBothWays(companyOf(chance, { segments: 200, size, wobble: WOBBLES[wobble], mix: MIXES.mixed, effect: EFFECTS[effect] })),
  )
}

add('crowd 150 x 3', chance => crowded(chance, { customers: 150, each: 3, alike: 0.3 }))
add('crowd 60 x 6', chance => crowded(chance, { customers: 60, each: 6, alike: 0.5 }))

for (const wobble of ['none', 'modest'] as const) {
  const mixes = wobble === 'none' ? ([...NULLS, 'mixed'] as const) : (['half and half', 'mixed'] as const)
  for (const mix of mixes) add(`days, ${mix}, ${wobble}`, chance => filling(chance, { answers: 400, mix, wobble }), 0.25)
  add(`shock, ${wobble}`, chance => shocked(chance, { wobble }))
}
add(
  'days, half and half, none, 43 % more',
  chance => filling(chance, { answers: 400, mix: 'half and half', wobble: 'none', more: 1.43 }),
  0.25,
)

for (const wobble of ['none', 'modest'] as const) {
  const easy = { time: Math.log(0.56), points: 0.73 }
  const hard = { time: -Math.log(0.56), points: 0.73 }
  add(`kinds, more of the easy, ${wobble}`, chance => kinds(chance, { kind: easy, after: 0.25, diverges: false, wobble }), 0.25)
  add(`kinds, same mix, ${wobble}`, chance => kinds(chance, { kind: easy, after: 0.1, diverges: true, wobble }), 0.25)
  add(`kinds, more of the hard, ${wobble}`, chance => kinds(chance, { kind: hard, after: 0.25, diverges: true, wobble }), 0.25)
}

for (const wobble of ['none', 'modest', 'unequal'] as const) add(`intervals, ${wobble}`, chance => covered(chance, { wobble }), 0.25)

// What ties the means of two metrics at 0.2, where 27 % answer, ties their records at 0.2 / sqrt(0.27).
for (const level of ['agent', 'team', 'department'] as const) {
  for (const wobble of ['none', 'modest'] as const) {
    add(`nested, ${level}, ${wobble}`, chance => nested(chance, { level, wobble, bond: 0.385 }), 0.5)
  }
}

for (const [mix, effect] of [
  ['half and half', 'strong'],
  ['operation everywhere', 'strong'],
  ['mixed', 'strong'],
] as const) {
  add(`whole, ${mix}`, chance => whole(chance, { teams: 20, answers: 100, mix, effect, wobble: 'modest' }), 0.1)
}

export const EXPERIMENTS: ReadonlyMap<string, Experiment> = found
