import { NULLS, nullId, POWER_WOBBLES, POWERS, powerId, WOBBLINGS, type Wobbles } from './experiments.js'

/** Where a figure comes from: an experiment, and what it is called there. */
export interface Source {
  readonly experiment: string
  readonly figure: string
}

/** What the method promises of one figure, or of the worst of several. */
export interface Bar {
  readonly id: string
  readonly says: string
  /** Several: the worst is held against the bar, and named. */
  readonly of: readonly Source[]
  /** A figure less another one, or times it: then both have to be given, pair by pair. */
  readonly beside?: { readonly of: readonly Source[]; readonly how: 'less' | 'times' }
  readonly bar: { readonly atMost: number } | { readonly atLeast: number } | { readonly from: number; readonly to: number }
}

const one = (experiment: string, figure: string): Source[] => [{ experiment, figure }]
const all = (experiments: readonly string[], figures: readonly string[]): Source[] =>
  experiments.flatMap(experiment => figures.map(figure => ({ experiment, figure })))
const nulls = (wobbles: readonly Wobbles[], segments = 200): string[] =>
  NULLS.flatMap(mix => wobbles.map(wobble => nullId(mix, wobble, segments)))
const BOTH = ['month', 'quarter'] as const
const every = (figure: string): string[] => BOTH.flatMap(window => ['3x2', '2x2'].map(family => `${window} ${family}${figure}`))
const mixedIds = [
  ...POWERS.flatMap(([effect, answers]) => POWER_WOBBLES.map(wobble => powerId(effect, answers, wobble))),
  ...(['large', 'very unequal'] as const).map(wobble => powerId('strong', 'log-normal', wobble)),
]
const FALSE = { atMost: 0.05 }

