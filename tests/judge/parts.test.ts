import { describe, expect, test } from 'vitest'
import type { Stated } from '../../src/judge/fact-rule.js'
import { inOneWindow, toldOnce, toldOnceAgain } from '../../src/judge/parts.js'
import type { Segment } from '../../src/model/segment.js'
import { aWindow } from './making.js'

const fact = (segment: Segment): Stated => ({
  segment,
  window: aWindow(),
  says: 'it is so',
  figures: [],
  caveats: [],
  disproof: [],
  evidence: async () => ({ evidence: [], behind: { records: 0, says: 'nothing' } }),
})
const [NORTH, SOUTH, WEST, PHONE, EMAIL] = [{ team: 'N' }, { team: 'S' }, { team: 'W' }, { channel: 'phone' }, { channel: 'email' }]
const ALL: readonly Segment[] = [{}, NORTH, SOUTH, WEST, PHONE, EMAIL]
const told = (...segments: readonly Segment[]) => toldOnce(segments.map(fact), ALL).map(({ segment, seenIn = [] }) => [segment, seenIn])

describe('a fact of everybody', () => {
  test('is one of those parts that alone show it, of the kind that tells most', () => {
    expect(told({}, NORTH, PHONE, EMAIL)).toEqual([[NORTH, [{}, PHONE, EMAIL]]])
    expect(told({}, NORTH, SOUTH, PHONE)).toEqual([[PHONE, [{}, NORTH, SOUTH]]])
  })

  test('is its own where most parts of every kind show it', () => {
    expect(told({}, NORTH, SOUTH, PHONE, EMAIL)).toEqual([[{}, [NORTH, SOUTH, PHONE, EMAIL]]])
  })

  test('is its own where it shows it more surely than any part', () => {
    const sure = (whole: number, part: number) =>
      toldOnce(
        [
          { ...fact({}), p: whole },
          { ...fact(NORTH), p: part },
        ],
        ALL,
      ).map(it => it.segment)
    expect(sure(0.001, 0.002)).toEqual([{}])
    expect(sure(0.002, 0.001)).toEqual([NORTH])
  })

  test('is its own where another part of the kind nearly shows it', () => {
    const beside = (p: number) => toldOnce([fact({}), fact(NORTH)], ALL, [{ ...fact(SOUTH), p, unremarkable: true }]).map(it => it.segment)
    expect(beside(0.4)).toEqual([{}])
    expect(beside(0.6)).toEqual([NORTH])
  })

  test('is its own where no part shows it', () => {
    expect(told({})).toEqual([[{}, []]])
  })
})

test('facts that everybody does not show are told one by one', () => {
  expect(told(NORTH, PHONE)).toEqual([
    [NORTH, []],
    [PHONE, []],
  ])
})

describe('facts of which the records can be asked again', () => {
  /** What is shown, by what is left out. */
  const retold = async (
    stated: readonly (readonly [Segment, number])[],
    shown: (segment: Segment, without: readonly Segment[]) => boolean,
  ) => {
    const facts = stated.map(([segment, p]) => ({ ...fact(segment), p }))
    const found = await toldOnceAgain(facts, async (it, without) => shown(it.segment, without))
    return found.map(({ segment, seenIn }) => [segment, seenIn])
  }

  test('are told of the surest, and all that are not shown without it stand under it', async () => {
    const none = () => false
    expect(
      await retold(
        [
          [{}, 0.001],
          [PHONE, 0.004],
          [NORTH, 0.0001],
        ],
        none,
      ),
    ).toEqual([[NORTH, [PHONE, {}]]])
  })

  test('are told of each that is shown without those before', async () => {
    const south = (it: Segment) => it === SOUTH
    expect(
      await retold(
        [
          [{}, 0.003],
          [SOUTH, 0.002],
          [NORTH, 0.001],
        ],
        south,
      ),
    ).toEqual([
      [NORTH, [{}]],
      [SOUTH, []],
    ])
  })

  test('are told of everybody where everybody shows it without the surest part', async () => {
    const everybody: Segment = {}
    const whole = (it: Segment, without: readonly Segment[]) => it === everybody && without.every(one => one === NORTH)
    expect(
      await retold(
        [
          [everybody, 0.002],
          [NORTH, 0.001],
          [SOUTH, 0.003],
        ],
        whole,
      ),
    ).toEqual([[everybody, [NORTH, SOUTH]]])
  })
})

test('of several windows the one that shows a fact best tells it, the others count in the family', () => {
  const quarter = { ...aWindow(), name: 'quarter' }
  const [month, longer, other] = [
    { ...fact(NORTH), p: 0.02 },
    { ...fact(NORTH), p: 0.01, window: quarter },
    { ...fact(SOUTH), p: 0.03 },
  ]
  expect(inOneWindow([month, longer, other])).toEqual([{ ...month, unremarkable: true }, longer, other])
})
