import { expect, test } from 'vitest'
import { nameAgents } from '../../src/measure/agents.js'
import volume from '../../src/measure/metrics/volume.js'
import { agentsJudged } from '../../src/measure/segments.js'
import { aStore, type TestRecord } from '../support/records.js'
import { ask, contact } from './asking.js'

const of = (agent: string, team: string | null, day: number, columns: TestRecord = {}): TestRecord =>
  contact({ agent, team, opened_at: `2026-03-0${day} 09:00:00`, ...columns })

async function told(interactions: readonly TestRecord[], byName = false, answers: readonly TestRecord[] = []): Promise<string[]> {
  const store = await aStore({ interactions, answers })
  await nameAgents(store, byName)
  const found = await ask(store, [volume], { segments: [['agent']] })
  store.close()
  return found.map(it => `${it.segment.agent}: ${'n' in it.sample ? it.sample.n : 0}`)
}

const DESK = [of('Zoe', 'Billing', 1), of('Zoe', 'Billing', 4), of('Ann', 'Billing', 2), of('Ben', 'Sales', 3)]

test('agents are told by their team and a number, in the order in which they came to it', async () => {
  expect(await told(DESK)).toEqual(['agent 1 of Billing: 2', 'agent 1 of Sales: 1', 'agent 2 of Billing: 1'])
})

test('whoever joins changes nobody else, whatever they are called', async () => {
  expect(await told([...DESK, of('Abe', 'Billing', 9)])).toEqual([
    'agent 1 of Billing: 2',
    'agent 1 of Sales: 1',
    'agent 2 of Billing: 1',
    'agent 3 of Billing: 1',
  ])
})

test('somebody who works for two teams is one, of the team they mostly work for', async () => {
  const moved = [of('Zoe', 'Sales', 1), of('Zoe', 'Billing', 2), of('Zoe', 'Billing', 3), of('Ben', null, 4)]
  expect(await told(moved)).toEqual(['agent 1 of Billing: 3', 'agent 1: 1'])
})

test('names are told where that is asked for', async () => {
  expect(await told(DESK, true)).toEqual(['Ann: 1', 'Ben: 1', 'Zoe: 2'])
})

test('an answer without a contact is told of the same agent', async () => {
  const store = await aStore({ interactions: DESK, answers: [{ points: 4, agent: 'Ann', team: 'Billing', period_at: '2026-03-09' }] })
  await nameAgents(store, false)
  expect(await store.row('select agent_told from answers')).toEqual({ agent_told: 'agent 2 of Billing' })
  store.close()
})

test('agents are judged where there are two or more, and they are not the teams over again', async () => {
  const judged = async (interactions: readonly TestRecord[], sets: readonly (readonly string[])[] = [[], ['team']]) => {
    const store = await aStore({ interactions })
    const found = await agentsJudged(store, sets, 'true')
    store.close()
    return found
  }
  expect(await judged(DESK)).toBe(true)
  expect(await judged(DESK, [[], ['agent']])).toBe(false)
  expect(await judged(DESK.slice(0, 2))).toBe(false)
  expect(await judged([of('Zoe', 'Billing', 1), of('Ben', 'Sales', 2)])).toBe(false)
  expect(await judged(Array.from({ length: 501 }, (_, i) => of(`A${i}`, i < 9 ? 'Billing' : 'Sales', 1)))).toBe(false)
})