/** The bars of the method, section 7, and what else there is to know beside them (marked by a small letter). */
export const BARS: readonly Bar[] = [
  { id: 'B1', says: 'nothing moved, no wobble: any false segment', of: all([nullId('null', 'none')], every(' any')), bar: FALSE },
  {
    id: 'B2',
    says: 'one side moved, no wobble: any false segment',
    of: all([nullId('operation everywhere', 'none'), nullId('half and half', 'none')], every(' any')),
    bar: FALSE,
  },
  ...[20, 5].map(segments => ({
    id: `B2 S=${segments}`,
    says: `the same among ${segments} segments, and where nothing moved`,
    of: all(nulls(['none'], segments), every(' any')),
    bar: FALSE,
  })),
  ...[20, 5].map(segments => ({
    id: `B2w S=${segments}`,
    says: `the same among ${segments} segments with a modest wobble`,
    of: all(nulls(['modest'], segments), every(' any')),
    bar: FALSE,
  })),
  ...WOBBLINGS.filter(it => it !== 'none').map(wobble => ({
    id: `B3 ${wobble}`,
    says: `all three nulls, ${wobble} wobble: any false segment`,
    of: all(nulls([wobble]), every(' any')),
    bar: FALSE,
  })),
  ...(['modest', 'large', 'unequal', 'very unequal'] as const).map(wobble => ({
    id: `B3n ${wobble}`,
    says: `half and half, ${wobble} wobble, sampling variance alone: any false segment (has to fail)`,
    of: one(nullId('half and half', wobble), 'month 3x2 sampling any'),
    bar: { atLeast: 0.3 },
  })),
  {
    id: 'B4',
    says: '150 customers x 3 answers, alike 0.3: size of one test at 0.05',
    of: one('crowd 150 x 3', 'as voices'),
    bar: { atMost: 0.065 },
  },
  { id: 'B4', says: '60 customers x 6 answers, alike 0.5', of: one('crowd 60 x 6', 'as voices'), bar: { atMost: 0.065 } },
  {
    id: 'B4n',
    says: 'the same, answers counted as if each were a customer (has to fail)',
    of: all(['crowd 150 x 3', 'crowd 60 x 6'], ['as answers']),
    bar: { atLeast: 0.08 },
  },
  {
    id: 'B5',
    says: '30 looks a month: any false segment on any day',
    of: all([...NULLS.map(mix => `days, ${mix}, none`), 'days, half and half, modest'], ['daily any']),
    bar: FALSE,
  },
  {
    id: 'B5 more',
    says: '43 % more records come than expected: any false segment on any day',
    of: one('days, half and half, none, 43 % more', 'daily any'),
    bar: FALSE,
  },
  {
    id: 'B5 size',
    says: 'one metric of one segment, 30 looks: p at any look under 0.05',
    of: one('days, null, none', 'size of csat-mean'),
    bar: FALSE,
  },
  {
    id: 'B6',
    says: 'a shock to everybody: some segment is told apart from it',
    of: all(['shock, none', 'shock, modest'], ['parts told']),
    bar: FALSE,
  },
  {
    id: 'B6',
    says: 'a shock to everybody: told once, of everybody',
    of: one('shock, none', 'everybody alone told'),
    bar: { atLeast: 0.95 },
  },
  {
    id: 'B7',
    says: 'more of an easy and unhappy kind: both sides shown, like for like',
    of: all(['kinds, more of the easy, none', 'kinds, more of the easy, modest'], ['like for like']),
    bar: { atMost: 0.01 },
  },
  {
    id: 'B7n',
    says: 'the same as the contacts came (has to fail)',
    of: one('kinds, more of the easy, none', 'as they came'),
    bar: { atLeast: 0.2 },
  },
  ...['same mix', 'more of the hard'].map(kind => ({
    id: 'B7',
    says: `a divergence, ${kind}: power like for like, less that as the contacts came`,
    of: ['none', 'modest'].flatMap(wobble => one(`kinds, ${kind}, ${wobble}`, 'like for like')),
    beside: { of: ['none', 'modest'].flatMap(wobble => one(`kinds, ${kind}, ${wobble}`, 'as they came')), how: 'less' as const },
    bar: { atLeast: -0.01 },
  })),
  { id: 'B8', says: 'some diverge, every size and wobble: share of false segments', of: all(mixedIds, every(' false share')), bar: FALSE },
  ...(['handle-time', 'first-contact-resolution', 'csat-mean', 'nps'] as const).map(metric => ({
    id: 'B9',
    says: `${metric}: the interval of 90 % holds the true change`,
    of: all(['intervals, none', 'intervals, modest', 'intervals, unequal'], [`month ${metric}`, `quarter ${metric}`]),
    bar: { from: 0.88, to: 0.92 },
  })),
  {
    id: 'B10',
    says: 'agents in teams in departments: share of false segments',
    of: all(
      ['agent', 'team', 'department'].flatMap(level => ['none', 'modest'].map(wobble => `nested, ${level}, ${wobble}`)),
      ['month 3x2 false share', 'quarter 3x2 false share', 'quarter 2x2 false share'],
    ),
    bar: FALSE,
  },
  {
    id: 'W',
    says: 'the whole tool on exports of 20 teams, both windows: a team is falsely confirmed or likely',
    of: all(['whole, half and half', 'whole, operation everywhere'], ['any']),
    bar: FALSE,
  },
  {
    id: 'W',
    says: 'the same: everybody is, where half of the teams got faster and the customers of the others unhappier',
    of: one('whole, half and half', 'everybody'),
    bar: FALSE,
  },
  { id: 'W', says: 'the same where some diverge: share of false teams', of: one('whole, mixed', 'false share'), bar: FALSE },
  {
    id: 'P1',
    says: '400 answers, month, no wobble: power',
    of: one(powerId('plain', 400, 'none'), 'month 3x2 power'),
    bar: { atLeast: 0.84 },
  },
  {
    id: 'P2',
    says: '400 answers, quarter, unequal wobble: power',
    of: one(powerId('plain', 400, 'unequal'), 'quarter 3x2 power'),
    bar: { atLeast: 0.85 },
  },
  {
    id: 'P3',
    says: 'strong, 200 answers, month, modest wobble: power',
    of: one(powerId('strong', 200, 'modest'), 'month 3x2 power'),
    bar: { atLeast: 0.9 },
  },
  {
    id: 'P4',
    says: 'strong, 50 answers, quarter, modest wobble: power',
    of: one(powerId('strong', 50, 'modest'), 'quarter 3x2 power'),
    bar: { atLeast: 0.78 },
  },
  {
    id: 'P4 latent',
    says: 'the same, 0.40 on the latent curve (0.45 points)',
    of: one(powerId('strong, latent', 50, 'modest'), 'quarter 3x2 power'),
    bar: { atLeast: 0.78 },
  },
  ...(['none', 'modest'] as const).map(wobble => ({
    id: wobble === 'none' ? 'P5' : 'P5w',
    says: `30 looks a month, ${wobble === 'none' ? 'no' : wobble} wobble: power, less that of looking at the close alone`,
    of: one(`days, mixed, ${wobble}`, 'power gained'),
    bar: { atLeast: -0.08 },
  })),
  {
    id: 'P6',
    says: '400 answers, month, modest wobble: power, times that of Benjamini and Hochberg on the larger p',
    of: one(powerId('plain', 400, 'modest'), 'month 3x2 power'),
    beside: { of: one(powerId('plain', 400, 'modest'), 'month 3x2 larger p power'), how: 'times' },
    bar: { atLeast: 1.4 },
  },
]
